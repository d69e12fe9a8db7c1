/**
 * Builds the pages of one deck among many, in a process of its own: Slidev and Vite keep state, and leave watchers behind.
 * Its argument is the deck's entry file: the deck decides which Slidev is loaded.
 */
import '../../machine/newer-javascript.ts';
import { chooseSlidev, useSlidev } from '../../deck/choose-slidev.ts';
import { findingsOf } from '../../findings/failure.ts';
import type { SiteRequest } from '../build-site.ts';
import type { PageMessage } from './build-apart.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit(1)); // whoever wants the pages has gone, and sweeps up
process.once('message', async (request: SiteRequest) => {
  const send = (message: PageMessage) => new Promise((sent) => process.send?.(message, sent));
  const job = new AsyncDisposableStack();
  try {
    useSlidev(chooseSlidev(request.entry));
    const { buildSite } = await import('../build-site.ts');
    await send({ type: 'built', about: await buildSite(request, job, () => undefined) });
  } catch (error) {
    await send({ type: 'failed', findings: findingsOf(error) });
  }
  await job.disposeAsync();
  process.exit();
});
