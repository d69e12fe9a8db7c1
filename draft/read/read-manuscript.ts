import { sentenceLocator } from '../../citations/locator/sentence-locator.ts';
import type { Source } from '../../citations/source/source.ts';
import { countSpoken, isUnspaced } from '../text/words.ts';
import { columnsOf, findTables, type Table } from './find-tables.ts';
import type { Line, Role, SortedLine } from './line.ts';

/** A document, each of its sentences with what it is to a talk. */
export interface Manuscript {
  key: string;
  title?: SortedLine;
  lines: SortedLine[];
  tables: Table[];
}

/** Reads a numbered document: what is its title, what heads its parts, what is no matter for a talk. */
export function readManuscript(source: Source): Manuscript {
  const paragraphs = paragraphsOf(source);
  const isMarked = source.kinds.some(({ role }) => role !== undefined);
  const kinds = isMarked ? kindsByMarks(source) : paragraphs.map(kindByForm);
  const sorted = paragraphs.flatMap((lines, i) => sortParagraph(lines, kinds[i] ?? { kind: 'body' }, i));
  const lines = findCredits(setAside(findTitle(sorted, isMarked)));
  const title = lines.find(({ role }) => role === 'title');
  return { key: source.key, ...(title ? { title } : {}), lines, tables: findTables(lines) };
}

/** What a paragraph is, told by the document itself or by how it looks. */
interface Kind {
  kind: Extract<Role, 'body' | 'heading' | 'item' | 'cell' | 'footnote'>;
  level?: number;
  /** Which list, or which table and which row of it, from 0. */
  group?: number;
  row?: number;
}

const kindOfRole = { heading: 'heading', listitem: 'item', row: 'cell', footnote: 'footnote' } as const;

/** What the document says of its paragraphs; items and rows that follow each other belong together. */
function kindsByMarks({ kinds }: Source): Kind[] {
  let [group, row] = [0, 0];
  return kinds.map(({ role, level }, i) => {
    const isSame = role !== undefined && kinds[i - 1]?.role === role;
    group += isSame ? 0 : 1;
    row = isSame ? row + 1 : 0;
    return { kind: role ? kindOfRole[role] : 'body', ...(level === undefined ? {} : { level }), group, row };
  });
}

function paragraphsOf({ sentences, text: whole }: Source): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [i, { index, paragraph, number, text, start, end }] of sentences.entries()) {
    const next = sentences[i + 1];
    const line = {
      index,
      paragraph,
      number,
      text: text.replace(/\s+/gu, ' ').trim(),
      raw: whole.slice(start, next?.paragraph === paragraph ? next.start : end),
      locator: sentenceLocator({ paragraph, number }),
    };
    (paragraphs[paragraph - 1] ??= []).push(line);
  }
  return paragraphs.filter(Boolean);
}

const rawOf = (lines: readonly Line[]): string =>
  lines
    .map(({ raw }) => raw)
    .join('')
    .trim();

/** A heading has this many words at most, or signs in a script without blanks. */
const longestHeading = { words: 12, signs: 28 };
const numbering =
  /^(?:§+\s*)?(?:\p{N}{1,2}(?:\.\p{N}{1,2})*[.)]?|[IVX]{1,5}\.|[A-Z]\.|第[一二三四五六七八九十百\p{N}]+[章節节部条])\s*\S/u;
const ends = /[.!?。！？…:：;；,，、]["'”’»」』)]*$/u;

/** What a paragraph of plain text looks like; what follows it decides whether it is a heading. */
function kindByForm(lines: readonly Line[], i: number, all: readonly Line[][]): Kind {
  const raw = rawOf(lines);
  const next = all[i + 1];
  const isLast = next === undefined;
  if (isLast || /\r|\n/u.test(raw) || !/\p{L}/u.test(raw)) return { kind: 'body' };
  const isShort = isUnspaced(raw) ? [...raw].length <= longestHeading.signs : countSpoken(raw) <= longestHeading.words;
  if (!isShort || (ends.test(raw) && !(numbering.test(raw) && !/[,;:]$/u.test(raw)))) return { kind: 'body' };
  // The first line names the whole, even if a heading follows.
  if (i === 0) return { kind: 'heading', level: 1 };
  // A line of verse is followed by another; a heading by what it heads.
  const below = next.map(({ text }) => text).join(' ');
  const isHeading = countSpoken(below) > 2 * countSpoken(raw) || (numbering.test(raw) && ends.test(below));
  return isHeading ? { kind: 'heading', level: numbering.test(raw) ? 1 + depthOf(raw) : 1 } : { kind: 'body' };
}

/** `2.1` is one deeper than `2`. */
const depthOf = (text: string): number =>
  /^\p{N}{1,2}((?:\.\p{N}{1,2})*)/u.exec(text)?.[1]?.split('.').filter(Boolean).length ?? 0;

function sortParagraph(lines: readonly Line[], { kind, level, group, row = 0 }: Kind, paragraph: number): SortedLine[] {
  if (kind === 'body' && columnsOf(rawOf(lines)))
    return lines.map((line) => ({ ...line, role: 'cell', table: `columns ${paragraph}` }));
  return lines.map((line, column) => ({
    ...line,
    role: kind,
    ...(kind === 'heading' ? { level: level ?? 1 } : {}),
    ...(kind === 'item' ? { list: group ?? 0 } : {}),
    ...(kind === 'cell' ? { table: `table ${group}`, cell: { row, column } } : {}),
  }));
}

/** The only heading of the highest level that nothing stands before; in plain text the first line, if it is short. */
function findTitle(lines: readonly SortedLine[], isMarked: boolean): SortedLine[] {
  const [first] = lines;
  const opening = lines.filter(({ paragraph }) => paragraph === first?.paragraph);
  if (first?.role !== 'heading') return frontMatter(lines);
  const level = first.level ?? 1;
  const isAlone =
    lines.filter((line) => line.role === 'heading' && (line.level ?? 1) <= level).length === opening.length;
  if (isMarked ? !isAlone : numbering.test(first.text)) return frontMatter(lines);
  return frontMatter(lines.map((line) => (line.paragraph === first.paragraph ? { ...line, role: 'title' } : line)));
}

/** Lines at the beginning that are no sentences: who speaks, where, when. */
function frontMatter(lines: readonly SortedLine[]): SortedLine[] {
  const start = lines.findIndex((line) => line.role !== 'title' && !isFront(line));
  const isPart = start > 0 && lines.length - start > 3;
  return lines.map((line, i) => (isPart && i < start && line.role !== 'title' ? { ...line, role: 'front' } : line));
}

const isFront = ({ role, text }: SortedLine): boolean =>
  role === 'body' && !/[.!?。！？…]["'”’»」』)]*$/u.test(text) && countSpoken(text) <= 30;

const contact =
  /(?:\b(?:Ph|Phone|Tel|Telephone|Fax|E-?mail)\b[.:]?\s*[(+\p{N}]|\S+@\S+\.\p{L}{2,}|^https?:\/\/\S+$|(?:\(\p{N}{3}\) \p{N}{3}-\p{N}{4}))/iu;
const bibliography =
  /^(?:\p{N}+\.?\s*)?(?:references|bibliography|works cited|literature|notes|endnotes|literatur|literaturverzeichnis|quellen|anmerkungen|bibliographie|références|bibliografía|referencias|参考文献|注|注释|脚注)$/iu;

/** How to reach somebody, and lists of literature, are no matter for a talk. */
function setAside(lines: readonly SortedLine[]): SortedLine[] {
  let [isList, level] = [false, 0];
  return lines.map((line) => {
    if (line.role === 'heading' && (!isList || (line.level ?? 1) <= level)) {
      isList = bibliography.test(line.text.trim());
      level = line.level ?? 1;
    }
    if (isList) return { ...line, role: 'reference' };
    return line.role === 'body' && contact.test(line.text) ? { ...line, role: 'contact' } : line;
  });
}

/** Most words of a line of credits, and fewest of a paragraph after which there may be some. */
const creditWords = 14;
const proseWords = 30;

/** Short paragraphs after the last of prose: who drafted it, for whom. */
function findCredits(lines: readonly SortedLine[]): SortedLine[] {
  const paragraphs = [...new Set(lines.map(({ paragraph }) => paragraph))];
  const sizes = paragraphs.map((paragraph) =>
    lines.filter((line) => line.paragraph === paragraph).reduce((sum, { text }) => sum + countSpoken(text), 0),
  );
  const last = sizes.findLastIndex((size) => size > creditWords);
  const isProse = (sizes[last] ?? 0) >= proseWords && paragraphs.length - last <= 4;
  const credits = new Set(isProse ? paragraphs.slice(last + 1) : []);
  return lines.map((line) =>
    line.role === 'body' && credits.has(line.paragraph) ? { ...line, role: 'credit' } : line,
  );
}
