import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseCommandLine } from '../../../../cli/parse-command-line.ts';
import { resolveOptions } from '../../../../export/options/resolve-options.ts';
import { describeCircumstances, describeMachine, isOwn } from '../../../../export/record/circumstances.ts';
import { packageRoot } from '../../../../machine/package-root.ts';
import { systemFonts } from '../../../../machine/system-fonts.ts';
import { createScratch } from '../../../support/scratch.ts';

afterEach(() => vi.unstubAllEnvs());

const optionsFor = (argv: string) =>
  resolveOptions(
    { entry: 'slides.md', ...parseCommandLine('export', argv.split(' ').filter(Boolean)) },
    {},
    '/deck/slides.md',
  );
const circumstancesOf = (argv: string, { browser = 'embedded 1', entry = '/deck/slides.md' } = {}) =>
  describeCircumstances(entry, optionsFor(argv), browser);

describe('describeCircumstances', () => {
  it.each([
    '--clicks all',
    '--range 1-2',
    '--scheme dark',
    '--paper letter',
    '--allow-host a.example',
    '--offline',
    '--strict',
    '--only slides',
  ])('differ with %s', (argv) => {
    expect(circumstancesOf(argv)).not.toBe(circumstancesOf(''));
  });

  it('differ with the browser', () => {
    expect(circumstancesOf('', { browser: 'embedded 2' })).not.toBe(circumstancesOf(''));
  });

  it('differ with the date that is asked for', () => {
    const undated = circumstancesOf('');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
    expect(circumstancesOf('')).not.toBe(undated);
  });

  it.each(['--quiet', '--verbose', '--force', '--json -', '--out pdf', '--cache kept'])(
    'are the same with %s, which changes no PDF',
    (argv) => {
      expect(circumstancesOf(argv)).toBe(circumstancesOf(''));
    },
  );

  it('are the same wherever the deck lies', () => {
    expect(circumstancesOf('', { entry: '/other/slides.md' })).toBe(circumstancesOf(''));
    expect(circumstancesOf('./slides.md')).toBe(circumstancesOf('slides.md'));
  });
});

it('describeMachine names no folder, and is the same each time', () => {
  expect(describeMachine()).toMatch(/^[0-9a-f]{64}$/);
  expect(describeMachine()).toBe(describeMachine());
});

it.each([
  ['export/export-deck.ts', true],
  ['package.json', true],
  ['tests/unit/export', false],
  ['slides.md', false],
])('isOwn %s: %s', (path, own) => {
  expect(isOwn(join(packageRoot, path))).toBe(own);
});

it('systemFonts names the font files of the user, and nothing else there', () => {
  const data = createScratch();
  mkdirSync(join(data, 'fonts/deep'), { recursive: true });
  writeFileSync(join(data, 'fonts/deep/A.ttf'), '');
  writeFileSync(join(data, 'fonts/read-me.txt'), '');
  const before = systemFonts();
  vi.stubEnv('XDG_DATA_HOME', data);
  expect(systemFonts().filter((name) => !before.includes(name))).toEqual(['deep/A.ttf']);
});
