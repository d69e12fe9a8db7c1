import { type Attribute, breakBlock, hide, type Page, shield, type Tag } from './page.ts';

const tag =
  /<(?<close>\/?)(?<name>[a-z][\w.-]*)(?<attributes>(?:\s+(?:[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?))*)\s*(?<empty>\/?)>/iuy;
const attribute = /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/gu;
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr v-click v-mark'.split(
    ' ',
  ),
);
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Signs of reference in a raised position are no part of a quotation; digits there may be, or a power. */
const referenceMark = /^\s*[†‡*§‖]+\s*$/u;
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads a tag at `at`, hides it and keeps its attributes; undefined where `<` is no tag. */
export function readTag(page: Page, at: number, end: number): number | undefined {
  tag.lastIndex = at;
  const match = tag.exec(page.text);
  if (!match || tag.lastIndex > end) return undefined;
  const after = tag.lastIndex;
  const { name = '', close, empty, attributes = '' } = match.groups ?? {};
  const attributesAt = at + 1 + (close ?? '').length + name.length;
  const kind = close ? 'close' : empty || voids.has(name.toLowerCase()) ? 'empty' : 'open';
  page.tags.push({ name, kind, attributes: readAttributes(attributes, attributesAt), start: at, end: after });
  hideTag(page, { name, kind }, at, after);
  if (kind === 'open' && /^(?:style|script)$/iu.test(name)) return passContent(page, name, after, end, hide);
  if (kind === 'open' && /^(?:pre|code|kbd|samp)$/iu.test(name)) return passContent(page, name, after, end, shield);
  if (kind === 'open' && name.toLowerCase() === 'sup') readRaised(page, after, end);
  return after;
}

function hideTag(page: Page, { name, kind }: Pick<Tag, 'name' | 'kind'>, start: number, end: number): void {
  const isComponent = /^[A-Z]/u.test(name) || (name.includes('-') && !inline.has(name));
  const isInline = inline.has(name.toLowerCase()) || (isComponent && !beginsLine(page.text, start));
  if (name.toLowerCase() === 'br') page.visible.fill(' ', start, start + 1);
  if (isComponent && isInline && kind === 'empty') shield(page, start, end);
  else if (isInline) hideKeepingSpace(page, start, end);
  else breakBlock(page, start, end);
}

function hideKeepingSpace(page: Page, start: number, end: number): void {
  const first = page.visible[start] ?? '';
  hide(page, start, end);
  if (first === ' ') page.visible[start] = ' ';
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|[\r\n])[ \t>]*$/u.test(text.slice(Math.max(0, at - 40), at));
}

function readAttributes(text: string, base: number): Attribute[] {
  return [...text.matchAll(attribute)].map((match) => {
    const { name = '', double, single, bare } = match.groups ?? {};
    const value = double ?? single ?? bare ?? '';
    return { name, value, start: base + match.index + (value === '' ? 0 : match[0].lastIndexOf(value)) };
  });
}

/** What stands in a style or script is not shown, and what stands in code is no prose; goes on at the closing tag. */
function passContent(page: Page, name: string, start: number, end: number, cover: typeof hide): number {
  const close = new RegExp(`</${name}\\s*>`, 'iu').exec(page.text.slice(start, end));
  const stop = close ? start + close.index : end;
  cover(page, start, stop);
  return stop;
}

function readRaised(page: Page, start: number, end: number): void {
  const close = page.text.indexOf('</sup', start);
  if (close === -1 || close >= end) return;
  const raised = page.text.slice(start, close);
  if (referenceMark.test(raised)) hide(page, start, close);
  else if (/^\s*\d[\d,\s]*$/u.test(raised))
    for (let at = start; at < close; at++)
      page.visible[at] = raisedDigits[Number(page.text[at])] ?? page.text[at] ?? '';
}
