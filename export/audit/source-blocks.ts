import type { Token } from 'markdown-exit';
import type { Deck } from '../../deck/deck.ts';
import { comparableWords } from '../../text/words.ts';
import { HtmlNesting } from './html-nesting.ts';
import { readSlideMarkdown } from './slide-markdown.ts';

/** A block of Markdown whose words must stand on the slide. */
export interface SourceBlock {
  words: string[];
  /** The same, with inline tags taken for blanks: `<b>A</b>rms` is one word, `<span>one</span><span>two</span>` may be two. */
  parts: string[];
  /** As the author wrote it, shortened. */
  excerpt: string;
  /** Lines below the first line of the content, from 0. */
  line: number;
}

/** Fences that are drawn or edited instead of shown. */
const drawn = /mermaid|plantuml|monaco|magic-move|twoslash|katex|latex/i;

/**
 * The blocks of a slide that appear word for word: paragraphs, headings, list items, table cells, code.
 * Left out is all that legitimately changes or may be hidden: components' content, expressions,
 * formulae, HTML, comments.
 */
export function findSourceBlocks(content: string, { comark }: Pick<Deck, 'comark'>): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const nesting = new HtmlNesting();
  const add = (text: string, map: [number, number] | null, withBlanks = text) => {
    const [words, parts] = [comparableWords(text), comparableWords(withBlanks)];
    if (!nesting.isHidden && words.length > 0)
      blocks.push({ words, parts, excerpt: text.replace(/\s+/g, ' ').trim().slice(0, 70), line: map?.[0] ?? 0 });
  };
  let around: Token['map'] = null; // cells know no line of their own
  for (const token of readSlideMarkdown(content, { comark })) {
    around = token.map ?? around;
    if (token.type === 'fence' && !drawn.test(token.info)) add(token.content, token.map);
    else if (token.type === 'inline') {
      const inside = token.children ?? [];
      add(plainText(inside, ''), token.map ?? around, plainText(inside, ' '));
    } else follow(nesting, token);
  }
  return blocks;
}

/** The words of a slide without those that its author shows in some cases only (`v-if`, `v-show`, `hidden`). */
export function unconditionalText(content: string, { comark }: Pick<Deck, 'comark'>): string {
  const nesting = new HtmlNesting();
  const texts: string[] = [];
  for (const token of readSlideMarkdown(content, { comark }))
    for (const each of token.type === 'inline' ? (token.children ?? []) : [token]) {
      const parts = each.type.startsWith('html_') ? nesting.textsIn(each.content) : [each.content];
      for (const part of parts) if (!nesting.isConditional) texts.push(part);
      if (!each.type.startsWith('html_')) follow(nesting, each);
    }
  return texts.join(' ');
}

/** Enters and leaves elements and components, however they are written: as tags or as containers. */
function follow(nesting: HtmlNesting, { type, tag, content, nesting: step }: Token): void {
  if (type.startsWith('html_')) nesting.read(content);
  else if (!/^mdc_(?:block|inline_component)/.test(type)) return;
  else if (step > 0) nesting.open(tag);
  else if (step < 0) nesting.close(tag);
}

/**
 * The text of inline tokens, without images, attributes in braces, and what stands inside a component's tags.
 *
 * @param tag what a tag, or where emphasis or a link begins or ends, is taken for
 */
function plainText(tokens: readonly Token[], tag: '' | ' '): string {
  let text = '';
  const nesting = new HtmlNesting();
  for (const token of tokens) {
    const { type, content } = token;
    follow(nesting, token);
    if (nesting.isHidden) continue;
    if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'html_inline' || token.nesting !== 0) text += tag;
    else if (type !== 'image' && !token.hidden) text += ' ';
  }
  return text
    .replace(/\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/\[\^[^\]]+\]:?/g, ' ')
    .replace(/:[\w+-]+:/g, ' ')
    .replace(/\{[^{}]*\}/g, ' ');
}
