import { readFile } from 'node:fs/promises';

/**
 * Memory of some processes in bytes, what they share counted once (PSS; Linux only).
 *
 * @returns 0 where the system does not tell
 */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/smaps_rollup`, 'latin1').catch(() => '')));
  return sizes.reduce((sum, text) => sum + 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0), 0);
}
