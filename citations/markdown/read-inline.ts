import { decodeHTML } from 'entities';
import { hide, type Page, shield } from './page.ts';
import { readTag } from './read-tag.ts';

/** Reads what begins at `at` and returns where to go on, or undefined where it is an ordinary character. */
type Rule = (page: Page, at: number, end: number, brackets: number[]) => number | undefined;

const rules: Record<string, Rule> = {
  '\\': readEscape,
  '`': readCode,
  '<': readAngle,
  '&': readEntity,
  '!': readImage,
  '[': openBracket,
  ']': closeBracket,
  $: readFormula,
  '{': readInterpolation,
  '*': readEmphasis,
  _: readEmphasis,
  '~': readEmphasis,
};
const special = /[\\`<&![\]${*_~]/gu;

/** Marks in both copies of a page what is markup and what is code between two offsets. */
export function readInline(page: Page, start: number, end: number): void {
  const brackets: number[] = [];
  special.lastIndex = start;
  for (let match = special.exec(page.text); match && match.index < end; match = special.exec(page.text)) {
    const at = match.index;
    special.lastIndex = rules[match[0]]?.(page, at, end, brackets) ?? at + 1;
  }
}

/** What is looked at to tell what a character begins: links, images and formulas are shorter than this. */
function ahead(page: Page, at: number, end: number): string {
  return page.text.slice(at, Math.min(end, at + 2000));
}

function readEscape(page: Page, at: number): number | undefined {
  const next = page.text[at + 1] ?? '';
  if (!/[!-/:-@[-`{-~\r\n]/u.test(next)) return undefined;
  hide(page, at, at + 1);
  if (!/["\r\n]/u.test(next)) shield(page, at + 1, at + 2);
  return at + 2;
}

function readCode(page: Page, at: number, end: number): number | undefined {
  const ticks = /^`+/u.exec(page.text.slice(at, end))?.[0] ?? '`';
  const open = at + ticks.length;
  const close = findTicks(page.text, ticks, open);
  if (close === undefined || close >= end) return open;
  shield(page, open, close);
  hide(page, at, open);
  hide(page, close, close + ticks.length);
  return close + ticks.length;
}

/** The next run of exactly so many ticks. */
function findTicks(text: string, ticks: string, from: number): number | undefined {
  for (let at = text.indexOf(ticks, from); at !== -1; at = text.indexOf(ticks, at + 1)) {
    if (text[at - 1] !== '`' && text[at + ticks.length] !== '`') return at;
  }
  return undefined;
}

function readAngle(page: Page, at: number, end: number): number | undefined {
  const link = /^<[a-z][a-z\d+.-]*:[^\s<>]*>/iu.exec(ahead(page, at, end));
  if (!link) return readTag(page, at, end);
  shield(page, at, at + link[0].length);
  return at + link[0].length;
}

function readEntity(page: Page, at: number): number | undefined {
  const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu.exec(page.text.slice(at, at + 40))?.[0];
  const character = entity && decodeHTML(entity);
  if (!entity || !character || character === entity) return undefined;
  hide(page, at, at + entity.length);
  page.visible[at] = character;
  page.structure[at] = character;
  return at + entity.length;
}

function readImage(page: Page, at: number, end: number): number | undefined {
  const image = /^!\[[^\]]*\]\([^()\s]*(?:\s+["'][^"']*["'])?\)/u.exec(ahead(page, at, end));
  if (!image) return undefined;
  hide(page, at, at + image[0].length);
  return at + image[0].length;
}

function openBracket(page: Page, at: number, end: number, brackets: number[]): number | undefined {
  const footnote = /^\[\^[^\]\s]+\]/u.exec(page.text.slice(at, Math.min(end, at + 80)));
  if (!footnote) brackets.push(at);
  else hide(page, at, at + footnote[0].length);
  return footnote ? at + footnote[0].length : undefined;
}

/** `[text](address)`: the text is read, the rest is not. */
function closeBracket(page: Page, at: number, end: number, brackets: number[]): number | undefined {
  const open = brackets.pop();
  const tail = /^\]\((?:<[^<>\n]*>|[^()\s]*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/u.exec(ahead(page, at, end));
  if (open === undefined || !tail) return undefined;
  hide(page, open, open + 1);
  hide(page, at, at + tail[0].length);
  return at + tail[0].length;
}

/** `$x$` as KaTeX reads it: no space inside the marks, and no digit after them, so that prices stay prices. */
function readFormula(page: Page, at: number, end: number): number | undefined {
  const formula = /^(?:\$\$[\s\S]+?\$\$|\$(?!\s)[^$\n]*?(?<![\s\\])\$(?!\d))/u.exec(ahead(page, at, end));
  if (!formula) return undefined;
  shield(page, at, at + formula[0].length);
  return at + formula[0].length;
}

function readInterpolation(page: Page, at: number, end: number): number | undefined {
  const close = page.text.startsWith('{{', at) ? page.text.indexOf('}}', at) : -1;
  if (close === -1 || close + 2 > end) return undefined;
  shield(page, at, close + 2);
  return close + 2;
}

/** Marks of emphasis touch a word; `snake_case`, `2 * 3` and a single `~` are ordinary characters. */
function readEmphasis(page: Page, at: number, end: number): number | undefined {
  const run = /^(?:\*+|_+|~+)/u.exec(page.text.slice(at, Math.min(end, at + 10)))?.[0] ?? '';
  const before = page.text[at - 1] ?? ' ';
  const after = page.text[at + run.length] ?? ' ';
  const isLoose = /\s/u.test(before) && /\s/u.test(after);
  const isInWord = run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (!isLoose && !isInWord && run !== '~') hide(page, at, at + run.length);
  return at + run.length;
}
