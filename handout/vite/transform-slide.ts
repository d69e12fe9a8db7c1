import { type HeadlineMark, headlineMark } from '../../citations/markdown/headline-mark.ts';
import type { Attribute } from '../../citations/markdown/page.ts';
import { attributeOf, type Element } from '../../citations/markdown/pair-elements.ts';
import { type PreparedPage, preparePage } from '../../citations/markdown/prepare-page.ts';

/** A change to a text: what stands from `start` to `end` is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * What turns the citations of a slide's Markdown into components: pandoc's in brackets, and the `cite` of HTML elements,
 * which is printed at their end unless they hold a citation already. Read with the reader that verifies them, so that
 * what is shown is what was checked: citations in code and comments stay as they are.
 * @param frontmatter of the slide; its `headline:` marks the words of the first heading
 */
export function citationEdits(markdown: string, frontmatter: Readonly<Record<string, unknown>> = {}): Edit[] {
  const mark = headlineMark(frontmatter);
  if (!mark && !/@|\bcite\s*=/u.test(markdown)) return [];
  const prepared = preparePage(markdown);
  const groups = prepared.segments.flatMap((segment) => segment.groups);
  const inBrackets = groups.map(({ start, end }) => ({ start, end, text: citationTag(markdown.slice(start, end)) }));
  const elements = prepared.elements.flatMap((element) => elementEdits(prepared, element));
  const headline = mark ? headlineEdits(prepared, mark) : [];
  return [...inBrackets, ...elements, ...headline].sort((a, b) => a.start - b.start);
}

/** The words of the first heading within an element that marks them; its citations stay outside. */
function headlineEdits({ segments, page }: PreparedPage, mark: HeadlineMark): Edit[] {
  const heading = segments.find(({ kind, part }) => kind === 'heading' && part === 'slide');
  if (!heading) return [];
  const text = page.text.slice(heading.start, heading.groups[0]?.start ?? heading.end);
  const words = /^(?<sign>[ \t]*#{1,6}[ \t]+)?(?<words>[^\r\n]*\S)/u.exec(text)?.groups;
  if (!words?.words) return [];
  const start = heading.start + (words.sign ?? '').length;
  const end = start + words.words.length;
  return [
    { start, end: start, text: `<span class="${mark}">` },
    { start: end, end, text: '</span>' },
  ];
}

/** Components print their `cite` themselves; in HTML it is an address, and goes by another name. */
function elementEdits(prepared: PreparedPage, element: Element): Edit[] {
  const cite = attributeOf(element, 'cite');
  if (!cite || !/^[a-z][a-z0-9]*$/u.test(element.name)) return [];
  const rename = renameAttribute(prepared.page.text, cite);
  if (!element.isClosed || element.contentStart === element.contentEnd || holdsCitation(prepared, element))
    return rename;
  return [...rename, appendCitation(prepared.page.text, element, cite.value)];
}

function renameAttribute(text: string, { name, start }: Attribute): Edit[] {
  const at = text.lastIndexOf(name, start);
  return at === -1 ? [] : [{ start: at, end: at + name.length, text: 'data-cite' }];
}

function holdsCitation({ segments, elements }: PreparedPage, { contentStart, contentEnd }: Element): boolean {
  const isInside = ({ start }: { start: number }) => contentStart <= start && start < contentEnd;
  return (
    segments.some(({ groups }) => groups.some(isInside)) ||
    elements.some((inner) => isInside(inner) && (inner.name === 'Citation' || attributeOf(inner, 'cite') !== undefined))
  );
}

/** Before the closing tag; where the content is Markdown, in a paragraph of its own. */
function appendCitation(text: string, { contentStart, contentEnd }: Element, cite: string): Edit {
  const content = text.slice(contentStart, contentEnd);
  const end = contentStart + content.trimEnd().length;
  const isMarkdown = /\n[ \t]*\n/u.test(content);
  return { start: end, end, text: isMarkdown ? `\n\n${citationTag(cite)}` : ` ${citationTag(cite)}` };
}

/** With a closing tag: alone on its line an empty tag would begin a block of HTML. */
function citationTag(cite: string): string {
  return `<Citation cite="${escapeAttribute(cite)}"></Citation>`;
}

/** A text as the value of an attribute in Markdown, also in a table, whatever Vue or Markdown would see in it. */
function escapeAttribute(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[&"'<>|{}`\\*_~$[\]]/gu, (c) => `&#${c.charCodeAt(0)};`);
}
