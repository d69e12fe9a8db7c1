import { countWords } from '../../citations/text/words.ts';
import type { SortedLine } from '../read/line.ts';
import { isWhole } from '../text/phrase.ts';
import type { Quote } from '../text/quote.ts';
import { countSpoken } from '../text/words.ts';
import { asText } from './markdown.ts';
import { fewestQuoted, placesOf, type Step } from './our-pictures.ts';

/** Words a minute at which a text is read aloud. */
const wordsPerMinute = 130;

/** How notes of a draft are written. */
export interface NoteSettings {
  /** Of the source. */
  key: string;
  /** Says how long it takes; `{time}` is filled in. */
  readAloud: string;
  quote: Quote;
}

/** What the speaker says: the document's sentences, each with its place, a mark where the picture takes a step. */
export function renderNote(
  lines: readonly SortedLine[],
  steps: readonly Step[],
  { key, readAloud, quote }: NoteSettings,
): string {
  const paragraphs: string[][] = [];
  let before: SortedLine | undefined;
  for (const line of lines.filter(({ role }) => role !== 'cell')) {
    if (line.paragraph !== before?.paragraph) paragraphs.push([]);
    before = line;
    paragraphs.at(-1)?.push(renderLine(line, stepsAt(steps, line), { key, quote }));
  }
  const cells = lines.filter(({ role }) => role === 'cell');
  const words = lines.reduce((sum, { text }) => sum + countSpoken(text), 0);
  return [
    ...paragraphs.map(joinAtClicks),
    // What a table says is shown, not read.
    ...(cells.length > 0 ? [`[-@${key}, ${placesOf(cells)}]`] : []),
    readAloud.replace('{time}', clockOf(words)),
  ].join('\n\n');
}

const stepsAt = (steps: readonly Step[], { index }: SortedLine): Step[] => steps.filter(({ line }) => line === index);

/** A mark stands at the beginning of a paragraph, as speakers look for it. */
const joinAtClicks = (sentences: readonly string[]): string =>
  sentences.reduce(
    (text, sentence) => `${text}${text === '' ? '' : sentence.startsWith('[click]') ? '\n\n' : ' '}${sentence}`,
    '',
  );

/**
 * A sentence in which the picture steps is quoted in pieces, where that tears nothing apart; the citation after the last
 * one is that of all.
 */
function renderLine(
  { text, locator }: SortedLine,
  steps: readonly Step[],
  { key, quote }: Pick<NoteSettings, 'key' | 'quote'>,
): string {
  const pieces: string[] = [];
  let [from, mark] = [0, ''];
  for (const { at } of [...steps].sort((a, b) => a.at - b.at)) {
    const [before, after] = [text.slice(from, at), text.slice(at)];
    const isLong = Math.min(countWords(before), countWords(after)) >= fewestQuoted;
    const isParted = isLong && isWhole(before) && isWhole(after);
    if (isParted) pieces.push(`${mark}${asText(quote(before.trim()))}`);
    if (isParted) from = at;
    mark = isParted || mark === '' ? '[click] ' : `${mark}[click] `;
  }
  return [...pieces, `${mark}${asText(quote(text.slice(from).trim()))} [-@${key}, ${locator}]`].join(' ');
}

/** `1:30`, minutes and seconds, to five seconds. */
export function clockOf(words: number): string {
  const seconds = Math.max(5, Math.round((words * 12) / wordsPerMinute) * 5);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
