import type { Block } from './block.ts';
import { textOf, tidy, type Word, type Words } from './words.ts';

/** A figure is short, and has a digit. */
const figure = /^(?=.*\p{Nd}).{1,32}$/su;

/**
 * The rows of a chart as a list, each in one line: its name, its figures, its place in the source. Undefined for a list of
 * anything else. Rows are in order, but not counted.
 */
export function rowsOfFigures(list: Block): Block | undefined {
  if (list.kind !== 'list' || list.items.length < 2) return undefined;
  const rows = list.items.map(({ blocks }) => rowOf(blocks));
  if (!rows.every((row) => row !== undefined)) return undefined;
  return { kind: 'list', isOrdered: false, items: rows.map((words) => ({ blocks: [{ kind: 'paragraph', words }] })) };
}

function rowOf(blocks: readonly Block[]): Words | undefined {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []));
  const said = texts.filter((words) => !isCitation(words));
  const [name] = said;
  const places = texts.filter(isCitation);
  if (texts.length < blocks.length || name === undefined) return undefined;
  // A short name stands in one text with its first figure.
  const figures = figure.test(saying(name)) && /\s/u.test(saying(name)) ? said : said.slice(1);
  if (figures.length === 0 || figures.some((words) => !figure.test(saying(words)))) return undefined;
  if (said.length + places.length < 2) return undefined;
  const first = /\p{L}/u.test(saying(name)) ? ': ' : ' ';
  const between = (i: number) => (i === 0 ? '' : i === 1 && figures.length < said.length ? first : ', ');
  return tidy([
    ...said.flatMap((words, i): Word[] => [{ text: between(i) }, ...words]),
    ...places.flatMap((words): Word[] => [{ is: 'gap' }, ...words]),
  ]);
}

const saying = (words: Words): string => textOf(words).trim();
const isCitation = (words: Words): boolean => words.every((word) => 'words' in word && word.isCitation);
