import { createHash } from 'node:crypto';

/** SHA-256 of bytes in hexadecimal digits. Apart from loading, the only use of Node here; the rest runs in a browser. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
