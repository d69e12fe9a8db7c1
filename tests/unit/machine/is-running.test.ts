import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { isRunning } from '../../../machine/is-running.ts';

it('tells a process that runs from one that has ended', () => {
  expect([process.pid, process.ppid, spawnSync('true').pid].map(isRunning)).toEqual([true, true, false]);
});

it('counts one out that has ended, and that its parent does not ask for', async () => {
  const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  onTestFinished(() => void parent.kill());
  const [, stdout, , end] = parent.stdio;
  const [pid] = await once(stdout!, 'data');
  (end as Writable).end();
  await expect.poll(() => isRunning(Number(pid))).toBe(false);
  process.kill(Number(pid), 0); // its number is still taken
});
