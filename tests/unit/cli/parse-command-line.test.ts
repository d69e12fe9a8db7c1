import { describe, expect, it } from 'vitest';
import { type Command, commands, type Verb, verbs } from '../../../cli/commands.ts';
import { parseCommandLine } from '../../../cli/parse-command-line.ts';
import { type Options, optionTable, toFlag } from '../../../export/options/option-table.ts';
import { failureOf } from '../findings/failure-of.ts';

const parse = (...argv: string[]) => parseCommandLine('export', argv);
const givenBy = (...argv: string[]) => parse(...argv).given;
const refusalOf = (...argv: string[]) => failureOf(() => parse(...argv))[0];

describe('parseCommandLine', () => {
  it('makes nothing of nothing', () => {
    expect(parse()).toEqual({ operands: [], given: {} });
  });

  it('takes a path with blanks and marks as it was typed', () => {
    expect(parse('./Talk #2 (final).md').operands).toEqual(['./Talk #2 (final).md']);
  });

  it.each<[string[], Partial<Options>]>([
    [['--out', 'pdf'], { out: 'pdf' }],
    [['--out=pdf'], { out: 'pdf' }],
    [['--only', 'slides'], { only: 'slides' }],
    [['--only', 'handout'], { only: 'handout' }],
    [['--only', 'both'], { only: 'both' }],
    [['--range', '1-5,8'], { range: '1-5,8' }],
    [['--range', '4-'], { range: '4-' }],
    [['--range', '2, 3'], { range: '2, 3' }],
    [['--clicks', 'all'], { clicks: 'all' }],
    [['--clicks', 'final'], { clicks: 'final' }],
    [['--archive', 'off'], { archive: 'off' }],
    [['--ua', '2'], { ua: '2' }],
    [['--scheme', 'dark'], { scheme: 'dark' }],
    [['--scheme', 'light'], { scheme: 'light' }],
    [['--scheme', 'deck'], { scheme: 'deck' }],
    [['--paper', 'letter'], { paper: 'letter' }],
    [['--paper', 'a4'], { paper: 'a4' }],
    [['--browser', '/usr/bin/chrome'], { browser: '/usr/bin/chrome' }],
    [['--timeout', '2.5'], { timeout: 2.5 }],
    [['--timeout', '86400'], { timeout: 86_400 }],
    [['--allow-host', 'a.example'], { allowHost: ['a.example'] }],
    [['--allow-host', 'a.example', '--allow-host=b.example:8080'], { allowHost: ['a.example', 'b.example:8080'] }],
    [['--allow-host', 'a.example, b.example'], { allowHost: ['a.example', 'b.example'] }],
    [['--offline'], { offline: true }],
    [['--strict'], { strict: true }],
    [['--json', 'report.json'], { json: 'report.json' }],
    [['--json', '-'], { json: '-' }],
    [['--quiet'], { quiet: true }],
    [['--verbose'], { verbose: true }],
    [['--force'], { force: true }],
    [['--cache', '/srv/cache'], { cache: '/srv/cache' }],
    [['--paper', 'a4', '--paper', 'letter'], { paper: 'letter' }],
  ])('reads %j', (argv, given) => {
    expect(parse(...argv)).toEqual({ operands: [], given });
  });

  it('has a case above for every option of the table', () => {
    const tested = givenBy(
      ...['--out', 'x', '--only', 'both', '--range', '1', '--clicks', 'all', '--scheme', 'deck', '--paper', 'a4'],
      ...['--browser', 'x', '--timeout', '1', '--allow-host', 'x', '--offline', '--strict', '--json', 'x'],
      ...['--quiet', '--verbose', '--force', '--archive', 'off', '--ua', '2', '--cache', 'x'],
      ...[
        '--layout',
        'grid',
        '--per-page',
        '6',
        '--orientation',
        'landscape',
        '--duplex',
        '--large-print',
        '--grey',
        '--reference-style',
        'chicago',
      ],
      ...['--without', 'index'],
      ...['--index', 'all'],
    );
    expect(Object.keys(tested).sort()).toEqual(Object.keys(optionTable).sort());
  });

  it('finds the entry before, between and behind the options', () => {
    expect(parse('talk.md', '--strict').operands).toEqual(['talk.md']);
    expect(parse('--strict', 'talk.md', '--force')).toEqual({
      operands: ['talk.md'],
      given: { strict: true, force: true },
    });
    expect(parse('--', '--odd.md').operands).toEqual(['--odd.md']);
  });

  it.each([
    ['--pape', '--paper'],
    ['--allowhost', '--allow-host'],
    ['--allowHost', '--allow-host'],
    ['--tiemout', '--timeout'],
    ['--forse', '--force'],
    ['--hlep', '--help'],
  ])('suggests for %s the option %s', (typed, meant) => {
    expect(refusalOf(typed)).toMatchObject({
      code: 'OPTION_UNKNOWN',
      what: expect.stringContaining(typed),
      fix: `Did you mean ${meant}?`,
    });
  });

  it.each(['--with-clicks', '--no-force', '-x', '--constructor'])('suggests nothing far-fetched for %s', (typed) => {
    const { code, fix } = refusalOf(typed) ?? {};
    expect({ code, fix }).toEqual({ code: 'OPTION_UNKNOWN', fix: expect.stringContaining('--help') });
  });

  it.each<[string[], string]>([
    [['--only', 'pdf'], 'both or slides or handout'],
    [['--clicks', 'some'], 'final or all'],
    [['--scheme', 'auto'], 'deck or light or dark'],
    [['--paper', 'A4'], 'a4 or letter'],
    [['--paper'], 'a4 or letter'],
    [['--layout', 'poster'], 'lines or beside or notes or grid or script or outline'],
    [['--per-page', '5'], '1 or 2 or 3'],
    [['--without', 'slides,appendix'], 'some of title, summary'],
    [['--out', ''], 'a folder'],
    [['--out='], 'a folder'],
    [['--json='], 'a file'],
    [['--browser='], 'a path'],
    [['--range', 'all'], 'slide numbers'],
    [['--range', '-3'], 'slide numbers'],
    [['--range', '1..3'], 'slide numbers'],
    [['--range', '1,,3'], 'slide numbers'],
    [['--range', '1.5'], 'slide numbers'],
    [['--range', '0'], 'slide numbers'],
    [['--range', '0-3'], 'slide numbers'],
    [['--range', '2,5-3'], 'slide numbers'],
    [['--timeout', 'soon'], 'seconds above 0'],
    [['--timeout', '0'], 'seconds above 0'],
    [['--timeout', '-5'], 'seconds above 0'],
    [['--timeout', ' '], 'seconds above 0'],
    [['--timeout', 'NaN'], 'seconds above 0'],
    [['--timeout', 'Infinity'], 'seconds above 0'],
    [['--timeout', '86401'], 'seconds'],
    [['--timeout'], 'seconds above 0'],
    [['--allow-host', ''], 'a host name'],
    [['--allow-host', 'https://a.example'], 'a host name'],
    [['--allow-host', "a.example; script-src 'none'"], 'a host name'],
    [['--allow-host', 'a.example,,b.example'], 'a host name'],
    [['--strict=false'], 'no value'],
    [['--offline=yes'], 'no value'],
  ])('refuses %j and says what it takes', (argv, expected) => {
    const { code, what } = refusalOf(...argv) ?? {};
    expect(code).toBe('OPTION_INVALID');
    expect(what).toContain(expected);
    expect(what).toContain(argv[0]?.replace(/=.*/, ''));
  });

  it.each([
    ['--out', '--force'],
    ['--json', '--strict'],
    ['--browser', '--verbose'],
  ])('does not swallow an option as the value of %s', (option, swallowed) => {
    expect(refusalOf(option, swallowed)).toMatchObject({ code: 'OPTION_INVALID' });
  });

  it('takes as many decks as there are', () => {
    expect(parseCommandLine('export', ['a.md', '--jobs', '3', 'b c.md'])).toEqual({
      operands: ['a.md', 'b c.md'],
      given: { jobs: 3 },
    });
  });

  it.each(['0', '-1', '1.5', 'all'])('takes no %s decks at a time', (jobs) => {
    expect(refusalOf(`--jobs=${jobs}`)).toMatchObject({
      code: 'OPTION_INVALID',
      what: expect.stringContaining('a whole number above 0'),
    });
  });
});

describe('every verb', () => {
  it.each(verbs)('%s refuses an option it does not have, and takes those it has', (verb) => {
    const command: Command = commands[verb];
    const least = [...(command.actions?.slice(0, 1) ?? []), ...Array(command.operands.min).fill('x')];
    expect(failureOf(() => parseCommandLine(verb, [...least, '--no-such-option']))[0]).toMatchObject({
      code: 'OPTION_UNKNOWN',
      fix: expect.stringContaining(`seminar-deck ${verb} --help`),
    });
    const switches = Object.keys(command.options).filter((name) => command.options[name]?.type === 'boolean');
    const typed = switches.map((name) => `--${toFlag(name)}`);
    expect(parseCommandLine(verb, [...least, ...typed]).given).toEqual(
      Object.fromEntries(switches.map((name) => [name, true])),
    );
  });

  it('takes --quiet, which means the same everywhere', () => {
    const meanings = verbs.map((verb) => (commands[verb] as Command).options['quiet']?.help);
    expect(new Set(meanings)).toEqual(new Set([optionTable.quiet.help]));
  });

  it.each<[Verb, string[], string, string]>([
    ['source', [], 'OPTION_INVALID', 'seminar-deck source add <file>'],
    ['source', ['add'], 'OPTION_INVALID', 'seminar-deck source add <file>'],
    ['source', ['ad', 'x.txt'], 'COMMAND_UNKNOWN', 'Did you mean seminar-deck source add?'],
    ['source', ['updaet', 'x'], 'COMMAND_UNKNOWN', 'Did you mean seminar-deck source update?'],
    ['source', ['x.txt'], 'COMMAND_UNKNOWN', 'seminar-deck source add <file>'],
    ['source', ['add', 'a.txt', 'b.txt'], 'OPTION_INVALID', 'once for each document'],
    ['dev', ['a.md', 'b.md'], 'OPTION_INVALID', 'once for each deck'],
    ['build', ['--no-pdf=yes'], 'OPTION_INVALID', 'seminar-deck build --help'],
    ['build', ['--with-ntoes'], 'OPTION_UNKNOWN', 'Did you mean --with-notes?'],
  ])('%s %j is refused with what to do', (verb, argv, code, fix) => {
    const [refusal] = failureOf(() => parseCommandLine(verb, argv));
    expect(refusal).toMatchObject({ code, fix: expect.stringContaining(fix) });
  });

  it('takes as many PDFs as there are', () => {
    expect(parseCommandLine('check-pdf', ['a.pdf', '--json', 'b.pdf'])).toEqual({
      operands: ['a.pdf', 'b.pdf'],
      given: { json: true },
    });
  });

  it('tells an action from what it works on', () => {
    expect(parseCommandLine('source', ['add', 'add', '--key', 'k'])).toEqual({
      action: 'add',
      operands: ['add'],
      given: { key: 'k' },
    });
  });
});
