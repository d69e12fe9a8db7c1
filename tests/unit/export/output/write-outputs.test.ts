import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Options } from '../../../../export/options/option-table.ts';
import {
  findTargets,
  hasPrevious,
  prepareTargets,
  type Target,
  writeOutputs,
} from '../../../../export/output/write-outputs.ts';
import { createScratch } from '../../../support/scratch.ts';
import { rejectionOf } from '../../findings/failure-of.ts';

vi.mock('node:fs/promises', { spy: true });

const targetsOf = (exportFilename?: unknown, only: Options['only'] = 'both', entry = '/deck/My talk.md') =>
  findTargets({ only, layout: 'lines' }, '/out', entry, { exportFilename });
const nameOf = (exportFilename?: unknown) => targetsOf(exportFilename, 'slides')[0]?.path;
const targetsIn = (folder: string): Target[] => [
  { product: 'slides', path: join(folder, 'a.pdf') },
  { product: 'handout', path: join(folder, 'a-handout.pdf') },
];
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the longest names', () => {
  it('are written as they are, with nothing left beside them', async () => {
    const path = join(createScratch(), `${'x'.repeat(251)}.pdf`);
    await writeOutputs([{ path, bytes: bytes('new') }]);
    await writeOutputs([{ path, bytes: bytes('newer') }]);
    expect(readFileSync(path, 'utf8')).toBe('newer');
    expect(readdirSync(join(path, '..'))).toHaveLength(1);
  });

  it('are refused before any work is done where they are too long', async () => {
    const path = join(createScratch(), `${'x'.repeat(300)}.pdf`);
    expect(await rejectionOf(prepareTargets([{ product: 'slides', path }]))).toMatchObject([
      { code: 'OUTPUT_UNWRITABLE', what: expect.stringContaining('too long') },
    ]);
  });
});

describe('findTargets', () => {
  it('names both files after the entry', () => {
    expect(targetsOf()).toEqual([
      { product: 'slides', path: '/out/My talk.pdf' },
      { product: 'handout', path: '/out/My talk-handout.pdf' },
    ]);
  });

  it('gives only what is wanted', () => {
    expect(targetsOf(undefined, 'slides')).toEqual([{ product: 'slides', path: '/out/My talk.pdf' }]);
    expect(targetsOf(undefined, 'handout')).toEqual([{ product: 'handout', path: '/out/My talk-handout.pdf' }]);
  });

  it.each([
    ['lines', undefined, 'a-handout.pdf'],
    ['grid', undefined, 'a-handout-grid.pdf'],
    ['grid', { handout: { layout: 'grid' } }, 'a-handout.pdf'],
    ['lines', { handout: { layout: 'grid' } }, 'a-handout-lines.pdf'],
    ['notes', { pdf: { layout: 'notes' } }, 'a-handout.pdf'],
    ['script', { handout: false }, 'a-handout-script.pdf'],
  ] as const)('in layout %s and with %j names the handout %s', (layout, headmatter, name) => {
    const [target] = findTargets({ only: 'handout', layout }, '/out', '/deck/a.md', headmatter ?? {});
    expect(target?.path).toBe(`/out/${name}`);
  });

  it('keeps dots and marks of the entry’s name', () => {
    expect(targetsOf(undefined, 'slides', '/d/Talk #2 v1.2.md')[0]?.path).toBe('/out/Talk #2 v1.2.pdf');
  });

  it.each([
    ['briefing', '/out/briefing.pdf'],
    ['briefing.pdf', '/out/briefing.pdf'],
    ['briefing.PDF', '/out/briefing.pdf'],
    ['v1.2', '/out/v1.2.pdf'],
    ['報告', '/out/報告.pdf'],
    [2026, '/out/2026.pdf'],
  ])('takes the name %j from the headmatter', (wished, expected) => {
    expect(nameOf(wished)).toBe(expected);
  });

  it.each([
    ['../../etc/passwd', '/out/passwd.pdf'],
    ['/elsewhere/evil', '/out/evil.pdf'],
    ['..\\..\\evil', '/out/evil.pdf'],
    ['C:\\Users\\evil.pdf', '/out/evil.pdf'],
    ['sub/talk.pdf', '/out/talk.pdf'],
    ['...hidden', '/out/hidden.pdf'],
    ['.hidden', '/out/hidden.pdf'],
    ['a\u0000b\nc\u001Bd', '/out/abcd.pdf'],
    ['a\u007Fb', '/out/ab.pdf'],
    ['what? <now>: "a|b*c"', '/out/what now abc.pdf'],
  ])('stays in the folder and free of odd characters with %j', (wished, expected) => {
    expect(nameOf(wished)).toBe(expected);
  });

  it.each(['', '..', '.', '../', '.pdf', '???', '  ', null, true, {}])(
    'falls back to the entry’s name for %j',
    (wished) => {
      expect(nameOf(wished)).toBe('/out/My talk.pdf');
    },
  );
});

describe('prepareTargets', () => {
  it('makes the folder and those above it', async () => {
    const folder = join(createScratch(), 'a/b');
    await prepareTargets(targetsIn(folder));
    await prepareTargets(targetsIn(folder));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves an earlier PDF as it is', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'a.pdf'), 'old a');
    await prepareTargets(targetsIn(folder));
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old a');
  });

  it('refuses a folder that is a file, naming it', async () => {
    const file = join(createScratch(), 'out');
    writeFileSync(file, 'mine');
    expect(await rejectionOf(prepareTargets(targetsIn(file)))).toMatchObject([
      { code: 'OUTPUT_UNWRITABLE', what: expect.stringContaining(file) },
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('refuses a target that is a folder, before any of them is written', async () => {
    const folder = createScratch();
    mkdirSync(join(folder, 'a-handout.pdf'));
    expect(await rejectionOf(prepareTargets(targetsIn(folder)))).toMatchObject([
      { code: 'OUTPUT_UNWRITABLE', what: expect.stringContaining('a-handout.pdf') },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written to', async () => {
    const folder = join(createScratch(), 'locked');
    mkdirSync(folder, { mode: 0o500 });
    expect(await rejectionOf(prepareTargets(targetsIn(folder)))).toMatchObject([{ code: 'OUTPUT_UNWRITABLE' }]);
  });
});

describe('writeOutputs', () => {
  it('puts the files in place of older ones and leaves nothing else', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'a.pdf'), 'old and longer');
    await writeOutputs([
      { path: join(folder, 'a.pdf'), bytes: bytes('new a') },
      { path: join(folder, 'b.pdf'), bytes: bytes('new b') },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf']);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new a');
    expect(readFileSync(join(folder, 'b.pdf'), 'utf8')).toBe('new b');
  });

  it('keeps every previous file when one cannot be written', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'a.pdf'), 'old a');
    const findings = await rejectionOf(
      writeOutputs([
        { path: join(folder, 'a.pdf'), bytes: bytes('new a') },
        { path: join(folder, 'missing/b.pdf'), bytes: bytes('new b') },
      ]),
    );
    expect(findings).toMatchObject([{ code: 'OUTPUT_UNWRITABLE', what: expect.stringContaining('b.pdf') }]);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old a');
  });

  it('keeps the previous file when the new one cannot be read back as it was written', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'a.pdf'), 'old a');
    vi.mocked(writeFile).mockImplementationOnce(async (path) => writeFileSync(String(path), 'new'));
    const findings = await rejectionOf(writeOutputs([{ path: join(folder, 'a.pdf'), bytes: bytes('new a') }]));
    expect(findings).toMatchObject([{ code: 'OUTPUT_UNWRITABLE', what: expect.stringContaining('reads otherwise') }]);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old a');
  });
});

describe('hasPrevious', () => {
  it('tells whether an earlier export left one of the files', () => {
    const folder = createScratch();
    expect(hasPrevious(targetsIn(folder))).toBe(false);
    writeFileSync(join(folder, 'a-handout.pdf'), '');
    expect(hasPrevious(targetsIn(folder))).toBe(true);
  });
});
