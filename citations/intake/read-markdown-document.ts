import { createMarkdownExit } from 'markdown-exit';
import type { Block, ReadDocument } from './document.ts';
import { raiseDigits } from './raised-digits.ts';
import { readHtml } from './read-html.ts';

const parser = createMarkdownExit({ html: true });
const definition = /^\[\^([^\]\s]+)\]:\s+/u;

/** The words of a Markdown document, with the footnotes that many kinds of Markdown have. Markup is never taken over. */
export function readMarkdownDocument(markdown: string): ReadDocument {
  const body = markdown
    .replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u, '')
    .replace(/\r?\n(?=\[\^[^\]\s]+\]:\s)/gu, '\n\n');
  const { blocks, remarks } = readHtml(parser.render(body));
  const names = blocks.flatMap(({ text }) => definition.exec(text)?.[1] ?? []);
  return { blocks: blocks.map((block) => withNotes(block, names)), remarks };
}

/** Marks of notes as raised numbers, and their definitions as notes. */
function withNotes({ text, ...kind }: Block, names: readonly string[]): Block {
  const role = definition.test(text) ? { role: 'footnote' as const } : {};
  const words = text
    .replace(definition, '')
    .replace(/\[\^([^\]\s]+)\]/gu, (mark, name) =>
      names.includes(name) ? raiseDigits(String(names.indexOf(name) + 1)) : mark,
    );
  return { ...kind, ...role, text: words };
}
