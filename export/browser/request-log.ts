import type { Page, Request } from 'playwright';
import { isAnimated, mayMove } from './is-animated.ts';

/** A request of the page that did not bring what it asked for. */
export interface FailedRequest {
  url: string;
  /** `image`, `font`, `stylesheet`, `script` …, in Playwright's words. */
  type: string;
  /** HTTP status of 400 or above, or 0 where no answer came. */
  status: number;
  /** The page asked another host than the exporter's own server. */
  isRemote: boolean;
}

export interface RequestLog {
  failed: FailedRequest[];
  /** Hosts that answered: the result depends on them. */
  remoteHosts: Set<string>;
  /** Animated images, by address; complete once `reading` is done. */
  animated: string[];
  reading: Promise<void>[];
  /** How many requests have not been answered yet; streams, which never end, do not count. */
  open: Set<Request>;
  /** What the page complained of and no slide was found to blame. */
  complaints: string[];
}

/** Writes down what the tab fails to load and complains of, from now on. */
export function logRequests(page: Page, origin: string): RequestLog {
  const log: RequestLog = {
    failed: [],
    remoteHosts: new Set(),
    animated: [],
    reading: [],
    open: new Set(),
    complaints: [],
  };
  const isRemote = (url: string) => /^https?:/.test(url) && !url.startsWith(`${origin}/`);
  page.on('response', (response) => {
    const url = response.url();
    if (response.status() >= 400)
      log.failed.push({
        url,
        type: response.request().resourceType(),
        status: response.status(),
        isRemote: isRemote(url),
      });
    else if (isRemote(url)) log.remoteHosts.add(new URL(url).host);
    const type = response.headers()['content-type'] ?? '';
    if (mayMove(type))
      log.reading.push(
        response.body().then(
          (body) => void (isAnimated(body) && log.animated.push(url)),
          () => undefined,
        ),
      );
  });
  page.on('requestfailed', (request) => {
    // Films are loaded in parts, and the browser lets go of those it has no need of: nothing is missing.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    log.failed.push({ url: request.url(), type: request.resourceType(), status: 0, isRemote: isRemote(request.url()) });
  });
  const isStream = (request: Request) => ['eventsource', 'websocket', 'media'].includes(request.resourceType());
  page.on('request', (request) => void (isStream(request) || log.open.add(request)));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => void log.open.delete(request));
  page.on('pageerror', (error) => log.complaints.push(error.message));
  return log;
}
