import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixable, fixDeck } from '../../../../citations/commands/fix-deck.ts';
import { verifyFile } from '../../../../citations/index.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

const library = libraryOf(wakefield());
const check = (text: string, file = 'slides.md') => verifyFile({ file, text }, library).findings;
const errors = (text: string) => check(text).filter(({ severity }) => severity === 'error');

describe('what would mend a quotation', () => {
  it.each([
    ['a wrong locator', '“by no means a foregone conclusion” [@wakefield, ¶6 s5]', '¶6 s5', '¶6 s6'],
    ['a missing locator', '“by no means a foregone conclusion” [@wakefield]', '', ', ¶6 s6'],
    ['a wrong locator on an element', '<q cite="wakefield ¶1">by no means a foregone conclusion</q>', '¶1', '¶6 s6'],
    [
      'a missing comma',
      '“Nevertheless during the Cold War” [@wakefield, ¶5 s1]',
      'Nevertheless during the Cold War',
      'Nevertheless, during the Cold War',
    ],
    [
      'dropped inner marks',
      'that “there were residual fears in the U.S.” [@wakefield, ¶4 s4]',
      'there were residual fears in the U.S.',
      'there were "residual fears" in the U.S.',
    ],
  ])('for certain: %s', (_, text, from, to) => {
    const [found] = errors(text);
    expect(found?.correction).toMatchObject({ from, to, isCertain: true });
    const { start = 0, end = 0 } = found?.correction ?? {};
    const mended = text.slice(0, start) + to + text.slice(end);
    expect(errors(mended)).toEqual([]);
  });

  it.each([
    [
      'other words',
      '“which will defeat the governing Liberal Democratic Party” [@wakefield, ¶6 s5]',
      'which may defeat the governing Liberal Democratic Party',
    ],
    ['words in several places', '“restrictions on the use of force” [@wakefield, ¶7 s1]', '¶4 s1'],
  ])('with a doubt: %s', (_, text, to) => {
    expect(errors(text)[0]?.correction).toMatchObject({ to, isCertain: false });
    expect(fixable(check(text))).toEqual([]);
  });

  it('is not said where markup stands among the words', () => {
    expect(errors('“Nevertheless **during** the Cold War” [@wakefield, ¶5 s1]')[0]).not.toHaveProperty('correction');
  });
});

describe('a deck', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fix-deck-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is mended in one go, and nothing else of it is touched', async () => {
    const file = join(folder, 'slides.md');
    const text = `# One

“by no means a foregone conclusion” [@wakefield, ¶6 s5] and “Nevertheless during the Cold War” [@wakefield, ¶5 s1]

---

“which will defeat the governing” [@wakefield, ¶6 s5]\r
`;
    await writeFile(file, text);
    const fixes = fixable(check(text, file));
    expect(await fixDeck(fixes)).toHaveLength(2);
    expect(await readFile(file, 'utf8')).toBe(
      text.replace('¶6 s5] and', '¶6 s6] and').replace('Nevertheless during', 'Nevertheless, during'),
    );
    expect(await readdir(folder)).toEqual(['slides.md']);
    expect(await fixDeck(fixes), 'changed since it was checked').toEqual([]);
  });
});
