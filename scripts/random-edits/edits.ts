/** What an author does to a deck between two saves. */
import { type DeckInWriting, type SlideInWriting, square } from './deck-in-writing.ts';
import type { Random } from './random.ts';

const words = [
  ...['table', 'block', 'static', 'filter', 'border', 'evidence', 'doubt', 'witness', 'container', 'hidden', 'grid'],
  ...['naïve', 'Ångström', '信頼', '&copy;', '“quoted”', 'π', '3 × 4', '`code`', '**strong**', '{{ 6 * 7 }}', '$a^2$'],
];
const classes = [
  ...[
    'text-red-600',
    'pl-7',
    'mt-[3px]',
    'hover:underline',
    'dark:text-white',
    'md:m-3',
    '!font-bold',
    'grid grid-cols-2',
  ],
  ...[
    'bg-[url(/round.svg)]',
    'text-primary',
    'prose',
    'abs-br m-6',
    'opacity-60',
    '-rotate-3',
    'before:content-[attr(title)]',
  ],
];
const layouts = [
  'default',
  'center',
  'two-cols',
  'quote',
  'section',
  'statement',
  'fact',
  'cover',
  'intro',
  'end',
  'full',
];
const colours = ['#123456', '#654321', '#0a5', '#a05'];
const blocks = [
  '```ts {1|2}\nconst a = 1\nconst b = 2\n```',
  '```python\nprint("words")\n```',
  '<v-clicks>\n\n- one\n- two\n\n</v-clicks>',
  '| a | b |\n| --- | ---: |\n| 1 | 2 |',
  '<style>\n.own { color: rgb(9 99 9) }\n</style>\n\n<p class="own">own</p>',
  '<style>\n.own { @apply text-blue-700 underline; }\n</style>\n\n<p class="own">own</p>',
  "<script setup>\nimport { ref } from 'vue'\nconst n = ref(3)\n</script>\n\n<p>{{ n }}</p>",
  '$$\n\\frac{1}{2}\n$$',
  '<!-- A note with [a link](https://example.com/). -->',
  '<Label>again</Label>',
  '<Second />',
  '<Toc />',
  '<Missing />',
  '![gone](./gone.png)',
];

type Edit = (deck: DeckInWriting, random: Random) => void;

const someSlide = ({ slides }: DeckInWriting, { pick }: Random): SlideInWriting => pick(slides);
const sentence = ({ below, pick }: Random) => Array.from({ length: 2 + below(5) }, () => pick(words)).join(' ');
const add = (slide: SlideInWriting, text: string) => {
  slide.body = `${slide.body}\n\n${text}`;
};
const newSlide = (random: Random): SlideInWriting => ({
  frontmatter: random.below(2) ? { layout: random.pick(layouts) } : {},
  body: `# ${sentence(random)}\n\n${sentence(random)}`,
});
const setting =
  (values: Record<string, readonly unknown[]>): Edit =>
  ({ headmatter }, { pick }) => {
    const name = pick(Object.keys(values));
    const value = pick(values[name] ?? []);
    if (value === undefined) delete headmatter[name];
    else headmatter[name] = value;
  };
const file =
  (name: string, texts: (random: Random) => string | undefined): Edit =>
  ({ files }, random) => {
    const text = texts(random);
    if (text === undefined) files.delete(name);
    else files.set(name, text);
  };

/** Those that stand here several times are made as often. */
export const edits: Record<string, Edit> = {
  'writes words': (deck, random) => add(someSlide(deck, random), sentence(random)),
  'writes other words': (deck, random) => {
    someSlide(deck, random).body = `# ${sentence(random)}\n\n${sentence(random)}`;
  },
  'sets a class': (deck, random) =>
    add(someSlide(deck, random), `<p class="${random.pick(classes)} ${random.pick(classes)}">${sentence(random)}</p>`),
  'sets a class of a slide': (deck, random) => {
    someSlide(deck, random).frontmatter.class = random.pick(classes);
  },
  'sets a block': (deck, random) => add(someSlide(deck, random), random.pick(blocks)),
  'sets a layout': (deck, random) => {
    someSlide(deck, random).frontmatter.layout = random.pick(layouts);
  },
  'shows a picture': (deck, random) =>
    add(someSlide(deck, random), random.pick(['![s](./square.svg)', '![r](/round.svg)', '<img src="/round.svg">'])),
  'shows a picture behind': (deck, random) => {
    Object.assign(someSlide(deck, random).frontmatter, { layout: 'cover', background: '/round.svg' });
  },
  'changes a picture': (deck, random) =>
    void deck.files.set(random.pick(['square.svg', 'public/round.svg']), square(random.pick(colours))),
  'puts a slide in': (deck, random) =>
    void deck.slides.splice(random.below(deck.slides.length + 1), 0, newSlide(random)),
  'imports slides': (deck, random) =>
    void deck.slides.splice(1 + random.below(deck.slides.length), 0, { frontmatter: { src: './part.md' }, body: '' }),
  'takes a slide out': ({ slides }, { below }) => void (slides.length > 2 && slides.splice(below(slides.length), 1)),
  'moves a slide': ({ slides }, { below }) =>
    void slides.splice(below(slides.length), 0, ...slides.splice(below(slides.length), 1)),
  'hides or shows a slide': (deck, random) => {
    const slide = someSlide({ ...deck, slides: deck.slides.slice(1) }, random);
    slide.frontmatter.hide = !slide.frontmatter.hide;
  },
  'changes what is said of the deck': setting({
    title: ['Edited', 'Änderung', 'table border'],
    author: ['Wakefield', undefined],
    info: ['Words', undefined],
    lang: ['en', 'de', undefined],
  }),
  'changes a setting': setting({
    theme: ['none', 'default', 'seminar-deck'],
    aspectRatio: ['16/9', '4/3'],
    canvasWidth: [980, 800],
    themeConfig: [{ primary: '#5d8392' }, undefined],
    defaults: [{ layout: 'center' }, undefined],
    lineNumbers: [true, false],
    comark: [true, false],
    colorSchema: ['light', 'dark', 'auto'],
    addons: [['seminar-deck'], undefined],
  }),
  'edits a component': file('components/Label.vue', ({ pick }) =>
    pick([
      '<template><b class="label"><slot /></b></template>\n',
      '<template><i class="px-3 text-green-800"><slot /></i></template>\n',
      '<template><b class="label">größer <slot /></b></template>\n<style scoped>.label { color: #119 }</style>\n',
      '<script setup lang="ts">\nconst n: number = 2\n</script>\n<template><b>{{ n }} <slot /></b></template>\n',
    ]),
  ),
  'adds or removes a component': file('components/Second.vue', ({ pick }) =>
    pick([
      undefined,
      '<template><u>second</u></template>\n',
      '<template><img src="../square.svg" class="w-20"></template>\n',
    ]),
  ),
  'edits a style sheet': file('style.css', ({ pick }) =>
    pick([undefined, 'h1 { color: #246 }\n', "@import './more.css';\n", '.table { border: 1px solid #999 }\n']),
  ),
  'edits what that imports': file('more.css', ({ pick }) => `h1 { color: ${pick(colours)} }\n`),
  'edits the classes there are': file('uno.config.ts', ({ pick }) =>
    pick([
      undefined,
      "import { defineConfig } from 'unocss'\nexport default defineConfig({ shortcuts: { evidence: 'text-blue-800' } })\n",
      "import { defineConfig } from 'unocss'\nexport default defineConfig({ safelist: ['p-9'], rules: [['doubt', { color: '#915' }]] })\n",
    ]),
  ),
  'edits a layer': file('global-bottom.vue', ({ pick }) =>
    pick([undefined, '<template><footer class="abs-b text-xs">foot</footer></template>\n']),
  ),
  'edits a layout': file('layouts/statement.vue', ({ pick }) =>
    pick([undefined, '<template><div class="slidev-layout p-12"><slot /></div></template>\n']),
  ),
  'edits what slides show': file('snippet.ts', ({ pick }) => `const answer = ${pick(['42', '43', "'größer'"])}\n`),
  'edits the slides that are imported': file('part.md', (random) => `# Part\n\n${sentence(random)}\n\n---\n\n# More\n`),
  'mends what is missing': ({ slides }) => {
    for (const slide of slides) slide.body = slide.body.replaceAll(/<Missing \/>|!\[gone\]\(.*?\)|<Second \/>/g, '');
  },
};
const often = [
  'writes words',
  'writes words',
  'writes other words',
  'sets a class',
  'sets a class',
  'sets a block',
  'sets a layout',
  'takes a slide out',
  'mends what is missing',
  'mends what is missing',
  'mends what is missing',
];
const all = [...Object.keys(edits), ...often];

/** @returns what was done */
export function edit(deck: DeckInWriting, random: Random): string {
  const name = random.pick(all);
  edits[name]?.(deck, random);
  return name;
}
