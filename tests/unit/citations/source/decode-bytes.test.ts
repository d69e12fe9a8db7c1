import { describe, expect, it } from 'vitest';
import { decodeBytes, detectEncoding } from '../../../../citations/source/decode-bytes.ts';

const text = 'Fears—“do more”, café.';
const utf16 = (big: boolean, mark: boolean) => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((c) => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

describe('encodings', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8-bom', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le-bom', utf16(false, true)],
    ['utf-16be-bom', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['utf-16be', utf16(true, false)],
    [
      'windows-1252',
      Uint8Array.from([
        0x46, 0x65, 0x61, 0x72, 0x73, 0x97, 0x93, 0x64, 0x6f, 0x20, 0x6d, 0x6f, 0x72, 0x65, 0x94, 0x2c, 0x20, 0x63,
        0x61, 0x66, 0xe9, 0x2e,
      ]),
    ],
  ] as const)('%s is recognised and read without its mark', (encoding, bytes) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decodeBytes(bytes)).toBe(text);
  });

  it('keeps line ends as they are', () => {
    expect(decodeBytes(new TextEncoder().encode('a\r\nb\n'))).toBe('a\r\nb\n');
  });

  it('refuses binary files, and bytes that are not in the encoding that was recorded', () => {
    expect(() => decodeBytes(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 0, 0]))).toThrow('SOURCE_UNREADABLE');
    expect(() => decodeBytes(Uint8Array.from([0x61, 0xe9, 0x62]), 'utf-8')).toThrow('not text in utf-8');
  });
});
