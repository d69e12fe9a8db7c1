/** A second export of the same does nothing; whatever could change the result makes it export again. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DeckRun, entryOfFixture, exportEntry } from '../support/export-deck.ts';
import { createScratch } from '../support/scratch.ts';

let entry: string;
let deck: string;
let outDir: string;

beforeAll(() => {
  entry = entryOfFixture('changing');
  deck = join(entry, '..');
  outDir = join(createScratch(), 'out');
});

/** Without it the PDF is dated with the newest file of the deck, and these tests write files. */
const fixedDate = { SOURCE_DATE_EPOCH: '1700000000' };

const exportAgain = (args: readonly string[] = [], env: Record<string, string> = {}): Promise<DeckRun> =>
  exportEntry(entry, args, { outDir, env: { ...fixedDate, ...env } });

test('nothing has changed', async () => {
  const first = await exportAgain();
  expect(first.report.status).toBe('exported');
  const { mtimeMs } = statSync(first.pdf);

  const second = await exportAgain(['--verbose']);
  expect(second.report).toEqual({ ...first.report, status: 'unchanged' });
  expect(second.stderr).toMatch(/Nothing has changed/);
  expect(second.stderr, 'no step was taken').not.toMatch(/build|draw/);
  expect(statSync(second.pdf).mtimeMs).toBe(mtimeMs);
  expect(first.report.findings, 'a warning is said again').toMatchObject([{ code: 'RAW_MARKUP' }]);
});

test('a new date alone is no change', async () => {
  utimesSync(entry, new Date(), new Date());
  expect((await exportAgain()).report.status).toBe('unchanged');
});

test('a fresh checkout takes the PDFs from a cache, and only if nothing has changed', async () => {
  const cache = createScratch();
  const made = await exportAgain(['--cache', cache, '--force']);
  const checkout = join(createScratch(), 'checkout');
  cpSync(deck, checkout, { recursive: true });
  const there = () => exportEntry(join(checkout, 'slides.md'), ['--cache', cache], { env: fixedDate });
  const taken = await there();
  expect(taken.report).toMatchObject({ status: 'unchanged', exitCode: 0, findings: [{ code: 'RAW_MARKUP' }] });
  expect(taken.report.findings[0]?.file).toBe(join(checkout, 'slides.md'));
  expect(readFileSync(taken.pdf).equals(readFileSync(made.pdf))).toBe(true);

  writeFileSync(join(checkout, 'data/figures.json'), '[7]\n');
  const changed = await there();
  expect(changed.report.status).toBe('exported');
  expect(readFileSync(changed.pdf).equals(readFileSync(made.pdf))).toBe(false);
});

test('--force exports all the same', async () => {
  const before = readFileSync(join(outDir, 'slides.pdf'));
  const { report, pdf } = await exportAgain(['--force']);
  expect(report.status).toBe('exported');
  expect(readFileSync(pdf).equals(before)).toBe(true);
});

describe('exports again after a change to', () => {
  test.for<[what: string, change: () => void]>([
    ['an imported slide', () => appendFileSync(join(deck, 'sections/second.md'), '\nOne more line.\n')],
    [
      'a component',
      () => writeFileSync(join(deck, 'components/FixedLabel.vue'), '<template><p>Another label</p></template>\n'),
    ],
    [
      'a style sheet that another one imports',
      () => writeFileSync(join(deck, 'look/words.css'), 'p { letter-spacing: 0.1px; }\n'),
    ],
    [
      'a public file',
      () =>
        writeFileSync(
          join(deck, 'public/dot.svg'),
          readFileSync(join(deck, 'public/dot.svg'), 'utf8').replace('red', 'blue'),
        ),
    ],
    [
      'the theme',
      () =>
        writeFileSync(
          join(deck, 'theme/layouts/default.vue'),
          '<template><div class="slidev-layout"><slot /><p>New theme</p></div></template>\n',
        ),
    ],
    [
      'a layer that appears',
      () => writeFileSync(join(deck, 'slide-bottom.vue'), '<template><p>Footer</p></template>\n'),
    ],
    ['data that a component reads', () => writeFileSync(join(deck, 'data/figures.json'), '[4, 5, 6]\n')],
  ])('%s', async ([, change]) => {
    const before = (await exportAgain()).report.files;
    change();
    const { report } = await exportAgain();
    expect(report).toMatchObject({ status: 'exported', exitCode: 0 });
    expect(report.files[0]?.sha256).not.toBe(before[0]?.sha256);
  });

  test('the options', async () => {
    expect((await exportAgain(['--range', '1'])).report).toMatchObject({ status: 'exported', files: [{ pages: 1 }] });
    expect((await exportAgain(['--range', '1'])).report.status).toBe('unchanged');
  });

  test('the PDF itself', async () => {
    const { pdf } = await exportAgain();
    const good = readFileSync(pdf);
    appendFileSync(pdf, 'something else');
    expect((await exportAgain()).report.status).toBe('exported');
    expect(readFileSync(pdf).equals(good)).toBe(true);
  });
});

test('a refused deck is refused again, not remembered', async () => {
  mkdirSync(join(deck, 'broken'), { recursive: true });
  const broken = join(deck, 'broken/slides.md');
  writeFileSync(broken, '---\ntheme: none\nfonts:\n  provider: none\n---\n\n# Gone\n\n---\nlayout: gone\n---\n');
  const out = join(createScratch(), 'out');
  for (const _ of [1, 2]) expect((await exportEntry(broken, [], { outDir: out })).exitCode).toBe(1);
});
