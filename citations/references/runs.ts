import type { ReferenceRun } from '../cited-deck.ts';

/** Stretches of a reference: a text alone is upright. */
export type Runs = (ReferenceRun | string)[];

/** A text in italics. */
export const italic = (text: string): ReferenceRun => ({ text, italic: true });

/** An address that is shown as it is; only addresses of the web become links. */
export const link = (url: string): ReferenceRun =>
  /^https?:\/\/\S+$/iu.test(url) ? { text: url, href: url } : { text: url };

/** The elements of a reference, each closed by a full stop unless it ends a sentence already or is an address. */
export function joinElements(elements: readonly Runs[]): ReferenceRun[] {
  const runs: ReferenceRun[] = [];
  for (const element of elements) {
    const own = element.map((run) => (typeof run === 'string' ? { text: run } : run)).filter(({ text }) => text !== '');
    const last = own.at(-1);
    if (!last) continue;
    if (runs.length > 0) runs.push({ text: ' ' });
    runs.push(...own);
    if (last.href === undefined && !/[.?!][”"]?$/u.test(last.text)) runs.push({ text: '.' });
  }
  return mergeRuns(runs);
}

/** Neighbours of one kind become one run. */
function mergeRuns(runs: readonly ReferenceRun[]): ReferenceRun[] {
  const merged: ReferenceRun[] = [];
  for (const run of runs) {
    const before = merged.at(-1);
    const isSame = before && before.italic === run.italic && before.href === undefined && run.href === undefined;
    if (isSame) before.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}
