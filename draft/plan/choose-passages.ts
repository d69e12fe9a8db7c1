import { countSpoken } from '../text/words.ts';
import type { Passage } from './part.ts';

/** What a talk has room for. */
export interface Room {
  /** Slides for the document itself. */
  slides: number;
  /** Words that the speaker can read. */
  words: number;
}

/**
 * The passages that the talk has room for, each part with its share by weight; what is left over is read with its
 * neighbours as long as there is time, and what there is no time for is left out.
 */
export function choosePassages(
  passages: readonly Passage[],
  weights: ReadonlyMap<number, number>,
  room: Room,
): Passage[] {
  const parts = [...new Set(passages.map(({ part }) => part))];
  const quotas = dealSlides(
    parts.map((part) => passages.filter((one) => one.part === part)),
    weights,
    room.slides,
  );
  const kept = new Set(
    parts.flatMap((part, i) =>
      passages
        .filter((one) => one.part === part)
        .toSorted((a, b) => b.value - a.value || (a.lines[0]?.index ?? 0) - (b.lines[0]?.index ?? 0))
        .slice(0, quotas[i]),
    ),
  );
  const limit = Math.max(60, Math.floor(room.words / Math.max(1, kept.size)));
  const talk = passages.filter((one) => kept.has(one)).map((one) => ({ ...one, lines: [...one.lines] }));
  if (sumOf(talk) > room.words) for (const passage of talk) shorten(passage, weights, limit);
  let words = sumOf(talk);
  for (const passage of passages.filter((one) => !kept.has(one)).toSorted((a, b) => b.value - a.value)) {
    const more = wordsOf(passage);
    const neighbour = neighbourOf(passage, talk);
    if (neighbour === undefined || words + more > room.words || wordsOf(neighbour) + more > 2.2 * limit) continue;
    neighbour.lines.push(...passage.lines);
    neighbour.lines.sort((a, b) => a.index - b.index);
    words += more;
  }
  return talk;
}

/** Slides for each part: one at least while there are enough, the others by the weight of its sentences. */
function dealSlides(
  parts: readonly (readonly Passage[])[],
  weights: ReadonlyMap<number, number>,
  slides: number,
): number[] {
  const shares = parts.map((part) =>
    part.reduce((sum, { lines }) => sum + lines.reduce((own, { index }) => own + (weights.get(index) ?? 0), 0), 0),
  );
  const quotas = parts.map(() => 0);
  for (let dealt = 0; dealt < slides; dealt++) {
    const needs = parts.map((part, i) => {
      const quota = quotas[i] ?? 0;
      if (quota >= part.length) return -1;
      return quota === 0 ? Number.MAX_VALUE : (shares[i] ?? 0) / (quota + 0.5);
    });
    const most = Math.max(...needs);
    if (most < 0) break;
    const at = needs.indexOf(most);
    quotas[at] = (quotas[at] ?? 0) + 1;
  }
  return quotas;
}

/** Takes out the sentences that carry least, never those that the picture shows. */
function shorten(passage: Passage, weights: ReadonlyMap<number, number>, limit: number): void {
  const shown = new Set(passage.shown.map(({ index }) => index));
  const spare = passage.lines
    .filter(({ index }) => !shown.has(index))
    .toSorted((a, b) => (weights.get(a.index) ?? 0) - (weights.get(b.index) ?? 0) || b.index - a.index);
  let words = wordsOf(passage);
  const out = new Set<number>();
  for (const line of spare) {
    if (words <= limit || passage.lines.length - out.size <= 1) break;
    out.add(line.index);
    words -= countSpoken(line.text);
  }
  passage.lines = passage.lines.filter(({ index }) => !out.has(index));
}

/** The nearest passage of the same part that is told, the one before of two. */
function neighbourOf(passage: Passage, talk: readonly Passage[]): Passage | undefined {
  const at = passage.lines[0]?.index ?? 0;
  const own = talk.filter(({ part }) => part === passage.part);
  return own.findLast(({ lines }) => (lines[0]?.index ?? 0) < at) ?? own[0];
}

const wordsOf = ({ lines }: Pick<Passage, 'lines'>): number =>
  lines.reduce((sum, { text }) => sum + countSpoken(text), 0);
const sumOf = (passages: readonly Passage[]): number => passages.reduce((sum, one) => sum + wordsOf(one), 0);
