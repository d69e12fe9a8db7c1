import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { isRunning } from '../../../machine/is-running.ts';

it('tells a process that runs from one that has ended', () => {
  expect([process.pid, process.ppid, spawnSync('true').pid].map(isRunning)).toEqual([true, true, false]);
});
