import type { Line } from '../read/line.ts';
import type { Tongue } from '../text/main-clause.ts';
import type { Phrase } from '../text/phrase.ts';

/** A side of a balance, a card, a box: words, and the word of the document that says what they are. */
export interface Box {
  heading?: string;
  words: Phrase;
  /** Cut short: the sentence goes on. */
  goesOn?: boolean;
}

/** A picture that the document's own words call for, filled with them. */
export type Picture =
  | { kind: 'criteria'; lead?: Phrase; joint: string; items: [Phrase, Phrase]; numbers: [string, string] }
  | { kind: 'expectations'; from: string; verb: string; of: string; items: Box[] }
  | { kind: 'balance'; left: Box; right: Box; heavier?: 'right' }
  | { kind: 'chain'; cause: Phrase; steps: { verb: string; words: Phrase }[] }
  | { kind: 'timeline'; periods: { when: string; span: 'during' | 'since' | 'until'; words: Phrase }[] }
  | { kind: 'change'; before: Box; verb: string; after: Box; outcome?: Box }
  | { kind: 'branches'; lead?: Phrase; items: Phrase[] }
  | { kind: 'supports'; items: Phrase[]; verb: string; outcome: Phrase }
  | { kind: 'entailment'; position: Phrase; verb: string; conclusions: Phrase[] }
  | { kind: 'advice'; cards: Box[] }
  | { kind: 'list'; items: Box[] }
  | { kind: 'quotation'; lead?: Phrase; words: Phrase; goesOn?: boolean }
  | { kind: 'verse'; lines: string[] }
  | {
      kind: 'chart';
      names: string[];
      series: string[];
      /** The lines that name the series. */
      head: Line[];
      unit: string;
      rows: { values: number[]; lines: Line[] }[];
    }
  | { kind: 'table'; head: string[]; rows: { cells: string[]; lines: Line[] }[]; hasNames: boolean };

export type PictureKind = Picture['kind'];

/** A picture, the sentences that it shows, and how plainly the text calls for it. */
export interface Proposal {
  picture: Picture;
  lines: Line[];
  strength: number;
  /** Words that say in a clause what it shows. */
  gist?: Phrase;
}

/** Looks for one sign at a sentence, which may go on in the next ones. */
export type Sign = (line: Line, next: readonly Line[], tongue: Tongue) => Proposal | undefined;
