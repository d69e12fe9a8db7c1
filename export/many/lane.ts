import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { finding } from '../../findings/finding.ts';
import { cacheFolder } from '../../machine/cache-folder.ts';
import type { Step } from '../step.ts';
import type { LaneMessage, LaneOrder, Result } from './task.ts';

/** A process that exports one deck after the other. */
export interface Lane extends AsyncDisposable {
  /** @returns what came of the deck, once the lane is ready for another */
  make: (order: LaneOrder, step: Step) => Promise<Result>;
  /** It has ended, or has grown, and makes no other. */
  isWorn: () => boolean;
}

/** A lane begins with 150 MB; one that has grown to this is not what it was. */
const mostBytes = 600_000_000;
/** How long it may take to put away its browser, in milliseconds. */
const leavingMs = 15_000;

export function startLane(): Lane {
  const lane = fork(join(import.meta.dirname, `lane-process${extname(import.meta.filename)}`), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'], // standard output is the report's
    env: { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder, 'modules') },
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  });
  const hasEnded = () => lane.exitCode !== null || lane.signalCode !== null;
  let bytes = 0;
  lane.on('error', () => undefined);
  return {
    isWorn: () => hasEnded() || bytes > mostBytes,
    make(order, step) {
      const started = performance.now();
      return new Promise((resolve) => {
        let result: Result | undefined;
        const onMessage = (message: LaneMessage) => {
          if (message.type === 'step') step(...message.step);
          else if (message.type === 'result') result = message.result;
          else {
            ({ bytes } = message);
            end();
          }
        };
        const onExit = () => end();
        function end(): void {
          lane.off('message', onMessage).off('exit', onExit);
          const seconds = Math.round((performance.now() - started) / 10) / 100;
          resolve(result ?? { deck: order.task.deck, seconds, status: 'failed', findings: [died()] });
        }
        function died() {
          const how = lane.signalCode ?? `exit code ${lane.exitCode}`;
          return finding('EXPORT_DIED', `The process that exported the deck ended (${how}).`, {
            file: order.task.entry,
          });
        }
        lane.on('message', onMessage).on('exit', onExit);
        if (hasEnded()) end();
        else lane.send(order, (error) => error && lane.kill('SIGKILL'));
      });
    },
    async [Symbol.asyncDispose]() {
      if (hasEnded()) return;
      const ended = once(lane, 'exit');
      if (lane.connected) lane.disconnect();
      const late = setTimeout(() => lane.kill('SIGKILL'), leavingMs); // its browser and builder end with it
      await ended;
      clearTimeout(late);
    },
  };
}
