import { basename } from 'node:path';
import { isAllowedHost } from '../../deck/allowed-host.ts';
import { whyMissing } from '../../deck/explain-missing-file.ts';
import type { Code } from '../../findings/catalogue.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { FailedRequest } from '../browser/request-log.ts';
import { type Asker, findAsker } from './asked-by.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { findSkippedDefault } from './skipped-default.ts';

/** Every image, background, frame and film is there; what the page asked of other hosts is named. */
export function auditMediaLoaded(facts: TabFacts): Finding[] {
  const { deck, media, beside } = facts;
  const failed = failedMedia(facts);
  const found = new Map<string, Finding>();
  const note = (code: Code, what: string, no: number, url: string, details: FindingDetails = {}) => {
    const key = `${no} ${url}`;
    if (!found.has(key)) found.set(key, finding(code, what, { ...placeOfAddress(deck, no, url), ...details }));
  };

  const shared = new Map<string, { no: number; asker: Asker; code: Code; what: string }[]>();
  const blamed = new Set<FailedRequest>();
  for (const { no, urls, brokenImages } of [...media, ...beside.media]) {
    for (const url of [...urls, ...brokenImages]) {
      if (/^data:(?:,|$)/.test(url)) continue; // stands in for a file of which the build has told
      const requests = failed.filter((one) => isSame(one.url, url));
      for (const one of requests) blamed.add(one); // sheet after sheet asks for it again
      const [request] = requests;
      if (!request && !brokenImages.includes(url)) continue;
      const skipped = isRefused(url, facts) && findSkippedDefault(url, no, deck);
      if (skipped) found.set(`${no} ${url}`, skipped);
      const { code, what, ...details } = judge(url, request, facts);
      const asker = findAsker(pathOf(url), deck);
      const isOwn = isWritten(deck, no, url) && !(no === 1 && asker?.isForAll);
      if (isOwn || !asker) note(code, what, no, url, details);
      else shared.set(url, [...(shared.get(url) ?? []), { no, asker, code, what }]);
    }
  }
  for (const request of failed) {
    const { url, isRemote, status, type } = request;
    if (blamed.has(request)) continue;
    if (isRemote) {
      const { host } = new URL(url);
      const what = `The page asked ${host} for ${thing(type, url)}: ${url}`;
      const shown = embeddedBy(host);
      const slides = deck.slides.filter(({ content }) => shown && content.includes(`<${shown.tag}`));
      if (shown && slides.length > 0)
        for (const { no } of slides)
          note('REMOTE_SKIPPED', `<${shown.tag}> prints a placeholder: ${host} was not asked.`, no, `<${shown.tag}`, {
            fix: `${shown.instead}, or allow the host with \`--allow-host ${host}\`.`,
          });
      else note('REMOTE_SKIPPED', what, 0, host);
    }
    if (!isRemote && status >= 400)
      note(
        'RESOURCE_MISSING',
        `The page asked for "${pathOf(url)}", which is missing (${status}).`,
        deck.slides.find(({ raw }) => raw.includes(nameIn(url)))?.no ?? 0,
        url,
      );
  }
  return [...found.values(), ...[...shared.values()].map(sayShared)];

  /** One cause, one finding, where the cause stands. */
  function sayShared(all: readonly { no: number; asker: Asker; code: Code; what: string }[]): Finding {
    const [{ asker, code, what }] = all as [(typeof all)[number]];
    const slides = [...new Set(all.flatMap(({ no }) => (no > 0 ? no : [])))].sort((a, b) => a - b);
    const on = slides.length > 1 ? `, on ${slides.length} slides` : '';
    return finding(code, `${what.replace(/\.$/, '')}${on}: ${asker.who}.`, {
      ...(slides[0] !== undefined && { slide: slides[0] }),
      ...(slides.length > 1 && { slides }),
      ...asker.place,
      ...(code === 'IMAGE_MISSING' && { fix: asker.fix }),
    });
  }
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
  const fence = isOfPlantUml(url) ? '```plantuml' : undefined; // its address is made of the diagram
  return placeOnSlide(deck, no, writtenAs(deck, no, url) ?? fence ?? nameIn(url));
}

const isWritten = (deck: TabFacts['deck'], no: number, url: string): boolean =>
  deck.slides[no - 1] === undefined || writtenAs(deck, no, url) !== undefined;

function writtenAs(deck: TabFacts['deck'], no: number, url: string): string | undefined {
  const raw = deck.slides[no - 1]?.raw ?? '';
  const last =
    url
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return [url, url.replace(/\/$/, ''), url.replaceAll('&', '&amp;'), path, last].find(
    (text) => text !== '' && raw.includes(text),
  );
}

/** Components of Slidev that show what a script of another host draws. */
const embedded = [
  {
    tag: 'Tweet',
    host: /(?:^|\.)(?:twitter|x|twimg)\.com$/,
    instead: 'Quote the post in words or show a picture of it',
  },
  { tag: 'BlueSky', host: /(?:^|\.)bsky\.app$/, instead: 'Quote the post in words or show a picture of it' },
];
const embeddedBy = (name: string) => embedded.find(({ host }) => host.test(name));

const fontHost = /^https:\/\/(?:fonts\.|use\.typekit\.)|\/css2?\?family=/;

function thing(type: string, url: string): string {
  if (type === 'stylesheet' && fontHost.test(url)) return 'a font';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

const isOfPlantUml = (url: string): boolean => /\/plantuml\/(?:svg|png)\//.test(url);

/** Of a refused frame the browser tells only the origin; a server is asked without what follows a `#`. */
function isSame(failed: string, wanted: string): boolean {
  if (failed === wanted) return true;
  if (!URL.canParse(wanted)) return false;
  const { href, origin, hash } = new URL(wanted);
  return failed === href || failed === origin || (hash !== '' && failed === href.slice(0, -hash.length));
}

function judge(
  url: string,
  request: FailedRequest | undefined,
  facts: TabFacts,
): { code: Code; what: string } & FindingDetails {
  if (isLocal(url, facts)) return { code: 'IMAGE_MISSING', ...missing(url) };
  if (isRefused(url, facts))
    return {
      code: 'REMOTE_BLOCKED',
      what: `${url} is on another host and was not loaded.`,
      ...(isOfPlantUml(url) && {
        fix: `PlantUML draws on its server: allow it with \`--allow-host ${new URL(url).hostname}\`, name one of yours (\`plantUmlServer:\`), or draw with Mermaid.`,
      }),
    };
  const answer = request?.status ? `answered with ${request.status}` : 'did not answer';
  return { code: 'REMOTE_UNREACHABLE', what: `${url} ${answer}.` };
}

/** A file of the deck; an author who writes a `#` means part of the name. */
function missing(url: string): { what: string } & FindingDetails {
  if (url === '') return { what: 'An image has no address.', fix: 'Write where it is: `src="/name.png"`.' };
  if (url.startsWith('data:'))
    return {
      what: `The data of an image cannot be read: ${sample([url], 40)}.`,
      fix: 'Correct the data, or use a file.',
    };
  const [path, hash = ''] = pathOf(url).split('#');
  const name = hash || !isAddress(url) ? hash : new URL(url).hash.slice(1);
  if (name === '') return { what: `There is no file "${path}".`, ...whyMissing(path ?? '') };
  return {
    what: `There is no file "${path}": \`#\` ends a path.`,
    fix: `Write \`%23\` for it: \`${path}%23${readable(name)}\`.`,
  };
}

const isLocal = (url: string, { origin }: TabFacts): boolean => !isAddress(url) || url.startsWith(`${origin}/`);

const isRefused = (url: string, facts: TabFacts): boolean =>
  !isLocal(url, facts) && !isAllowedHost(url, facts.allowHost);

/** The part of an address that the author most likely wrote; of something that is no address, all of it. */
export function nameIn(url: string): string {
  if (!URL.canParse(url, 'http://local/')) return url;
  const { pathname } = new URL(url, 'http://local/');
  const name = basename(readable(pathname));
  // The bundler puts what it copies there, and a hash into the name.
  return (pathname.startsWith('/assets/') ? name.replace(/-[\w-]{8}(\.\w+)$/, '$1') : name) || url;
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
