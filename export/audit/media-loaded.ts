import { basename } from 'node:path';
import type { Code } from '../../findings/catalogue.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { FailedRequest } from '../browser/request-log.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** Every image, background, frame and film is there; what the page asked of other hosts is named. */
export function auditMediaLoaded(facts: TabFacts): Finding[] {
  const { deck, media, beside } = facts;
  const failed = failedMedia(facts);
  const found = new Map<string, Finding>();
  const note = (code: Code, what: string, no: number, url: string) => {
    const key = `${no} ${url}`;
    if (!found.has(key)) found.set(key, finding(code, what, placeOfAddress(deck, no, url)));
  };

  const blamed = new Set<FailedRequest>();
  for (const { no, urls, brokenImages } of [...media, ...beside.media]) {
    for (const url of [...urls, ...brokenImages]) {
      const requests = failed.filter((one) => isSame(one.url, url));
      for (const one of requests) blamed.add(one); // sheet after sheet asks for it again
      const [request] = requests;
      if (!request && !brokenImages.includes(url)) continue;
      const { code, what } = judge(url, request, facts);
      note(code, what, no, url);
    }
  }
  for (const request of failed) {
    const { url, isRemote, status, type } = request;
    if (blamed.has(request)) continue;
    if (isRemote)
      note('REMOTE_SKIPPED', `The page asked ${new URL(url).host} for ${thing(type)}: ${url}`, 0, new URL(url).host);
    else if (status >= 400)
      note(
        'RESOURCE_MISSING',
        `The page asked for "${pathOf(url)}", which is missing (${status}).`,
        deck.slides.find(({ raw }) => raw.includes(nameIn(url)))?.no ?? 0,
        url,
      );
  }
  return [...found.values()];
}

/** Requests that failed or that the browser refused, fonts aside: those have a rule of their own. */
function failedMedia({ failedRequests, probe }: TabFacts): FailedRequest[] {
  const known = new Set(failedRequests.map(({ url }) => url));
  const refused = probe.blocked.filter((url) => /^https?:/.test(url) && !known.has(url));
  return [
    ...failedRequests.filter(({ type }) => type !== 'font'),
    ...[...new Set(refused)].map((url) => ({ url, type: 'resource', status: 0, isRemote: true })),
  ];
}

/** Where the slide names the address: as a whole, else by its last part, written either way. */
function placeOfAddress(deck: TabFacts['deck'], no: number, url: string): FindingDetails {
  const raw = deck.slides[no - 1]?.raw ?? '';
  const last =
    url
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  const written = [url, url.replace(/\/$/, ''), url.replaceAll('&', '&amp;'), last].find(
    (text) => text !== '' && raw.includes(text),
  );
  return placeOnSlide(deck, no, written ?? nameIn(url));
}

const thing = (type: string): string => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** Of a refused frame the browser tells only the origin. */
function isSame(failed: string, wanted: string): boolean {
  if (failed === wanted) return true;
  return URL.canParse(wanted) && (failed === new URL(wanted).href || failed === new URL(wanted).origin);
}

function judge(
  url: string,
  request: FailedRequest | undefined,
  { origin, allowHost }: TabFacts,
): { code: Code; what: string } {
  const isLocal = !isAddress(url) || url.startsWith(`${origin}/`);
  if (isLocal) return { code: 'IMAGE_MISSING', what: `There is no file "${pathOf(url)}".` };
  if (!isAllowed(url, allowHost))
    return { code: 'REMOTE_BLOCKED', what: `${url} is on another host and was not loaded.` };
  const answer = request?.status ? `answered with ${request.status}` : 'did not answer';
  return { code: 'REMOTE_UNREACHABLE', what: `${url} ${answer}.` };
}

function isAllowed(url: string, allowHost: readonly string[]): boolean {
  const { host, hostname } = new URL(url);
  return allowHost
    .map((allowed) => allowed.toLowerCase())
    .some(
      (allowed) =>
        allowed === host || allowed === hostname || (allowed.startsWith('*.') && hostname.endsWith(allowed.slice(1))),
    );
}

/** The part of an address that the author most likely wrote; of something that is no address, all of it. */
export function nameIn(url: string): string {
  return URL.canParse(url, 'http://local/') ? basename(readable(new URL(url, 'http://local/').pathname)) || url : url;
}

const pathOf = (url: string): string => (isAddress(url) ? readable(new URL(url).pathname) : url);
const isAddress = (url: string): boolean => /^https?:/.test(url) && URL.canParse(url);

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a stray % is no escape
  }
}
