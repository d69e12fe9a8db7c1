/** The builder's process ends when the builder says so, and not when code of a deck does. */
import { dirname } from 'node:path';
import { Failure } from '../findings/failure.ts';
import { finding } from '../findings/finding.ts';
import { explainSetupError } from './explain-setup-error.ts';

/** Ends this process. */
export const endProcess = process.exit.bind(process);

/** From now on code that ends the process fails where it stands, and its file is named as for every other fault. */
export function refuseToEnd(): void {
  process.exit = (code) => {
    throw new Error(refusal(code));
  };
}

export const refusal = (code: number | string | null | undefined): string =>
  `process.exit(${code ?? ''}) is called, which would end the export.`;

/**
 * What code of a deck throws that runs for itself, in a timer or a promise that nobody waits for.
 *
 * @param isOver from then on nobody listens
 * @returns rejects with a {Failure} when that happens
 */
export function untilStray(entry: string, isOver: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onStray = (error: Error) => {
      const what = `Something that the deck’s settings or plug-ins have started failed: ${error.message.trim()}`;
      const stray = finding('BUILD_FAILED', what, { file: entry, detail: error.stack });
      reject(explainSetupError(error, [dirname(entry)]) ?? new Failure([stray]));
    };
    process.once('uncaughtException', onStray);
    isOver.addEventListener('abort', () => process.off('uncaughtException', onStray));
  });
}
