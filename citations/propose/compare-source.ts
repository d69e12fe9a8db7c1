import type { DiffPart } from '../../findings/evidence.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import { diffWords } from '../match/diff-words.ts';
import { findNearest } from '../match/find-nearest.ts';
import { assembleSource } from '../source/create-source.ts';
import { decodeBytes, detectEncoding } from '../source/decode-bytes.ts';
import { refuseEndlessRuns } from '../source/refuse-endless-runs.ts';
import { sentencesIn } from '../source/sentences-in.ts';
import type { Sentence, Source } from '../source/source.ts';
import { normalise } from '../text/normalise.ts';
import { numberText } from './propose-passages.ts';

/** What became of one sentence of a source whose file has changed. Locators of the new text are proposals. */
export interface SentenceMove {
  from: string;
  status: 'same' | 'moved' | 'changed' | 'gone';
  to?: string;
  /** For a changed sentence: from the old words to the new. */
  diff?: DiffPart[];
}

/** A changed source beside the one that was numbered. */
export interface SourceComparison {
  moves: SentenceMove[];
  /** Passages of the new text that the old one did not have. */
  added: string[];
  /** The new text with its proposed numbering, to look quotations up in; repairs are applied wherever they fit. */
  proposed: Source;
}

/**
 * Sets the new bytes of a source beside the frozen sentences. Equal sentences are paired in their order, each once;
 * a sentence without its equal is paired with the nearest one that is still free and shares most of its words.
 * @throws {Failure} SOURCE_UNREADABLE
 */
export function compareSource(source: Source, bytes: Uint8Array): SourceComparison {
  const proposed = renumber(source, bytes);
  const partners = pairEqual(source, proposed);
  const taken = new Set(partners.values());
  const free = new Set(proposed.sentences.map(({ index }) => index).filter((index) => !taken.has(index)));
  const moves = source.sentences.map((sentence) => moveOf(sentence, proposed, partners.get(sentence.index), free));
  return { moves, added: [...free].map((index) => sentenceLocator(proposed.sentences[index] as Sentence)), proposed };
}

function renumber(source: Source, bytes: Uint8Array): Source {
  const { key, sha256, voices, aliases, errata } = source;
  const decoded = decodeBytes(bytes, detectEncoding(bytes));
  const text = errata.reduce((read, erratum) => read.replaceAll(erratum.raw, erratum.read), decoded);
  refuseEndlessRuns(text, key);
  const { paragraphs } = numberText(text);
  const mutable = Object.fromEntries(Object.entries(voices).map(([voice, names]) => [voice, [...names]]));
  return assembleSource(
    text,
    { key, sha256, encoding: 'utf-8', voices: mutable, aliases: { ...aliases }, paragraphs },
    [],
    { passages: key, errata: key },
  );
}

/** Equal sentences, old index to new; of several equal ones the first is paired with the first. */
function pairEqual(source: Source, proposed: Source): Map<number, number> {
  const byText = new Map<string, number[]>();
  for (const { text, index } of proposed.sentences) {
    const key = normalise(text).text;
    const list = byText.get(key);
    if (list) list.push(index);
    else byText.set(key, [index]);
  }
  for (const list of byText.values()) list.reverse();
  const pairs = source.sentences.flatMap(({ text, index }): [number, number][] => {
    const partner = byText.get(normalise(text).text)?.pop();
    return partner === undefined ? [] : [[index, partner]];
  });
  return new Map(pairs);
}

function moveOf(sentence: Sentence, proposed: Source, partner: number | undefined, free: Set<number>): SentenceMove {
  const from = sentenceLocator(sentence);
  const equal = partner === undefined ? undefined : proposed.sentences[partner];
  if (equal) return { from, to: sentenceLocator(equal), status: sentenceLocator(equal) === from ? 'same' : 'moved' };
  const near = findNearest(proposed, sentence.text);
  const candidate = near && sentencesIn(proposed, near).find(({ index }) => free.has(index));
  const diff = candidate && diffWords(sentence.text, candidate.text);
  if (!candidate || !diff || shareKept(diff) < 0.5) return { from, status: 'gone' };
  free.delete(candidate.index);
  return { from, to: sentenceLocator(candidate), status: 'changed', diff };
}

/** How much of the old words is still there, 0 to 1. */
function shareKept(diff: readonly DiffPart[]): number {
  const letters = (kind: DiffPart['kind']) =>
    diff.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  return letters('same') / (letters('same') + letters('source') || 1);
}
