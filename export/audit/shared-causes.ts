import type { DeckSlide } from '../../deck/deck.ts';
import type { Code } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';
import { sample } from './facts.ts';

/** So many findings that are alike are read as one, even if each has a line of its own. */
const many = 4;

/** What every author does for himself, slide by slide. */
const ofEachSlide: readonly Code[] = ['HEADING_MISSING', 'HEADING_REPEATED', 'SLIDE_EMPTY'];

/**
 * One cause, one finding: what is found word for word on several slides and stands in the Markdown of none of them, what
 * is found on many, and what one host keeps back. Each names its slides; of hosts all are listed once, as the option is typed.
 */
export function joinShared(findings: readonly Finding[], slides: readonly DeckSlide[]): Finding[] {
  const isPlaced = ({ slide = 0, line }: Finding) => line !== slides[slide - 1]?.line;
  const alike = Map.groupBy(findings, (one) => (isSingle(one) ? one : `${one.code} ${one.what} ${one.fix}`));
  const joined = [...alike.values()].flatMap((group) => {
    const numbers = slidesOf(group);
    const isShared = numbers.length > 1 && (numbers.length >= many || !group.some(isPlaced));
    return isShared ? [join(group, numbers, group.some(isPlaced))] : group;
  });
  return nameHosts(joinHosts(joined));
}

/** What belongs to one place, or already says to which it belongs. */
const isSingle = ({ slide, slides, quotation }: Finding): boolean =>
  slide === undefined || slides !== undefined || quotation !== undefined;

const slidesOf = (group: readonly Finding[]): number[] =>
  [...new Set(group.flatMap(({ slide, slides }) => slides ?? slide ?? []))].sort((a, b) => a - b);

function join(group: readonly Finding[], slides: number[], isPlaced: boolean): Finding {
  const first = group.find(({ slide }) => slide === slides[0]) as Finding;
  const places = group.map(({ slide, file, line }) => `slide ${slide}, ${file}:${line}`);
  const shared =
    isPlaced || ofEachSlide.includes(first.code) ? '' : ' A layout, layer or component that they share makes it.';
  return {
    ...first,
    what: `${first.what.replace(/\.$/, '')}, on ${slides.length} slides.`,
    why: first.why + shared,
    slides,
    detail: [first.detail, ...places].filter(Boolean).join('\n'),
  };
}

const blocked = /^(https?:\/\/\S+) is on another host/;
const skipped = /^The page asked \S+ for .*: (https?:\/\/\S+)$/;

/** The address that could not be asked for, if that is what the finding says. */
function addressIn({ what }: Finding): URL | undefined {
  const [, address = ''] = blocked.exec(what) ?? skipped.exec(what) ?? [];
  return URL.canParse(address) ? new URL(address) : undefined;
}

function joinHosts(findings: readonly Finding[]): Finding[] {
  const ofHost = Map.groupBy(findings, (one) => {
    const address = addressIn(one);
    return address ? `${one.code} ${address.host}` : one;
  });
  return [...ofHost.values()].flatMap((group) => {
    const [first] = group;
    const address = first && addressIn(first);
    if (!address || group.length < many) return group;
    const names = group.map((one) => addressIn(one)?.pathname ?? '');
    const slides = slidesOf(group);
    const detail = group.map(({ what, slide, file, line }) => [what, slide && `slide ${slide}, ${file}:${line}`]);
    return [
      {
        ...(group.find(({ slide }) => slide === slides[0]) ?? first),
        what: `${group.length} files of ${address.host} were not loaded: ${sample(names)}.`,
        fix: first.fix.replace('Copy the file', 'Copy the files').replaceAll('<host>', address.host),
        ...(slides.length > 1 && { slides }),
        detail: detail.map((parts) => parts.filter(Boolean).join('  ')).join('\n'),
      },
    ];
  });
}

/** Writes the name of the host into every remedy, and behind the first all names as the command takes them. */
function nameHosts(findings: readonly Finding[]): Finding[] {
  const named = findings.map((one) => {
    const host = addressIn(one)?.host;
    return host ? { ...one, fix: one.fix.replaceAll('<host>', host) } : one;
  });
  const hostsIn = ({ fix }: Finding) => [...fix.matchAll(/--allow-host ([\w.:-]+)/g)].map(([, host = '']) => host);
  const hosts = [...new Set(named.flatMap(hostsIn))].sort();
  if (hosts.length < 2) return named;
  const first = named.filter((one) => hostsIn(one).length > 0).sort((a, b) => (a.slide ?? 0) - (b.slide ?? 0))[0];
  const all = hosts.map((host) => `--allow-host ${host}`).join(' ');
  return named.map((one) => (one === first ? { ...one, fix: `${one.fix} All hosts at once: \`${all}\`.` } : one));
}
