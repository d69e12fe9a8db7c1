import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../../cli/exit-codes.ts';
import { renderHelp } from '../../../cli/help.ts';
import { parseCommandLine } from '../../../cli/parse-command-line.ts';
import { optionTable, toFlag } from '../../../export/options/option-table.ts';
import { type Code, catalogue } from '../../../findings/catalogue.ts';
import { layouts, parts, printsNotes } from '../../../handout/settings.ts';

const textOf = (name: string) => readFileSync(join(import.meta.dirname, '../../..', name), 'utf8');
const readme = textOf('README.md');
const help = renderHelp();
const flags = Object.keys(optionTable).map((name) => `--${toFlag(name)}`);
const specs = Object.entries(optionTable).map(([name, spec]) => ({ flag: `--${toFlag(name)}`, ...spec }));
const commandLineOnly = Object.entries(optionTable).flatMap(([name, spec]) => (spec.commandLineOnly ? [name] : []));

/** Rows of the table under a heading, as lists of cells. */
const rowsBelow = (heading: string, text = readme): string[][] => {
  const section = text.slice(text.indexOf(heading)).split(/\n\s*\n/);
  const table =
    section
      .find((part) => part.startsWith('| '))
      ?.split('\n')
      .slice(2) ?? [];
  return table.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
};
const optionRows = rowsBelow('### Options');
const rowOf = (flag: string) => optionRows.find(([option = '']) => option.match(/--[\w-]+/g)?.includes(flag)) ?? [];

describe('README', () => {
  it('names every option of the table, once and in its order, and no other', () => {
    expect(optionRows.flatMap(([option = '']) => option.match(/--[\w-]+/g) ?? [])).toEqual(flags);
  });

  it.each(specs.filter(({ value, choices }) => value || choices))(
    'says what $flag takes',
    ({ flag, value, choices }) => {
      expect(rowOf(flag)[0]).toBe(`\`${flag} ${value ? `<${value}>` : choices?.join('|')}\``);
    },
  );

  it.each(specs)('says the default of $flag', ({ flag, default: fallback }) => {
    const said = rowOf(flag)[1] ?? '';
    if (typeof fallback === 'boolean') expect(said).toBe('off');
    else if (fallback === '' || Array.isArray(fallback)) expect(said).toMatch(/^(all|none|embedded)$/);
    else expect(said).toBe(`\`${fallback}\``);
  });

  it('names the options that stay out of the headmatter', () => {
    const [, list = ''] = /except those that concern one run \(([^)]*)\)/.exec(readme.replace(/\s+/g, ' ')) ?? [];
    expect(list.replaceAll('`', '').split(', ').sort()).toEqual([...commandLineOnly].sort());
  });

  it('names only codes that exist', () => {
    const named = rowsBelow('### What is found').flatMap(([, codes = '']) => codes.match(/[A-Z_]{4,}/g) ?? []);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((code) => !(code in catalogue))).toEqual([]);
  });

  it('names every code that concerns a deck', () => {
    const codes = (Object.keys(catalogue) as Code[]).filter((code) => catalogue[code].kind === 'deck');
    expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
  });

  it('lists every exit code', () => {
    const listed = rowsBelow('| exit code').flatMap(([codes = '']) => codes.split(', ').map(Number));
    expect(listed).toEqual([0, ...Object.values(exitCodes), 129, 130, 143]);
  });

  it('names every layout of the handout, and says which print the notes', () => {
    const rows = rowsBelow('| layout | a page').map(([name, , notes]) => `${name} ${notes}`);
    const all = layouts.map((name) => `\`${name}\` ${printsNotes(name) ? 'printed' : 'none: public'}`);
    expect(rows.toSorted()).toEqual(all.toSorted());
  });

  it('leaves the parts of the handout to docs/handout.md, which has them in their order', () => {
    expect(rowsBelow('## Parts', textOf('docs/handout.md')).map(([name]) => name)).toEqual(
      parts.map((name) => `\`${name}\``),
    );
  });

  it('gives examples that the command line accepts', () => {
    const examples = [...readme.matchAll(/npm run export -- (.*)/g)].map(([, line = '']) => line.replace(/\s*#.*/, ''));
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) parseCommandLine(example.trim().split(/\s+/));
  });
});

describe('--help', () => {
  it('has a line for every option of the table, in its order', () => {
    const options = help.slice(help.indexOf('Options'), help.indexOf('The same options'));
    expect([...options.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag)).toEqual([...flags, '--help']);
  });

  it.each(specs)(
    'says what $flag means and falls back to',
    ({ flag, help: meaning, default: fallback, choices, value }) => {
      const line = help.split('\n').find((text) => text.startsWith(`  ${flag} `)) ?? '';
      expect(line).toContain(meaning);
      if (!value) expect(line).toContain(choices?.join('|') ?? '');
      expect(line.includes(`(default: ${fallback})`)).toBe(
        fallback !== '' && fallback !== false && !Array.isArray(fallback),
      );
    },
  );

  it('names every layout of the handout, and says which print the notes', () => {
    const rows = rowsBelow('| layout | a page').map(([name, , notes]) => `${name} ${notes}`);
    const all = layouts.map((name) => `\`${name}\` ${printsNotes(name) ? 'printed' : 'none: public'}`);
    expect(rows.toSorted()).toEqual(all.toSorted());
  });

  it('leaves the parts of the handout to docs/handout.md, which has them in their order', () => {
    expect(rowsBelow('## Parts', textOf('docs/handout.md')).map(([name]) => name)).toEqual(
      parts.map((name) => `\`${name}\``),
    );
  });

  it('gives examples that the command line accepts', () => {
    const examples = [...help.matchAll(/^ {2}npm run export(?: --)?(.*?)(?: {2,}.*)?$/gm)].map(([, line = '']) => line);
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples)
      parseCommandLine(example.replace('[entry.md] [options]', '').trim().split(/\s+/).filter(Boolean));
  });

  it('names the options that stay out of the headmatter', () => {
    const [, list = ''] = /concern one run \(([^)]*)\)/.exec(help) ?? [];
    expect(list.split(', ').sort()).toEqual([...commandLineOnly].sort());
  });

  it('names every exit code', () => {
    const section = help.slice(help.indexOf('Exit codes'));
    for (const code of [0, ...Object.values(exitCodes), 129, 130, 143])
      expect(section).toMatch(new RegExp(`\\b${code}\\b`));
  });

  it('fits into 120 columns', () => {
    expect(help.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
});
