import { describe, expect, it } from 'vitest';
import type { GivenOptions, Options } from '../../../../export/options/option-table.ts';
import { findOptionFaults, resolveOptions } from '../../../../export/options/resolve-options.ts';
import { failureOf } from '../../findings/failure-of.ts';

const bare: GivenOptions = { entry: 'slides.md', given: {} };
const resolved = (headmatter: Record<string, unknown>, given: Partial<Options> = {}) =>
  resolveOptions({ ...bare, given }, headmatter, '/deck/slides.md');
const headmatterRefusal = (headmatter: Record<string, unknown>) => failureOf(() => resolved(headmatter))[0];

describe('resolveOptions', () => {
  it('has a default for everything', () => {
    expect(resolved({})).toEqual({
      entry: 'slides.md',
      out: 'dist',
      only: 'both',
      range: '',
      clicks: 'final',
      scheme: 'deck',
      archive: 'on',
      ua: '1',
      layout: 'lines',
      perPage: '',
      paper: 'a4',
      orientation: 'portrait',
      duplex: false,
      largePrint: false,
      grey: false,
      referenceStyle: 'apa',
      index: 'used',
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
      cache: '',
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

  it('names every bad setting at once', () => {
    const text = '---\npdf: { papr: a4, strict: 1 }\nhandout:\n  layout: grids\n---\n';
    const headmatter = { pdf: { papr: 'a4', strict: 1 }, handout: { layout: 'grids' } };
    const found = findOptionFaults(headmatter, '/deck/slides.md', text);
    expect(found.map(({ code, line }) => [code, line])).toEqual([
      ['OPTION_UNKNOWN', 2],
      ['OPTION_INVALID', 2],
      ['OPTION_INVALID', 4],
    ]);
    expect(findOptionFaults({ pdf: { paper: 'a4' }, handout: false }, '/deck/slides.md', '')).toEqual([]);
  });
});
