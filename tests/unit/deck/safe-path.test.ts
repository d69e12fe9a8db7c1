import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSafePath } from '../../../deck/safe-path.ts';
import { createScratch } from '../../support/scratch.ts';

/** A deck in a folder of that name, with a component, and an empty folder for links. */
function deckIn(folderName: string, entryName = 'slides.md') {
  const root = createScratch();
  const folder = join(root, folderName);
  mkdirSync(join(folder, 'components'), { recursive: true });
  writeFileSync(join(folder, entryName), '# One');
  writeFileSync(join(folder, 'other.md'), '# Other');
  writeFileSync(join(folder, 'components/A.vue'), '<template>a</template>');
  const workDir = join(root, 'work');
  mkdirSync(workDir);
  return {
    root,
    folder,
    workDir,
    entry: join(folder, entryName),
    safe: () => makeSafePath(join(folder, entryName), workDir),
  };
}
const url = /[#?%()[\]{}*"<>|!;$^`]/;

describe('makeSafePath', () => {
  it.each(['talk', 'My talk', '日本の信頼', 'Über-Ich_v1.2', "it's", 'Café', 'a+b=c@d,e', 'हिन्दी'])(
    'leaves %s as it is',
    (name) => {
      const { entry, safe } = deckIn(name);
      const { entry: built, toUserPath } = safe();
      expect(built).toBe(entry);
      expect(toUserPath(entry)).toBe(entry);
    },
  );

  it.each([
    'Talk #2',
    'what?',
    '100 %',
    'a (final)',
    'x[1]',
    'y{a,b}',
    'say "hi"',
    'a*b',
    'a;b',
    'emoji 😀',
    'a`b',
    'a|b',
    '日本 #2',
  ])('makes links for a folder %s', (name) => {
    const { folder, entry, safe } = deckIn(name);
    const { entry: built, toUserPath } = safe();
    expect(built).not.toMatch(url);
    expect(readFileSync(built, 'utf8')).toBe('# One');
    expect(readFileSync(join(dirname(built), 'components/A.vue'), 'utf8')).toContain('a');
    expect(realpathSync(join(dirname(built), 'other.md'))).toBe(realpathSync(join(folder, 'other.md')));
    expect(toUserPath(built)).toBe(entry);
    expect(toUserPath(join(dirname(built), 'components/A.vue'))).toBe(join(folder, 'components/A.vue'));
    expect(toUserPath(`${dirname(built)}/layouts/`)).toBe(`${folder}/layouts/`);
  });

  it.each(['a#b.md', 'Talk (final).md', '50 %.md'])('makes links for an entry %s', (name) => {
    const { folder, entry, safe } = deckIn('talk', name);
    const { entry: built, toUserPath } = safe();
    expect(built).not.toMatch(url);
    expect(built).toMatch(/\.md$/);
    expect(readFileSync(built, 'utf8')).toBe('# One');
    expect(toUserPath(built)).toBe(entry);
    expect(toUserPath(join(dirname(built), 'other.md'))).toBe(join(folder, 'other.md'));
  });

  it('keeps a safe name of the entry, which Slidev shows', () => {
    expect(basename(deckIn('Talk #2', 'intro.md').safe().entry)).toBe('intro.md');
  });

  it('finds a name for the entry that no other file has', () => {
    const { folder, entry, safe } = deckIn('talk', 'a#b.md');
    writeFileSync(join(folder, 'slidev-entry.md'), '# Mine');
    const { entry: built, toUserPath } = safe();
    expect(readFileSync(built, 'utf8')).toBe('# One');
    expect(toUserPath(built)).toBe(entry);
  });

  it('leaves paths elsewhere alone', () => {
    const { toUserPath, entry: built } = deckIn('Talk #2').safe();
    for (const path of ['/packages/vue/index.js', `${dirname(built)}-other/x`, '']) expect(toUserPath(path)).toBe(path);
  });

  it('finds the packages of a folder above', () => {
    const { root, safe } = deckIn('a #1/b');
    mkdirSync(join(root, 'a #1/node_modules/pkg'), { recursive: true });
    expect(realpathSync(join(dirname(safe().entry), 'node_modules/pkg'))).toBe(
      realpathSync(join(root, 'a #1/node_modules/pkg')),
    );
  });

  it('takes the packages beside the deck first', () => {
    const { root, folder, safe } = deckIn('a #1/b');
    for (const at of [folder, join(root, 'a #1')]) mkdirSync(join(at, 'node_modules/pkg'), { recursive: true });
    expect(realpathSync(join(dirname(safe().entry), 'node_modules'))).toBe(realpathSync(join(folder, 'node_modules')));
  });

  it('makes any name digestible, and finds the way back', () => {
    const { root } = deckIn('talk');
    let count = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aé日 #?%()[]{}*"\'&;!$^`~+,=@-_.'), minLength: 1, maxLength: 12 }),
        (name) => {
          fc.pre(!/^\.+$/.test(name));
          const workDir = join(root, `work${++count}`);
          const folder = join(root, `decks${count}`, name);
          for (const path of [workDir, folder]) mkdirSync(path, { recursive: true });
          const entry = join(folder, 'slides.md');
          writeFileSync(entry, name);
          const { entry: built, toUserPath } = makeSafePath(entry, workDir);
          expect(built).not.toMatch(url);
          expect(readFileSync(built, 'utf8')).toBe(name);
          expect(toUserPath(built)).toBe(entry);
        },
      ),
      { numRuns: 40 },
    );
  });
});
