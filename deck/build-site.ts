import { Failure } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Builder, packagesAbove } from './builder.ts';
import type { Site, SiteMessage, SiteRequest } from './deck.ts';

/**
 * Builds a deck into a static site, in a process of its own, which has ended afterwards or waits for another deck.
 *
 * @param builder a process that is fit for the deck
 * @param onProgress called with the step (`load`, `build`) and, where known, the number of slides
 * @param signal ends the build and its process
 * @throws {Failure} with every fault of the deck that keeps it from being built
 */
export async function buildSite(
  builder: Builder,
  request: SiteRequest,
  onProgress: (step: string, count?: number) => void,
  signal: AbortSignal,
): Promise<Site> {
  const { process: worker, printed } = builder;
  builder.packages ??= packagesAbove(request.entry);
  const ended = (how: string) => builderEnded(how, printed(), request.entry);
  const kill = () => void worker.kill('SIGKILL');
  if (signal.aborted) kill();
  signal.addEventListener('abort', kill, { once: true });
  let watchdog: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Site>((resolve, reject) => {
      let site: Site | undefined;
      const giveUp = (findings: Finding[]) => {
        kill();
        reject(new Failure(findings));
      };
      const keepWaiting = () => {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => giveUp([stuck(request)]), request.timeoutMs);
      };
      keepWaiting();
      worker.on('error', (error) => giveUp([ended(error.message)]));
      worker.on('message', (message: SiteMessage) => {
        keepWaiting();
        if (message.type === 'progress') onProgress(message.step, message.count);
        else if (message.type === 'built') {
          site = message.site;
          if (message.staysOn) resolve(site);
        } else if (message.type === 'failed')
          giveUp(message.findings.map((f) => ({ ...f, detail: [f.detail, printed()].filter(Boolean).join('\n') })));
      });
      // Of one that ends, at the exit and not at the message: by then the builder's memory is free for the browser.
      worker.on('exit', (code, killedBy) => {
        if (site) resolve(site);
        else giveUp([ended(killedBy ?? `exit code ${code}`)]);
      });
      worker.send(request, (error) => error && giveUp([ended(error.message)]));
    });
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', kill);
    for (const event of ['message', 'exit', 'error'] as const) worker.removeAllListeners(event);
    worker.on('error', () => undefined); // whoever waits for it hears of it no more
  }
}

/** Whether a builder was ended by someone else, for want of memory most often: that says nothing of the deck. */
export const wasKilled = ({ code, what }: Finding): boolean =>
  code === 'BUILD_FAILED' && /^The builder ended unexpectedly \(SIG(?:KILL|TERM|INT|HUP)\)/.test(what);

/** What is said of a builder that ended by itself. */
export function builderEnded(how: string, printed: string, file: string): Finding {
  const lookAt = 'what the deck’s own plug-ins and setup files do; `--verbose` shows what was printed.';
  if (/\bheap out of memory\b/.test(printed))
    return finding('BUILD_FAILED', 'Building the deck took more memory than a program may have.', {
      ...{ file, detail: printed, fix: `Look at how much is kept by ${lookAt}` },
    });
  return finding('BUILD_FAILED', `The builder ended unexpectedly (${how}).`, {
    ...{ file, detail: printed, fix: `Look at ${lookAt}` },
  });
}

function stuck({ entry, timeoutMs }: SiteRequest): Finding {
  return finding('TIMED_OUT', `Building the deck made no progress for ${timeoutMs / 1000} s.`, {
    file: entry,
    why: 'A setup file, a transformer or a plug-in of the deck never ends, or the machine is too busy.',
  });
}
