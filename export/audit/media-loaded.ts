import { basename } from 'node:path';
import type { FailedRequest } from '../browser/request-log.ts';
import { type Code, type Finding, finding } from '../errors.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** Every image, background, frame and film is there; what the page asked of other hosts is named. */
export function auditMediaLoaded(facts: TabFacts): Finding[] {
  const { deck, media, allowHost } = facts;
  const found = new Map<string, Finding>();
  const note = (code: Code, what: string, no: number, url: string) => {
    const key = `${no} ${url}`;
    if (!found.has(key)) found.set(key, finding(code, what, placeOnSlide(deck, no, decodeURI(basename(new URL(url, 'http://x/').pathname)) || url)));
  };
  const failed = new Map<string, FailedRequest>(facts.failedRequests.filter(({ type }) => type !== 'font').map((request) => [request.url, request]));
  for (const url of facts.probe.blocked) if (/^https?:/.test(url) && !failed.has(url)) failed.set(url, { url, type: 'other', status: 0, isRemote: true });
  const judge = (url: string): { code: Code; what: string } => {
    const request = failed.get(url);
    if (!/^https?:/.test(url) || request?.isRemote === false || isLoopback(url)) return { code: 'IMAGE_MISSING', what: `There is no file "${pathOf(url)}".` };
    if (!isAllowed(url, allowHost)) return { code: 'REMOTE_BLOCKED', what: `${url} is on another host and was not loaded.` };
    return { code: 'REMOTE_UNREACHABLE', what: `${url} ${request?.status ? `answered with ${request.status}` : 'did not answer'}.` };
  };

  const seen = new Set<string>();
  for (const { no, urls, brokenImages } of media) {
    for (const url of [...urls.filter((address) => failed.has(address)), ...brokenImages]) {
      const { code, what } = judge(url);
      seen.add(url);
      note(code, what, no, url);
    }
  }
  for (const { url, isRemote, status, type } of failed.values()) {
    if (seen.has(url)) continue;
    if (isRemote) note('REMOTE_SKIPPED', `The page asked for ${url} (${type}).`, 0, url);
    else if (status >= 400) note('RESOURCE_MISSING', `The page asked for "${pathOf(url)}", which is missing (${status}).`, 0, url);
  }
  return [...found.values()];
}

export function isAllowed(url: string, allowHost: readonly string[]): boolean {
  const { host, hostname } = new URL(url);
  return allowHost.includes(host) || allowHost.includes(hostname);
}

const isLoopback = (url: string): boolean => new URL(url).hostname === '127.0.0.1';
const pathOf = (url: string): string => (/^https?:/.test(url) ? decodeURI(new URL(url).pathname) : url);
