import { readFileSync } from 'node:fs';

/** Whether a process of that number is running. One that has ended, and nobody has asked how, is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a container without an init nobody asks: the number of such a process stays taken (Linux, proc(5)). */
function hasEnded(pid: number): boolean {
  try {
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false; // another system
  }
}
