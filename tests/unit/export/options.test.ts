import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommandLine,
  type Options,
  optionTable,
  parseCommandLine,
  resolveOptions,
  slidesInRange,
  toFlag,
} from '../../../export/options.ts';
import { failureOf } from './failure-of.ts';

const givenBy = (...argv: string[]) => parseCommandLine(argv).given;
const refusalOf = (...argv: string[]) => failureOf(() => parseCommandLine(argv))[0];
const bare: CommandLine = { entry: 'slides.md', given: {}, wants: 'export' };
const resolved = (headmatter: Record<string, unknown>, given: Partial<Options> = {}) =>
  resolveOptions({ ...bare, given }, headmatter, '/deck/slides.md');
const headmatterRefusal = (headmatter: Record<string, unknown>) => failureOf(() => resolved(headmatter))[0];

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

describe('resolveOptions', () => {
  it('has a default for everything', () => {
    expect(resolved({})).toEqual({
      entry: 'slides.md',
      out: 'dist',
      only: 'both',
      range: '',
      clicks: 'final',
      scheme: 'deck',
      layout: 'lines',
      perPage: '',
      paper: 'a4',
      orientation: 'portrait',
      duplex: false,
      largePrint: false,
      grey: false,
      referenceStyle: 'apa',
      without: [],
      browser: '',
      timeout: 30,
      allowHost: [],
      offline: false,
      strict: false,
      json: '',
      quiet: false,
      verbose: false,
      force: false,
    });
  });

  it.each<[Record<string, unknown>, Partial<Options>]>([
    [{ only: 'slides' }, { only: 'slides' }],
    [{ range: '2-4' }, { range: '2-4' }],
    [{ range: 3 }, { range: '3' }],
    [{ clicks: 'all' }, { clicks: 'all' }],
    [{ scheme: 'dark' }, { scheme: 'dark' }],
    [{ paper: 'letter' }, { paper: 'letter' }],
    [{ timeout: 60 }, { timeout: 60 }],
    [{ timeout: '60' }, { timeout: 60 }],
    [{ allowHost: ['a.example', 'b.example'] }, { allowHost: ['a.example', 'b.example'] }],
    [{ allowHost: 'a.example' }, { allowHost: ['a.example'] }],
    [{ 'allow-host': 'a.example' }, { allowHost: ['a.example'] }],
    [{ strict: true }, { strict: true }],
    [{ offline: true }, { offline: true }],
  ])('reads pdf: %j of the headmatter', (pdf, expected) => {
    expect(resolved({ pdf })).toMatchObject(expected);
  });

  it('takes an empty pdf: for no settings', () => {
    expect(resolved({ pdf: null })).toEqual(resolved({}));
  });

  it('lets the command line win over pdf:, and pdf: over export:', () => {
    const headmatter = { pdf: { paper: 'letter', scheme: 'light' }, export: { dark: true, withClicks: true } };
    expect(resolved(headmatter, { paper: 'a4' })).toMatchObject({ paper: 'a4', scheme: 'light', clicks: 'all' });
  });

  it('replaces the hosts of the headmatter by those of the command line', () => {
    expect(resolved({ pdf: { allowHost: ['a.example'] } }, { allowHost: ['b.example'] }).allowHost).toEqual([
      'b.example',
    ]);
  });

  it('understands what Slidev’s export: shares with it, and nothing else there', () => {
    expect(resolved({ export: { dark: true } })).toEqual({ ...resolved({}), scheme: 'dark' });
    expect(resolved({ export: { withClicks: true } })).toEqual({ ...resolved({}), clicks: 'all' });
    expect(resolved({ export: { dark: false, withClicks: false, format: 'png', timeout: 9 } })).toEqual(resolved({}));
    expect(resolved({ export: null })).toEqual(resolved({}));
    expect(resolved({ export: 'pdf' })).toEqual(resolved({}));
  });

  it('allows no host when offline, wherever that and the hosts were said', () => {
    expect(resolved({ pdf: { allowHost: ['a.example'] } }, { offline: true }).allowHost).toEqual([]);
    expect(resolved({ pdf: { offline: true } }, { allowHost: ['a.example'] }).allowHost).toEqual([]);
  });

  it.each([
    ['papr', 'pdf.paper'],
    ['allowHosts', 'pdf.allowHost'],
    ['click', 'pdf.clicks'],
  ])('refuses the setting %s and suggests %s', (key, meant) => {
    expect(headmatterRefusal({ pdf: { [key]: 'x' } })).toMatchObject({
      code: 'OPTION_UNKNOWN',
      what: expect.stringContaining(`pdf.${key}`),
      fix: `Did you mean ${meant}?`,
      file: '/deck/slides.md',
    });
  });

  it.each(['out', 'browser', 'json', 'quiet', 'verbose', 'force'])('keeps %s out of the headmatter', (key) => {
    expect(headmatterRefusal({ pdf: { [key]: 'x' } })).toMatchObject({ code: 'OPTION_UNKNOWN' });
  });

  it.each([
    [{ paper: 'a5' }, 'pdf.paper takes a4 or letter, not "a5".'],
    [{ strict: 'yes' }, 'pdf.strict takes no value (true or false in the headmatter), not "yes".'],
    [{ timeout: -1 }, 'pdf.timeout takes a number of seconds above 0, not -1.'],
    [{ range: [1, 2] }, 'pdf.range takes'],
    [{ allowHost: [] }, 'pdf.allowHost takes a host name'],
    [{ paper: null }, 'pdf.paper takes'],
  ])('refuses pdf: %j and names the key', (pdf, what) => {
    expect(headmatterRefusal({ pdf })).toMatchObject({ code: 'OPTION_INVALID', what: expect.stringContaining(what) });
  });

  it.each([
    ['---\npdf:\n  strict: true\n  paper: a5\n---\n', { paper: 'a5' }, 4],
    ['---\npdf: { strict: true, paper: a5 }\n---\n', { paper: 'a5' }, 2],
    ['---\ntitle: pdfs\npdf:\n  "papr": a4\n---\n', { papr: 'a4' }, 4],
    ['---\r\ntitle: A\r\npdf:\r\n  allow-host: "a b"\r\n---\r\n', { 'allow-host': 'a b' }, 4],
    ['---\ntitle: A\npdf: letter\n---\n', 'letter', 3],
  ])('names file and line of a bad setting: %j', (text, pdf, line) => {
    const [refusal] = failureOf(() => resolveOptions(bare, { pdf }, '/deck/slides.md', text));
    expect(refusal).toMatchObject({ file: '/deck/slides.md', line });
  });

  it.each([['letter'], [['letter']], [true]])('refuses pdf: %j, which is no settings', (pdf) => {
    expect(headmatterRefusal({ pdf })).toMatchObject({ code: 'OPTION_INVALID', file: '/deck/slides.md' });
  });
});

describe('toFlag', () => {
  it('writes a name as it is typed', () => {
    expect([toFlag('allowHost'), toFlag('out')]).toEqual(['allow-host', 'out']);
  });
});

describe('slidesInRange', () => {
  it.each<[string, number, number[]]>([
    ['', 3, [1, 2, 3]],
    ['2', 3, [2]],
    ['1-2', 3, [1, 2]],
    ['2-', 4, [2, 3, 4]],
    ['3,1', 3, [1, 3]],
    ['1-3,2-4', 9, [1, 2, 3, 4]],
    ['1, 3 , 2', 3, [1, 2, 3]],
    ['5-2', 9, []],
    ['7', 3, []],
    ['2-99', 3, [2, 3]],
    ['0', 3, []],
    ['0-2', 3, [1, 2]],
    ['', 0, []],
    ['1-999999999', 2, [1, 2]],
  ])('%j of %i slides', (range, total, expected) => {
    expect(slidesInRange(range, total)).toEqual(expected);
  });

  it('selects exactly the slides that some part names', () => {
    const part = fc.oneof(
      fc.nat(30).map((no) => ({ typed: `${no}`, from: no, to: no })),
      fc.nat(30).map((no) => ({ typed: `${no}-`, from: no, to: Number.POSITIVE_INFINITY })),
      fc.tuple(fc.nat(30), fc.nat(30)).map(([from, to]) => ({ typed: `${from}-${to}`, from, to })),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.nat(25), (parts, total) => {
        const all = Array.from({ length: total }, (_, i) => i + 1);
        expect(slidesInRange(parts.map(({ typed }) => typed).join(','), total)).toEqual(
          all.filter((no) => parts.some(({ from, to }) => from <= no && no <= to)),
        );
      }),
    );
  });

  it('understands every range that the command line accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d\-, ]{1,8}$/), (typed) => {
        let range: string;
        try {
          range = parseCommandLine([`--range=${typed}`]).given.range ?? '';
        } catch {
          return;
        }
        const numbers = range.match(/\d+/g)?.map(Number) ?? [];
        const selected = slidesInRange(range, 20);
        expect(selected).toEqual([...new Set(selected)].sort((a, b) => a - b));
        if (!range.includes('-'))
          expect(selected).toEqual(
            numbers
              .filter((no) => no > 0 && no <= 20)
              .sort((a, b) => a - b)
              .filter((no, i, all) => no !== all[i - 1]),
          );
      }),
    );
  });
});
