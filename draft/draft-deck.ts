/** A numbered document → the first deck for a talk about it: its words, and where they stand. Text in, Markdown out. */
import type { Source } from '../citations/source/source.ts';
import { type Language, languagesOf } from '../citations/text/languages-of.ts';
import { planTalk } from './plan/plan-talk.ts';
import { readManuscript } from './read/read-manuscript.ts';
import { renderDraft } from './render/render-draft.ts';
import { draftWords } from './render/words.ts';
import type { DraftSettings } from './render/writer.ts';
import { isUnspaced } from './text/words.ts';

/** What the caller knows of the talk; what is left out comes from the document. */
export type TalkWishes = Omit<DraftSettings, 'key' | 'title' | 'speaker' | 'language'> & {
  title: string | undefined;
  /** Where the document has no title. */
  otherTitle: string;
  speaker: string | undefined;
};

/** A first deck, and what of the document is not in it. */
export interface Draft {
  files: { path: string; text: string }[];
  title: string;
  /** What the document calls itself. */
  documentTitle: string | undefined;
  language: string;
  /** By the index of the sentence: why it is on no slide and in no note. */
  ignored: Map<number, string>;
}

/**
 * Drafts a deck. Every word on it stands in the document, or is a word of ours for what the document does not say: an
 * agenda is called one. Every sentence is on a slide, in a note, or left out with a reason.
 */
export function draftDeck(source: Source, wishes: TalkWishes): Draft {
  const manuscript = readManuscript(source);
  const known = tell(source.text);
  const language = known ?? 'en';
  const plan = planTalk(manuscript, { minutes: wishes.minutes, language: known });
  const words = draftWords(language);
  const documentTitle = manuscript.title && wholeTitle(manuscript.lines);
  const title = wishes.title ?? documentTitle ?? wishes.otherTitle;
  const speaker = wishes.speaker ?? words.speaker;
  const files = renderDraft(plan, { ...wishes, key: manuscript.key, title, speaker, language });
  const reasons = { contact: words.contact, reference: words.literature, footnote: words.footnote } as Readonly<
    Record<string, string>
  >;
  const ignored = new Map(plan.leftOut.map(({ index, role }) => [index, reasons[role] ?? words.noTime]));
  return { files, title, documentTitle, language, ignored };
}

const wholeTitle = (lines: ReturnType<typeof readManuscript>['lines']): string =>
  lines
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text)
    .join(' ');

/** The language, where the words tell it: a few signs of another script do not. */
function tell(text: string): Language | undefined {
  const sample = text.slice(0, 20_000);
  const isWide = isUnspaced(sample);
  const languages = languagesOf(sample).filter((language) => (language === 'ja' || language === 'zh') === isWide);
  return languages.length <= 2 ? languages[0] : undefined;
}
