import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Command, commands, manyOptions, type Verb, verbs, watchOption } from '../../../cli/commands.ts';
import { exitCodes } from '../../../cli/exit-codes.ts';
import { renderHelp, renderOverview } from '../../../cli/help.ts';
import { parseCommandLine } from '../../../cli/parse-command-line.ts';
import { type OptionSpec, optionTable, toFlag } from '../../../export/options/option-table.ts';
import { catalogue } from '../../../findings/catalogue.ts';
import { renderCatalogue } from '../../../findings/render-catalogue.ts';
import { layouts, parts, printsNotes } from '../../../handout/settings.ts';

const root = join(import.meta.dirname, '../../..');
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const docs = globSync('docs/*.md', { cwd: root }).sort();
const exporting = textOf('docs/export.md');
const manual = ['README.md', ...docs, 'pdf/README.md', 'citations/README.md'].map(textOf).join('\n');
const help = renderHelp('export');
const wordsOf = (line: string): string[] => line.trim().split(/\s+/).filter(Boolean);
const flags = Object.keys(optionTable).map((name) => `--${toFlag(name)}`);
const specs = Object.entries(optionTable).map(([name, spec]) => ({ flag: `--${toFlag(name)}`, ...spec }));
const commandLineOnly = Object.entries(optionTable).flatMap(([name, spec]) => (spec.commandLineOnly ? [name] : []));

/** Rows of the table under a heading, as lists of cells. */
const rowsBelow = (heading: string, text = exporting): string[][] => {
  const section = text.slice(text.indexOf(heading)).split(/\n\s*\n/);
  const table =
    section
      .find((part) => part.startsWith('| '))
      ?.trimEnd()
      .split('\n')
      .slice(2) ?? [];
  return table.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
};
const optionRows = rowsBelow('## Options');
const rowOf = (flag: string) => optionRows.find(([option = '']) => option.match(/--[\w-]+/g)?.includes(flag)) ?? [];

describe('the manual', () => {
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
    const [, list = ''] = /except those that concern one run \(([^)]*)\)/.exec(exporting.replace(/\s+/g, ' ')) ?? [];
    expect(list.replaceAll('`', '').split(', ').sort()).toEqual([...commandLineOnly].sort());
  });

  it('names every option of an export of many decks, and what it takes', () => {
    const named = rowsBelow('| option', textOf('docs/many-decks.md')).map(([option]) => option);
    const all = Object.entries<OptionSpec>(manyOptions).map(
      ([name, { value }]) => `\`--${toFlag(name)}${value ? ` <${value}>` : ''}\``,
    );
    expect(named).toEqual(all);
  });

  it('has every code, with why and what to do, as the catalogue says (npm run errors-page)', () => {
    expect(textOf('docs/errors.md')).toBe(renderCatalogue(exitCodes));
  });

  it('names only codes that exist', () => {
    const named = manual.match(/`[A-Z]+(?:_[A-Z]+)+`/g)?.map((code) => code.replaceAll('`', '')) ?? [];
    expect(named.filter((code) => !(code in catalogue) && code !== 'SOURCE_DATE_EPOCH')).toEqual([]);
  });

  it('leads to pages and pictures that there are', () => {
    for (const page of ['README.md', ...docs])
      for (const [, target = ''] of textOf(page)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)#]+)[^)]*\)|src="([^"]+)"/g))
        if (target !== '' && !target.startsWith('https:'))
          expect(existsSync(join(root, dirname(page), target)), `${page}: ${target}`).toBe(true);
  });

  it('has a shop window of 160 lines at most, and a page for every task', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(160);
    for (const page of docs.filter((name) => name !== 'docs/README.md'))
      expect(textOf('docs/README.md')).toContain(`(${basename(page)})`);
  });

  it('lists every exit code', () => {
    const listed = rowsBelow('| exit code').flatMap(([codes = '']) => codes.split(', ').map(Number));
    expect(listed).toEqual([0, ...Object.values(exitCodes), 129, 130, 143]);
  });

  it('names every layout of the handout, and says which print the notes', () => {
    const rows = rowsBelow('| layout | a page', textOf('docs/handout.md')).map(([name, , notes]) => `${name} ${notes}`);
    const all = layouts.map((name) => `\`${name}\` ${printsNotes(name) ? 'printed' : 'none: public'}`);
    expect(rows.toSorted()).toEqual(all.toSorted());
  });

  it('leaves the parts of the handout to docs/handout.md, which has them in their order', () => {
    expect(rowsBelow('## Parts', textOf('docs/handout.md')).map(([name]) => name)).toEqual(
      parts.map((name) => `\`${name}\``),
    );
  });

  it('names every command', () => {
    const named = [...manual.matchAll(/(?:npm run|seminar-deck) ([\w:-]+)/g)].map(([, word = '']) =>
      word.replace(':', '-'),
    );
    expect(verbs.filter((verb) => !named.includes(verb))).toEqual([]);
  });

  it('gives examples that the command line accepts', () => {
    const typed = [...manual.matchAll(/^(?:npx )?(?:npm run ([\w:-]+)(?: --)?|seminar-deck ([\w-]+))( .*)?$/gm)];
    const examples = typed
      .map(([, script, verb, line = '']) => ({ verb: (script ?? verb ?? '').replace(':', '-'), line }))
      .filter(({ verb }) => verb in commands);
    expect(examples.length).toBeGreaterThan(10);
    for (const { verb, line } of examples) parseCommandLine(verb as Verb, wordsOf(line.replace(/\s*#.*/, '')));
  });
});

describe('seminar-deck export --help', () => {
  it('has a line for every option of the table, in its order', () => {
    const options = help.slice(help.indexOf('\nOptions\n'), help.indexOf('Several decks:'));
    const ofRun = Object.keys({ ...watchOption, ...manyOptions }).map((name) => `--${toFlag(name)}`);
    expect([...options.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag)).toEqual([...flags, ...ofRun, '--help']);
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

  it('names the options that stay out of the headmatter', () => {
    const [, list = ''] = /concern one run \(([^)]*)\)/.exec(help) ?? [];
    expect(list.split(', ').sort()).toEqual([...commandLineOnly].sort());
  });
});

describe.each(verbs)('seminar-deck %s --help', (verb) => {
  const { options, examples, takes }: Command = commands[verb];
  const text = renderHelp(verb);

  it('begins with examples, and the command line accepts them', () => {
    expect(text).toMatch(new RegExp(`^Examples\n {2}seminar-deck ${verb}`));
    expect(text).toContain(`Usage\n  seminar-deck ${verb} ${takes} [options]\n`);
    expect(examples.length).toBeGreaterThan(1);
    for (const [typed] of examples) {
      expect(text).toContain(`  seminar-deck ${typed}`);
      const [first, ...rest] = wordsOf(typed);
      expect(first).toBe(verb);
      parseCommandLine(verb, rest);
    }
  });

  it('has a line for every option', () => {
    const shown = text.slice(text.indexOf('\nOptions\n'), text.indexOf('  --help'));
    expect([...shown.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag)).toEqual(
      Object.keys(options).map((name) => `--${toFlag(name)}`),
    );
    for (const { help: meaning } of Object.values(options)) expect(shown).toContain(meaning);
  });

  it('names every exit code', () => {
    const section = text.slice(text.indexOf('Exit codes'));
    for (const code of [0, ...Object.values(exitCodes), 129, 130, 143])
      expect(section).toMatch(new RegExp(`\\b${code}\\b`));
  });

  it('fits into 120 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('seminar-deck --help', () => {
  it('begins with examples and lists every command with what it does', () => {
    const text = renderOverview();
    expect(text).toMatch(/^Examples\n {2}seminar-deck /);
    for (const verb of verbs) expect(text).toMatch(new RegExp(`^ {2}${verb} +\\S`, 'm'));
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('what is said of the program', () => {
  it('names only commands and options that there are', () => {
    const said = Object.values(catalogue).flatMap(({ why, fix }) => [
      ...`${why} ${fix}`.matchAll(/`seminar-deck ([^`]*)`/g),
    ]);
    expect(said.length).toBeGreaterThan(3);
    for (const [, line = ''] of said) {
      const [verb, ...rest] = wordsOf(line);
      if (verb !== '--help')
        parseCommandLine(
          verb as Verb,
          rest.filter((word) => word !== '--help'),
        );
    }
  });

  it('is started by the scripts of this repository', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const started = Object.values(scripts).flatMap((script) => /^node cli\/main\.ts ([\w-]+)/.exec(script)?.[1] ?? []);
    expect(verbs.filter((verb) => !started.includes(verb))).toEqual([]);
  });
});
