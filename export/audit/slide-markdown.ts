import readContainers from '@comark/markdown-it';
import { componentPlugin } from '@mdit-vue/plugin-component';
import { createMarkdownExit, type MarkdownExit, type Token } from 'markdown-exit';

/** Slots of a layout and files that are shown as code: lines of Slidev's own. */
const ownLine = /^\s*(?:::\s*[\w.:-]+\s*::|<<<.*)\s*$/;
const inlineFormula = /\$(?![ \t$])(?:\\[\s\S]|[^$\\])+(?<![ \t])\$(?!\d)/y;

const plain = createReader();
const withContainers = createReader().use(readContainers as never);

/**
 * The Markdown of a slide in the tokens that Slidev makes of it: tags over several lines, formulae and, where the deck
 * asks for them, containers (`::name`).
 */
export function readSlideMarkdown(content: string, { comark }: { comark: boolean }): Token[] {
  const lines = content.split('\n').map((line) => (ownLine.test(line) ? '' : line));
  return (comark ? withContainers : plain).parse(lines.join('\n'), {});
}

function createReader(): MarkdownExit {
  const markdown = createMarkdownExit({ html: true }).use(componentPlugin as never);
  markdown.inline.ruler.after('escape', 'formula', (state, silent) => {
    inlineFormula.lastIndex = state.pos;
    const [formula] = inlineFormula.exec(state.src) ?? [];
    if (formula === undefined) return false;
    if (!silent) state.push('formula', 'math', 0);
    state.pos += formula.length;
    return true;
  });
  markdown.block.ruler.after(
    'blockquote',
    'formula_block',
    (state, start, end, silent) => {
      const lineAt = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
      if (!lineAt(start).startsWith('$$')) return false;
      if (silent) return true;
      let last = start;
      const isWhole = /^\$\$.*\$\$$/.test(lineAt(start));
      while (!isWhole && ++last < end) if (lineAt(last).endsWith('$$')) break;
      state.line = Math.min(last + 1, end);
      state.push('formula_block', 'math', 0);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  return markdown;
}
