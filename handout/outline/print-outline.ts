import { type Block, isAllBold, type Row } from './block.ts';
import { textOf, type Word, type Words } from './words.ts';

export interface PrintOptions {
  /** Level of the first heading below the slide's own. */
  level: number;
  /** How a figure is announced, with `{text}`. */
  figure: string;
}

/** Blocks as plain markup, without the looks they had on the slide. */
export function printBlocks(blocks: readonly Block[], options: PrintOptions): string {
  const ranks = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? block.level : [])))].sort();
  const levelOf = (level: number) => Math.min(6, options.level + ranks.indexOf(level));
  return blocks
    .map((block, i) => {
      if (block.kind === 'heading')
        return element(`h${levelOf(block.level)}`, printPlain(block.words), languageOf(block));
      return printBlock(block, options, leadsTo(block, blocks[i + 1]));
    })
    .join('');
}

/** Stays on the page of what follows: a heading in all but name, or a sentence that goes on below. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || !next) return false;
  const isIntroduced = next.kind !== 'paragraph' && next.kind !== 'heading' && next.kind !== 'figure';
  return isAllBold(block.words) || (isIntroduced && !/[.!?…。！？]$/u.test(textOf(block.words).trim()));
}

/** The words of a heading: all of one weight. */
export const printPlain = (words: Words): string => words.map((word) => printWord(word, false)).join('');

function printBlock(block: Block, options: PrintOptions, opens = false): string {
  const language = languageOf(block);
  const inside = (blocks: readonly Block[]) => printInside(blocks, options);
  const inTurn = (blocks: readonly Block[]) => printInTurn(blocks, options);
  switch (block.kind) {
    case 'heading':
      return element('p', `<b>${printPlain(block.words)}</b>`, language);
    case 'paragraph':
      return element('p', printWords(block.words), { ...language, ...(opens ? { 'data-keep': '' } : {}) });
    case 'list': {
      const items = block.items.map(({ value, blocks }) => element('li', inside(blocks), value ? { value } : {}));
      const start: Record<string, string> = block.start === undefined ? {} : { start: String(block.start) };
      const numbered: Record<string, string> = block.isNumbered ? { class: 'is-numbered' } : {};
      return element(block.isOrdered ? 'ol' : 'ul', items.join(''), { ...language, ...start, ...numbered });
    }
    case 'terms':
      return element('dl', block.entries.map(({ tag, blocks }) => element(tag, inside(blocks))).join(''), language);
    case 'table':
      return printTable(block, options);
    case 'quote':
      return element('blockquote', inTurn(block.blocks), language);
    case 'code':
      return element('pre', element('code', escapeHtml(block.text)));
    case 'formula':
      return `<div class="handout-outline-formula">${block.html}</div>`;
    case 'figure': {
      const { figure } = options;
      const [before = '', after = ''] = figure.split('{text}');
      const name = textOf(block.name).trim() === '' ? '' : printWords(block.name);
      const head =
        name &&
        element('p', `${escapeHtml(before)}${name}${escapeHtml(after)}`, {
          class: 'handout-figure-name',
          ...(block.blocks.length > 0 ? { 'data-keep': '' } : {}),
        });
      return element('div', head + inTurn(block.blocks), {
        class: 'handout-outline-figure',
        ...language,
      });
    }
  }
}

/** A single paragraph needs no element of its own. */
function printInside(blocks: readonly Block[], options: PrintOptions): string {
  const [first] = blocks;
  if (first?.kind === 'paragraph' && blocks.length === 1) return printWords(first.words);
  return printInTurn(blocks, options);
}

const printInTurn = (blocks: readonly Block[], options: PrintOptions): string =>
  blocks.map((block, i) => printBlock(block, options, leadsTo(block, blocks[i + 1]))).join('');

function printTable({ caption, rows, ...block }: Extract<Block, { kind: 'table' }>, options: PrintOptions): string {
  const printRows = (some: readonly Row[]) =>
    some
      .map(({ cells }) =>
        element(
          'tr',
          cells.map(({ tag, attributes, blocks }) => element(tag, printInside(blocks, options), attributes)).join(''),
        ),
      )
      .join('');
  const head = rows.filter(({ isHead }) => isHead);
  const body = rows.filter(({ isHead }) => !isHead);
  return element(
    'table',
    (caption.length > 0 ? element('caption', printWords(caption)) : '') +
      (head.length > 0 ? element('thead', printRows(head)) : '') +
      element('tbody', printRows(body)),
    languageOf(block),
  );
}

export const printWords = (words: Words): string => words.map((word) => printWord(word, true)).join('');

function printWord(word: Word, withWeight: boolean): string {
  if ('text' in word) {
    const text = escapeHtml(word.text);
    return withWeight && word.isBold && text.trim() !== '' ? `<b>${text}</b>` : text;
  }
  if ('picture' in word) return escapeHtml(`[${word.picture}]`);
  if ('html' in word) return word.html;
  if ('is' in word) return word.is === 'br' ? '<br>' : ' ';
  const { href, lang, dir } = word.attributes;
  const attributes = { ...(href ? { href } : {}), ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) };
  const inner = word.words.map((one) => printWord(one, withWeight)).join('');
  return element(word.tag, inner, { ...(word.isCitation ? { class: 'citations' } : {}), ...attributes });
}

const languageOf = ({ lang, dir }: { lang?: string; dir?: string }) => ({
  ...(lang ? { lang } : {}),
  ...(dir ? { dir } : {}),
});

function element(tag: string, inner: string, attributes: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tag}${said.join('')}>${inner}</${tag}>`;
}

/** Written here: a package that only pages import would be met late by the development server, which then loads them anew. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
