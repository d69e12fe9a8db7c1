/** Looks at the machine's processes (Linux: `/proc`), and waits for conditions. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface Process {
  pid: number;
  command: string;
  /** Numbers of processes are used again; with the time of its start a process is told from all others. */
  start: string;
}

/** Living processes whose command line or environment holds the mark. */
export function findMarked(mark: string): Process[] {
  return allProcesses().filter(({ pid, command }) => command.includes(mark) || read(pid, 'environ').includes(mark));
}

/** The living descendants of a process, itself left out. */
export function findDescendants(root: number): Process[] {
  const all = allProcesses();
  const family = new Set([root]);
  let size = 0;
  while (family.size > size) {
    size = family.size;
    for (const { pid } of all) if (family.has(parentOf(pid))) family.add(pid);
  }
  return all.filter(({ pid }) => pid !== root && family.has(pid));
}

export const isAlive = ({ pid, start }: Process): boolean => startOf(pid) === start && stateOf(pid) !== 'Z';

/** Ticks of processor time it has used, a hundred to the second. */
export const ticksOf = ({ pid }: Process): number => Number(statOf(pid)[11]) + Number(statOf(pid)[12]);

/** Waits until the condition gives something, looking often; there is no fixed wait. */
export async function waitFor<T>(what: string, condition: () => T | undefined | false, withinMs = 120_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs / 1000} s: ${what}`);
    await pause(25);
  }
}

function allProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      command: read(Number(name), 'cmdline').replaceAll('\0', ' ').trim(),
      start: startOf(Number(name)),
    }))
    .filter(({ pid, command }) => command !== '' && stateOf(pid) !== 'Z');
}

/** `pid (name) state parent …`; the name may hold anything, brackets included. */
const statOf = (pid: number): string[] =>
  read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
const stateOf = (pid: number): string => statOf(pid)[0] ?? '';
const startOf = (pid: number): string => statOf(pid)[19] ?? '';
const parentOf = (pid: number): number => Number(statOf(pid)[1]);

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // it has ended meanwhile
  }
}
