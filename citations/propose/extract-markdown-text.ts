import { createMarkdownExit, type Token } from 'markdown-exit';
import { extractHtmlText } from './extract-html-text.ts';

const parser = createMarkdownExit({ html: true });

/** The words of a Markdown document, a paragraph for each block, parted by empty lines. Markup is never taken over. */
export function extractMarkdownText(markdown: string): string {
  const withoutFrontmatter = markdown.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u, '');
  const paragraphs = parser.parse(withoutFrontmatter, {}).map(wordsOf);
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function wordsOf(token: Token): string {
  if (token.type === 'html_block') return extractHtmlText(token.content);
  if (token.type === 'fence' || token.type === 'code_block') return oneLine(token.content);
  return token.type === 'inline' ? oneLine((token.children ?? []).map(inlineWords).join('')) : '';
}

function inlineWords({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'html_inline' ? '' : content;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
