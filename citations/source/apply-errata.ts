import { fail } from '../../findings/failure.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import type { AppliedErratum, Erratum, Sentence } from './source.ts';

/** A source's text as it is read. */
export interface ReadText {
  text: string;
  sentences: Sentence[];
  errata: AppliedErratum[];
}

interface Repair extends Erratum {
  /** Where `raw` stands in the decoded text. */
  start: number;
  end: number;
  /** Where `read` stands in the text as it is read. */
  readStart: number;
}

/**
 * Applies the disclosed repairs to a text, each wherever its `raw` stands in its passage; the offsets of the result
 * count in what is read.
 * @throws {Failure} ERRATUM_INVALID where `raw` does not stand in its passage, or repairs overlap
 */
export function applyErrata(
  text: string,
  sentences: readonly Sentence[],
  errata: readonly Erratum[],
  file: string,
): ReadText {
  const repairs = locateErrata(sentences, errata, file);
  const shift = shiftBy(repairs);
  const read = readText(text, repairs);
  const moved = sentences.map((s) => ({
    ...s,
    start: shift(s.start),
    end: shift(s.end),
    text: read.slice(shift(s.start), shift(s.end)),
  }));
  const applied = repairs.map(({ at, raw, read, why, readStart }) => ({
    at,
    raw,
    read,
    why,
    start: readStart,
    end: readStart + read.length,
  }));
  return { text: read, sentences: moved, errata: applied };
}

function locateErrata(sentences: readonly Sentence[], errata: readonly Erratum[], file: string): Repair[] {
  const byLocator = new Map(sentences.map((sentence) => [sentenceLocator(sentence), sentence]));
  const found = errata.flatMap((erratum) =>
    locateErratum(erratum, byLocator.get(erratum.at.trim()), file).map((start) => ({ ...erratum, start })),
  );
  let growth = 0;
  let done = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .map((erratum) => {
      if (erratum.start < done)
        return fail('ERRATUM_INVALID', `${file}: two repairs overlap at ${erratum.at}.`, { file });
      done = erratum.start + erratum.raw.length;
      const readStart = erratum.start + growth;
      growth += erratum.read.length - erratum.raw.length;
      return { ...erratum, end: done, readStart };
    });
}

function locateErratum({ at, raw }: Erratum, sentence: Sentence | undefined, file: string): number[] {
  if (!sentence) return fail('ERRATUM_INVALID', `${file}: there is no passage ${at}; write it as ¶4 s4.`, { file });
  const starts: number[] = [];
  for (let found = sentence.text.indexOf(raw); found !== -1; found = sentence.text.indexOf(raw, found + raw.length))
    starts.push(sentence.start + found);
  return starts.length > 0 ? starts : fail('ERRATUM_INVALID', `${file}: “${raw}” does not stand in ${at}.`, { file });
}

/** Moves an offset of the decoded text into the text as it is read. */
function shiftBy(repairs: readonly Repair[]): (offset: number) => number {
  return (offset) => {
    const last = repairs[countBefore(repairs, offset) - 1];
    return last ? offset + last.readStart + last.read.length - last.end : offset;
  };
}

/** How many repairs begin before `offset`, found by halves. */
function countBefore(repairs: readonly Repair[], offset: number): number {
  let low = 0;
  let high = repairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((repairs[middle] as Repair).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readText(text: string, repairs: readonly Repair[]): string {
  const parts = repairs.map(({ start, read }, i) => text.slice(repairs[i - 1]?.end ?? 0, start) + read);
  return parts.join('') + text.slice(repairs.at(-1)?.end ?? 0);
}
