import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGaps } from '../../../citations/references/check-gaps.ts';
import { parseReferences } from '../../../citations/source/parse-references.ts';
import { planDraft } from '../../../start/plan-draft.ts';
import { createScratch } from '../../support/scratch.ts';

const wishes = { name: 'talk', minutes: 10, theme: 'ours', ownSpec: '1.0.0', title: undefined, speaker: undefined };
const prose = 'The bridge was built in 1906. It carries the road over the river. '.repeat(6);

/** The files of a draft out of the first of some files. */
async function draftOf(files: Record<string, string>): Promise<Map<string, string>> {
  const folder = createScratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { files: planned } = await planDraft(join(folder, Object.keys(files)[0] ?? ''), wishes);
  return new Map(planned.map(({ path, text }) => [path, String(text)]));
}

const referenceOf = async (files: Record<string, string>) => {
  const text = (await draftOf(files)).get('sources/references.yaml') ?? '';
  const found = checkGaps(text, 'references.yaml').map(({ code, line, what }) => [code, line, what]);
  return { ...parseReferences(text, 'references.yaml').get('report'), found };
};

describe('the reference of a drafted deck', () => {
  it('is what the document says of itself', async () => {
    const text = `---\ntitle: The bridge\nauthor: Byron, Ada\ndate: 2009\n---\n\n# Another heading\n\n${prose}\n`;
    expect(await referenceOf({ 'report.md': text })).toEqual({
      ...{ id: 'report', type: 'document', title: 'The bridge', issued: '2009', found: [] },
      author: [{ family: 'Byron', given: 'Ada' }],
    });
  });

  it('marks what it does not say, at its line', async () => {
    const { title, found } = await referenceOf({ 'report.md': `# The bridge\n\n${prose}\n` });
    expect(title).toBe('The bridge');
    expect(found).toEqual([['DRAFT_REFERENCE', 6, expect.stringContaining('author, date')]]);
  });

  it('is the entry of a list beside the document, if there is one', async () => {
    const bib = '@report{x, title={The bridge}, author={Byron, Ada}, date={2009}}';
    for (const list of ['report.bib', 'references.bib']) {
      const own = list === 'report.bib' ? bib : bib.replace('{x', '{report');
      const { type, title, found } = await referenceOf({ 'report.txt': prose, [list]: own });
      expect({ type, title, found }).toEqual({ type: 'report', title: 'The bridge', found: [] });
    }
    expect((await referenceOf({ 'report.txt': prose, 'references.bib': bib })).found).toHaveLength(1);
  });
});

it('tells editors which schema the headmatter has', async () => {
  const slides = (await draftOf({ 'report.txt': prose })).get('slides.md') ?? '';
  expect(slides.split('\n')[1]).toMatch(/^# yaml-language-server: \$schema=.*\/headmatter\.json$/);
});
