import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

export interface SlideInWriting {
  frontmatter: Record<string, unknown>;
  body: string;
}

/** A deck as its author has it before the eyes. */
export interface DeckInWriting {
  headmatter: Record<string, unknown>;
  slides: SlideInWriting[];
  /** What lies beside `slides.md`, by path. */
  files: Map<string, string>;
}

export const square = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${colour}"/></svg>`;

export const firstDraft = (): DeckInWriting => ({
  headmatter: { title: 'Edited', author: 'Wakefield', theme: 'none', fonts: { provider: 'none' } },
  slides: [
    { frontmatter: {}, body: '# Edited\n\n<Label>one</Label>' },
    {
      frontmatter: { layout: 'two-cols' },
      body: '# Two\n\n![a square](./square.svg)\n\n::right::\n\n<<< ./snippet.ts',
    },
    { frontmatter: {}, body: '# Three\n\n- a\n- b\n\n<!-- A note. -->' },
  ],
  files: new Map([
    ['components/Label.vue', '<template><b class="label"><slot /></b></template>\n'],
    ['square.svg', square('#123')],
    ['public/round.svg', square('#321')],
    ['snippet.ts', 'const answer = 42\n'],
    ['part.md', '# Part\n\nWords of the part.\n'],
  ]),
});

/** Puts it into a folder of its own, and nothing else there. */
export function save({ headmatter, slides, files }: DeckInWriting, folder: string): string {
  const pages = slides.map(({ frontmatter, body }, index) => {
    const all = index === 0 ? { ...headmatter, ...frontmatter } : frontmatter;
    return `---\n${Object.keys(all).length > 0 ? stringify(all) : ''}---\n\n${body}\n`;
  });
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of [...files, ['slides.md', pages.join('\n')] as const]) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(folder, 'slides.md');
}
