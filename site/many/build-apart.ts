import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { builderEnded } from '../../deck/build-site.ts';
import { Failure } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import { cacheFolder } from '../../machine/cache-folder.ts';
import type { AboutDeck } from '../build-pages.ts';
import type { SiteRequest } from '../build-site.ts';

export type PageMessage = { type: 'built'; about: AboutDeck } | { type: 'failed'; findings: Finding[] };

/**
 * Builds the pages of a deck in a process of its own.
 *
 * @param job the process is put here; disposing of it is the caller's
 * @throws {Failure} with what keeps the deck from being built
 */
export function buildApart(request: SiteRequest, job: AsyncDisposableStack): Promise<AboutDeck> {
  const builder = fork(join(import.meta.dirname, `page-process${extname(import.meta.filename)}`), [request.entry], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder, 'modules') },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  job.defer(() => void builder.kill('SIGKILL'));
  let printed = '';
  builder.stderr?.on('data', (chunk) => (printed = (printed + chunk).slice(-20_000)));
  return new Promise((resolve, reject) => {
    let message: PageMessage | undefined;
    builder.on('message', (told: PageMessage) => (message = told));
    builder.on('error', () => undefined); // it exits, too
    builder.on('exit', (code, signal) => {
      if (message?.type === 'built') return resolve(message.about);
      const ended = () => builderEnded(signal ?? `exit code ${code}`, printed, request.entry);
      reject(new Failure(message?.findings ?? [ended()]));
    });
    builder.send(request);
  });
}
