import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../cli/parse-command-line.ts';
import { type Options, optionTable } from '../../../export/options/option-table.ts';
import { failureOf } from '../findings/failure-of.ts';

const givenBy = (...argv: string[]) => parseCommandLine(argv).given;
const refusalOf = (...argv: string[]) => failureOf(() => parseCommandLine(argv))[0];

describe('parseCommandLine', () => {
  it('takes slides.md where nothing is given', () => {
    expect(parseCommandLine([])).toEqual({ entry: 'slides.md', given: {}, wants: 'export' });
  });

  it('takes a path with blanks and marks as it was typed', () => {
    expect(parseCommandLine(['./Talk #2 (final).md']).entry).toBe('./Talk #2 (final).md');
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
    [['--paper', 'a4', '--paper', 'letter'], { paper: 'letter' }],
  ])('reads %j', (argv, given) => {
    expect(parseCommandLine(argv)).toEqual({ entry: 'slides.md', given, wants: 'export' });
  });

  it('has a case above for every option of the table', () => {
    const tested = givenBy(
      ...['--out', 'x', '--only', 'both', '--range', '1', '--clicks', 'all', '--scheme', 'deck', '--paper', 'a4'],
      ...['--browser', 'x', '--timeout', '1', '--allow-host', 'x', '--offline', '--strict', '--json', 'x'],
      ...['--quiet', '--verbose', '--force'],
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
    );
    expect(Object.keys(tested).sort()).toEqual(Object.keys(optionTable).sort());
  });

  it('finds the entry before, between and behind the options', () => {
    expect(parseCommandLine(['talk.md', '--strict']).entry).toBe('talk.md');
    expect(parseCommandLine(['--strict', 'talk.md', '--force'])).toMatchObject({
      entry: 'talk.md',
      given: { strict: true, force: true },
    });
    expect(parseCommandLine(['--', '--odd.md']).entry).toBe('--odd.md');
  });

  it('tells a wish for help or the version from an export', () => {
    expect(parseCommandLine(['--help']).wants).toBe('help');
    expect(parseCommandLine(['-h']).wants).toBe('help');
    expect(parseCommandLine(['--version']).wants).toBe('version');
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

  it('takes one deck at a time and names those it got', () => {
    expect(refusalOf('a.md', 'b c.md')).toMatchObject({
      code: 'OPTION_INVALID',
      what: 'One deck at a time: got "a.md" and "b c.md".',
    });
  });
});
