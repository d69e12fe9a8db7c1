/** What an export keeps for the next one saves time, and changes no byte: whatever has become of it. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openWorkshop } from '../../export/workshop.ts';
import { cacheFolder } from '../../machine/cache-folder.ts';
import { hashContent } from '../../machine/hash-content.ts';
import { exportEntry } from '../support/export-deck.ts';
import { findDescendants } from '../support/processes.ts';
import { createScratch } from '../support/scratch.ts';

const fixedDate = { SOURCE_DATE_EPOCH: '1700000000' };
const kinds = ['bundles', 'slides'].map((kind) => join(cacheFolder, kind));

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const files = {
  'slides.md': `---
title: Kept
author: Wakefield
---

# Kept

<Label>one</Label>

---
layout: two-cols
---

# Two columns

![a square](./square.svg)

::right::

<<< ./snippet.ts

<!-- A note with [a link](https://example.com/). -->

---

# Styled

<p class="own">of its own</p>

<style>
.own { color: rgb(9 99 9) }
</style>
`,
  'components/Label.vue':
    '<template><b class="kept-label"><slot /></b></template>\n<style scoped>.kept-label { color: #119 }</style>\n',
  'square.svg': picture,
  'snippet.ts': 'const answer = 42\n',
};

const entry = join(createScratch(), 'deck/slides.md');
const write = (name: string, text: string) => {
  const path = join(dirname(entry), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

async function exportPdf(): Promise<Buffer> {
  const { exitCode, pdf, stderr } = await exportEntry(entry, ['--force'], { env: fixedDate });
  expect(exitCode, stderr).toBe(0);
  return readFileSync(pdf);
}

/** With nothing kept. */
async function exportAnew(): Promise<Buffer> {
  for (const folder of kinds) rmSync(folder, { recursive: true, force: true });
  return await exportPdf();
}

let whole: Buffer;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  whole = await exportAnew();
});

const allKept = () => kinds.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
/** Those of this deck: other tests keep theirs beside them. */
const bundles = () =>
  allKept().filter((file) => dirname(file) === kinds[0] && String(readFileSync(file)).includes('kept-label'));

describe('the same bytes', () => {
  test('with all of it kept, by four exports at once', async () => {
    expect(allKept().length).toBeGreaterThan(1);
    const made = await Promise.all(Array.from({ length: 4 }, exportPdf));
    for (const bytes of made) expect(bytes.equals(whole)).toBe(true);
  });

  test('with what is kept cut in half, or filled with rubbish', async () => {
    for (const [i, file] of allKept().entries()) {
      if (i % 2 === 0) truncateSync(file, statSync(file).size >> 1);
      else writeFileSync(file, 'rubbish');
    }
    expect((await exportPdf()).equals(whole)).toBe(true);
  });

  test('where nothing can be kept', async () => {
    for (const folder of kinds) {
      rmSync(folder, { recursive: true, force: true });
      writeFileSync(folder, 'in the way');
      chmodSync(folder, 0o400);
    }
    expect((await exportPdf()).equals(whole)).toBe(true);
    for (const folder of kinds) rmSync(folder, { force: true });
    await exportPdf();
  });

  test('built by a process that has built other decks', async () => {
    const other = files['slides.md'].replace('title: Kept', 'title: Other').replaceAll('one', 'another');
    write('../other/slides.md', other.replace('author:', 'htmlAttrs: { lang: de }\nauthor:'));
    for (const [name, text] of Object.entries(files)) if (name !== 'slides.md') write(`../other/${name}`, text);
    write('../other/.env', 'VITE_OTHER=1\nNODE_ENV=development\n');
    const decks = ['../other/slides.md', 'slides.md'].map((name) => join(dirname(entry), name));
    for (const deck of decks) await buildInTurn([deck]); // now all of it is kept
    const alone = [];
    for (const deck of decks) alone.push(...(await buildInTurn([deck])));
    const inTurn = await buildInTurn(decks);
    expect(inTurn.map(({ site }) => site)).toEqual(alone.map(({ site }) => site));
    expect(new Set(inTurn.map(({ builder }) => builder)).size, 'processes').toBe(1);
  });
});

/** Sites of decks that are built one after the other: their files, and the process that has built each. */
async function buildInTurn(decks: readonly string[]) {
  await using shop = openWorkshop({ mostExports: 1 });
  const built = [];
  for (const [i, deck] of decks.entries()) {
    shop.foresee(decks[i + 1]);
    await using folder = await shop.makeFolder();
    const [outDir, workDir] = ['site', 'links'].map((name) => join(folder.path, name)) as [string, string];
    let builder: number | undefined;
    const note = () => {
      builder = findDescendants(process.pid).find(({ command }) => command.includes('site-worker'))?.pid;
    };
    const request = { entry: deck, outDir, workDir, products: ['slides', 'handout'] as const, allowHost: [] };
    const site = await shop.build({ ...request, timeoutMs: 300_000 }, note, new AbortController().signal);
    const { served: _, ...told } = site;
    built.push({ site: { ...told, files: hashContent(`${outDir}/`) }, builder });
  }
  return built;
}

test.for([
  [
    'a utility class and a character that no slide had',
    1,
    '<b class="pl-7 text-lime-600 hover:underline">twö &amp; three</b>',
  ],
  ['a utility class that names a file', 2, '<b class="text-white bg-[url(/square.svg)]">two</b>'],
] as const)(
  'the bytes of a new export, with %s: bundles made for it and the deck before, %d',
  async ([, made, text]) => {
    const source = files['slides.md'].replace('author:', 'theme: seminar-deck\nauthor:');
    for (const [name, content] of Object.entries({ ...files, 'slides.md': source, 'public/square.svg': picture }))
      write(name, content);
    const before = await exportAnew();
    write('slides.md', source.replace('# Two columns', `# Two columns\n\n${text}`));
    const changed = await exportPdf();
    expect(bundles()).toHaveLength(made);
    expect(changed.equals(before)).toBe(false);
    expect((await exportAnew()).equals(changed)).toBe(true);
  },
);

test.for<[what: string, change: () => void]>([
  [
    'words of a slide, its classes and its title',
    () =>
      write(
        'slides.md',
        files['slides.md']
          .replace('# Two columns', '# <span class="text-red-600 pl-7">Other</span> words')
          .replace('title: Kept', 'title: Other'),
      ),
  ],
  [
    'typefaces, the size of the canvas and the colour of the theme',
    () =>
      write(
        'slides.md',
        files['slides.md'].replace(
          'author:',
          'fonts: { sans: DejaVu Serif, mono: DejaVu Serif, provider: none }\ncanvasWidth: 800\naspectRatio: 4/3\nthemeConfig: { primary: "#909" }\nauthor:',
        ),
      ),
  ],
  [
    'a slide that was put in before the others',
    () =>
      write(
        'slides.md',
        files['slides.md'].replace(
          '---\nlayout: two-cols',
          '---\nlayout: center\n---\n\n# New\n\n---\nlayout: two-cols',
        ),
      ),
  ],
  [
    'a component, a snippet and a picture',
    () => {
      write('components/Label.vue', '<template><i><slot /></i></template>\n');
      write('snippet.ts', 'const answer = 43\n');
      write('square.svg', picture.replaceAll('9', '30'));
    },
  ],
])('the bytes of a new export after a change to %s', async ([, change]) => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  await exportPdf();
  change();
  const changed = await exportPdf();
  expect(changed.equals(whole)).toBe(false);
  expect((await exportAnew()).equals(changed)).toBe(true);
});
