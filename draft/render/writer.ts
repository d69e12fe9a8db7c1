import type { SortedLine } from '../read/line.ts';
import type { Clause } from '../text/main-clause.ts';
import { type Quote, quoteIn } from '../text/quote.ts';
import type { Step } from './our-pictures.ts';
import { renderNote } from './render-note.ts';
import { type DraftWords, draftWords } from './words.ts';

/** What a draft is written for. */
export interface DraftSettings {
  key: string;
  title: string;
  speaker: string;
  language: string;
  minutes: number;
  /** As the headmatter names it. */
  theme: string;
  hasOurTheme: boolean;
  /** Of the PDFs. */
  fileName: string;
  /** Deals minutes to slides by weight, so that they add up. */
  shareMinutes: (total: number, weights: readonly number[]) => number[];
}

/** What all slides of a draft are written with. */
export interface Writer {
  settings: DraftSettings;
  /** Our words, in the language of the document. */
  words: DraftWords;
  quote: Quote;
  /** A clause as a sentence of its own: quoted, with a capital, with dots where the document goes on. */
  state: (clause: Clause) => string;
  note: (lines: readonly SortedLine[], steps?: readonly Step[]) => string;
}

export function createWriter(settings: DraftSettings): Writer {
  const { key, language } = settings;
  const words = draftWords(language);
  const quote = quoteIn(language);
  return {
    settings,
    words,
    quote,
    state: ({ text, goesOn }) => `${quote(text.charAt(0).toUpperCase() + text.slice(1))}${goesOn ? ' …' : ''}`,
    note: (lines, steps = []) => renderNote(lines, steps, { key, quote, readAloud: words.readAloud }),
  };
}
