import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { findLayoutFaults, findTextFaults } from '../../../deck/reading-faults.ts';
import { type SourceParts, slidevOptions } from './slidev-options.ts';

/** A slide whose frontmatter is read as Slidev reads it. */
const withFrontmatter = (yaml: string, content = '# Head'): SourceParts => ({
  raw: `---\n${yaml}\n---\n\n${content}`,
  content,
  frontmatterRaw: yaml,
  frontmatterDoc: parseDocument(yaml),
  frontmatter: (parseDocument(yaml).toJSON() ?? {}) as Record<string, unknown>,
});

/** Faults of a deck with those slides in one file. */
function faultsOf(
  slides: readonly SourceParts[],
  { layouts = ['default', 'cover'], errors = [] as object[], raw = '', headmatter = {} } = {},
) {
  const { data } = slidevOptions({ slides });
  const markdownFiles = { '/deck/slides.md': { raw, errors, slides: data.slides.map(({ source }) => source) } };
  const read = slidevOptions({ data: { ...data, markdownFiles, headmatter } }).data;
  return [...findTextFaults(read), ...findLayoutFaults(read, layouts)];
}

describe('faults of what is read', () => {
  it('finds nothing in a sound deck', async () => {
    expect(await faultsOf([withFrontmatter('layout: cover'), { raw: '# Two' }])).toEqual([]);
  });

  it.each(['layout: center\n\n# Two', '## layout: center\n\n# Two', 'layout: center\nclass: wide', 'src: ./part.md'])(
    'says that settings are printed as text: %j',
    async (content) => {
      const faults = await faultsOf([{ raw: '# One' }, { raw: `\n${content}`, content }]);
      expect(faults).toMatchObject([{ code: 'FRONTMATTER_INVALID', slide: 2, line: 21 }]);
    },
  );

  it.each(['Layout: center', 'class: Mammalia', 'layout: center\nis what we set', '# Layouts\n\nlayout: center'])(
    'takes %j for words of the author',
    async (content) => {
      expect(await faultsOf([{ raw: '# One' }, { raw: content, content }])).toEqual([]);
    },
  );

  it('names the line of an import that failed', async () => {
    const raw = '# One\n\n---\nclass: x\nsrc: ./gone.md\n---\n';
    const faults = await faultsOf([{ raw: '# One' }], { raw, errors: [{ row: 2, message: 'Cannot load ./gone.md' }] });
    expect(faults).toMatchObject([
      { code: 'SLIDE_IMPORT_FAILED', what: 'Cannot load ./gone.md', file: '/deck/slides.md', line: 5 },
    ]);
  });

  it('names line and column of a frontmatter that cannot be read', async () => {
    const [fault] = await faultsOf([{ raw: '# One' }, withFrontmatter('layout: cover\nlayout: default')]);
    expect(fault).toMatchObject({
      code: 'FRONTMATTER_INVALID',
      slide: 2,
      file: '/deck/slides.md',
      line: 22,
      column: 1,
    });
    expect(fault?.what).not.toMatch(/\n|at line/);
  });

  it.each([
    ['just words', 'it is none'],
    ['- a\n- b', 'it is none'],
    ['## A heading', 'read as a comment'],
  ])('says that %j below a separator is lost', async (yaml, says) => {
    expect(await faultsOf([withFrontmatter(yaml)])).toMatchObject([
      {
        code: 'FRONTMATTER_INVALID',
        slide: 1,
        line: 11,
        what: expect.stringContaining(says),
        fix: expect.stringContaining('blank line'),
      },
    ]);
  });

  it.each(['https://example.org/photo.jpg', './images/photo.png'])('says that src: %s is no import', async (typed) => {
    const errors = [{ row: 1, message: 'Imported markdown file not found: /deck/x' }];
    const raw = `---\nsrc: ${typed}\n---\n`;
    expect(await faultsOf([{ raw: '# One' }], { errors, raw })).toMatchObject([
      {
        code: 'SLIDE_IMPORT_FAILED',
        line: 2,
        what: expect.stringContaining(typed),
        fix: expect.stringContaining('image:'),
      },
    ]);
  });

  it('bears a frontmatter of comments', async () => {
    expect(await faultsOf([withFrontmatter('# todo\n#layout: x')])).not.toMatchObject([{ code: 'SLIDE_EMPTY' }]);
    expect(await faultsOf([withFrontmatter('#layout: x')])).toEqual([]);
  });

  it('names an unknown layout once, where it stands first', async () => {
    const faults = await faultsOf([
      withFrontmatter('class: a\nlayout: hero'),
      { raw: '# Two' },
      withFrontmatter('layout: hero'),
    ]);
    expect(faults).toMatchObject([
      { code: 'LAYOUT_UNKNOWN', slide: 1, line: 12, what: 'There is no layout "hero".', slides: [1, 3] },
    ]);
  });

  it('judges by the layout that all slides have by default', async () => {
    expect(await faultsOf([{ raw: '# One' }], { headmatter: { defaults: { layout: 'hero' } } })).toMatchObject([
      { code: 'LAYOUT_UNKNOWN', what: expect.stringContaining('"hero"') },
    ]);
  });

  it.each(['', ' \n', '<!-- a\nnote -->'])('names a slide that is empty: %j', async (content) => {
    expect(await faultsOf([{ raw: '# One' }, { raw: content }])).toMatchObject([
      { code: 'SLIDE_EMPTY', severity: 'warning', slide: 2, line: 20 },
    ]);
  });

  it.each(['layout: cover', 'background: /a.png', 'image: a.png', 'src: x.md'])(
    'takes a slide with %s for full',
    async (yaml) => {
      expect(await faultsOf([withFrontmatter(yaml, '')])).toEqual([]);
    },
  );
});
