import { createMarkdownExit } from 'markdown-exit';
import { HtmlNesting } from './html-nesting.ts';
import { comparableWords } from './words.ts';

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

const markdown = createMarkdownExit({ html: true });
/** Fences that are drawn or edited instead of shown. */
const drawn = /mermaid|plantuml|monaco|magic-move|twoslash|katex|latex/i;

/**
 * The blocks of a slide that appear word for word: paragraphs, headings, list items, table cells, code.
 * Left out is all that legitimately changes or may be hidden: components' content, expressions,
 * formulae, HTML, comments.
 */
export function findSourceBlocks(content: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const nesting = new HtmlNesting();
  const lines = content.split('\n').map((line) => (/^\s*(?:::\s*[\w.:-]+\s*::|<<<.*)\s*$/.test(line) ? '' : line));
  const add = (text: string, map: [number, number] | null, withBlanks = text) => {
    const [words, parts] = [comparableWords(text), comparableWords(withBlanks)];
    if (!nesting.isHidden && words.length > 0)
      blocks.push({ words, parts, excerpt: text.replace(/\s+/g, ' ').trim().slice(0, 70), line: map?.[0] ?? 0 });
  };
  for (const token of markdown.parse(withoutFormulae(lines.join('\n')), {})) {
    if (token.type === 'html_block') nesting.read(token.content);
    else if (token.type === 'fence' && !drawn.test(token.info)) add(token.content, token.map);
    else if (token.type === 'inline') {
      const inside = token.children ?? [];
      add(plainText(inside, ''), token.map, plainText(inside, ' '));
    }
  }
  return blocks;
}

interface InlineToken {
  type: string;
  content: string;
}

/**
 * The text of inline tokens, without images, attributes in braces, and what stands inside a component's tags.
 *
 * @param tag what a tag is taken for
 */
function plainText(tokens: readonly InlineToken[], tag: '' | ' '): string {
  let text = '';
  const nesting = new HtmlNesting();
  for (const { type, content } of tokens) {
    if (type === 'html_inline') {
      nesting.read(content);
      text += tag;
    } else if (nesting.isHidden) continue;
    else if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
  }
  return text
    .replace(/\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/\[\^[^\]]+\]:?/g, ' ')
    .replace(/:[\w+-]+:/g, ' ')
    .replace(/\{[^{}]*\}/g, ' ');
}

/** Formulae become blanks of the same number of lines. One within a paragraph may go over its lines. */
function withoutFormulae(content: string): string {
  const blank = (formula: string) => formula.replace(/[^\n]/g, ' ');
  return content
    .replace(/\$\$[\s\S]*?\$\$(?:\s*\{[^}]*\})?/g, blank)
    .replace(/(?<![\\$])\$(?!\s)(?:[^$\n]|\n(?!\s*\n))+?(?<!\s)\$(?!\d)/g, blank);
}
