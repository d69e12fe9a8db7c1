import { createMarkdownExit } from 'markdown-exit';
import { comparableWords } from './words.ts';

/** A block of Markdown whose words must stand on the slide. */
export interface SourceBlock {
  words: string[];
  /** As the author wrote it, shortened. */
  excerpt: string;
  /** Lines below the first line of the content, from 0. */
  line: number;
}

const markdown = createMarkdownExit({ html: true });
/** Components of Slidev that show what they hold; what any other component does with its content is its own affair. */
const transparent = /^(?:v-?clicks?|v-?after|transform|auto-?fit-?text|v-?drag)$/i;
/** Fences that are drawn or edited instead of shown. */
const drawn = /mermaid|plantuml|monaco|magic-move|twoslash|katex|latex/i;

/**
 * The blocks of a slide that appear word for word: paragraphs, headings, list items, table cells, code.
 * Left out is all that legitimately changes or may be hidden: components' content, expressions,
 * formulae, HTML, comments.
 */
export function findSourceBlocks(content: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let hiddenDepth = 0;
  const lines = content.split('\n').map((line) => (/^\s*(?:::\s*[\w.:-]+\s*::|<<<.*)\s*$/.test(line) ? '' : line));
  const add = (text: string, map: [number, number] | null) => {
    const words = comparableWords(text);
    if (hiddenDepth === 0 && words.length > 0)
      blocks.push({ words, excerpt: text.replace(/\s+/g, ' ').trim().slice(0, 70), line: map?.[0] ?? 0 });
  };
  for (const token of markdown.parse(withoutFormulae(lines.join('\n')), {})) {
    if (token.type === 'html_block') hiddenDepth = Math.max(0, hiddenDepth + componentBalance(token.content));
    else if (token.type === 'fence' && !drawn.test(token.info)) add(token.content, token.map);
    else if (token.type === 'inline') add(plainText(token.children ?? []), token.map);
  }
  return blocks;
}

/** How many opaque components or conditional elements a piece of HTML opens, less those it closes. */
function componentBalance(html: string): number {
  let balance = 0;
  for (const [, close, name = '', attributes = '', selfClosing] of html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([A-Za-z][\w.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g)) {
    const isComponent = (/^[A-Z]/.test(name) || name.includes('-')) && !transparent.test(name);
    const isConditional = /\sv-(?:if|else|show|for)\b|\shidden\b/.test(attributes);
    if (
      selfClosing ||
      !(isComponent || (isConditional && !close) || name === 'style' || name === 'script' || name === 'template')
    )
      continue;
    balance += close ? -1 : 1;
  }
  return balance;
}

interface InlineToken {
  type: string;
  content: string;
}

/** The text of inline tokens, without images and what stands inside a component's tags. */
function plainText(tokens: readonly InlineToken[]): string {
  let text = '';
  let depth = 0;
  for (const { type, content } of tokens) {
    if (type === 'html_inline') depth = Math.max(0, depth + componentBalance(content));
    else if (depth > 0) continue;
    else if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
  }
  return text
    .replace(/\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/\[\^[^\]]+\]:?/g, ' ')
    .replace(/:[\w+-]+:/g, ' ')
    .replace(/\{[.#:][^}]*\}/g, ' ');
}

/** Formulae become blanks of the same number of lines. */
function withoutFormulae(content: string): string {
  const blank = (formula: string) => formula.replace(/[^\n]/g, ' ');
  return content
    .replace(/\$\$[\s\S]*?\$\$(?:\s*\{[^}]*\})?/g, blank)
    .replace(/(?<![\\$])\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d)/g, blank);
}

/** The labels of a Mermaid flowchart, which must all stand in the drawing. */
export function findDiagramLabels(content: string): { label: string; line: number }[] {
  const labels: { label: string; line: number }[] = [];
  for (const token of markdown.parse(content, {})) {
    if (
      token.type !== 'fence' ||
      !/^mermaid\b/.test(token.info) ||
      !/^\s*(?:%%.*\s*)*(?:graph|flowchart)\b/.test(token.content)
    )
      continue;
    token.content.split('\n').forEach((line, i) => {
      if (/^\s*(?:%%|style|classDef|class|click|linkStyle|subgraph\s+\w+\s*$)/.test(line)) return;
      for (const [, label = ''] of line.matchAll(/(?:\[|\(|\{|\|)["([{/]*([^"[\](){}|/\\]+)["\])}/|]/g))
        labels.push({ label: label.replace(/<[^>]+>/g, ' ').trim(), line: (token.map?.[0] ?? 0) + 1 + i });
    });
  }
  return labels.filter(({ label }) => label !== '');
}
