import type { Sentence } from '../source/source.ts';
import { isPages, type Locator, type PassageLocator, type Point } from './locator.ts';
import { sentenceLocator } from './sentence-locator.ts';

/** How sentences are cited, runs of them as ranges: `¶4 s1, ¶4 s4–s5, ¶5 s5–¶6 s1`. */
export function renderSentences(sentences: readonly Sentence[]): string {
  const runs: [Sentence, Sentence][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (run && run[1].index === sentence.index - 1) run[1] = sentence;
    else runs.push([sentence, sentence]);
  }
  return runs.map(([first, last]) => renderRun(first, last)).join(', ');
}

function renderRun(first: Sentence, last: Sentence): string {
  if (first === last) return sentenceLocator(first);
  const end = first.paragraph === last.paragraph ? `s${last.number}` : sentenceLocator(last);
  return `${sentenceLocator(first)}–${end}`;
}

/** Locators as they are printed, whatever way they were written: `¶4 s1, s5`; `p. 3`; `pp. 3, 5–6`. */
export function renderLocators(locators: readonly Locator[]): string {
  return locators.map((locator, i) => renderLocator(locator, locators[i - 1], locators[i + 1])).join(', ');
}

/** Pages as they are cited: `p. 3`, `pp. 3–5`. */
export function renderPages({ from, to }: { from: string; to: string }): string {
  return from === to ? `p. ${from}` : `pp. ${from}–${to}`;
}

function renderLocator(locator: Locator, before: Locator | undefined, after: Locator | undefined): string {
  if (isPages(locator)) {
    const pages = renderPages(locator.pages);
    if (areNumbers(before) && areNumbers(locator)) return pages.replace(/^pp?\. /u, '');
    return areNumbers(after) && areNumbers(locator) ? pages.replace(/^pp?/u, 'pp') : pages;
  }
  return renderPassage(locator, before && !isPages(before) ? before : undefined);
}

/** Pages with plain numbers need their sign once in a list. */
const areNumbers = (locator: Locator | undefined): boolean =>
  locator !== undefined && isPages(locator) && /^\d+$/u.test(locator.pages.from);

function renderPassage({ from, to }: PassageLocator, before: PassageLocator | undefined): string {
  const goesOn =
    before !== undefined &&
    from.sentence !== undefined &&
    before.to.sentence !== undefined &&
    before.to.paragraph === from.paragraph;
  const start = goesOn ? `s${from.sentence}` : renderPoint(from);
  if (from.paragraph === to.paragraph && from.sentence === to.sentence) return start;
  const end = from.paragraph === to.paragraph && to.sentence !== undefined ? `s${to.sentence}` : renderPoint(to);
  return `${start}–${end}`;
}

function renderPoint({ paragraph, sentence }: Point): string {
  return sentence === undefined ? `¶${paragraph}` : sentenceLocator({ paragraph, number: sentence });
}
