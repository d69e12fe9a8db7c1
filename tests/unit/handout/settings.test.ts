import { describe, expect, it } from 'vitest';
import { perPageOf, printsNotes, resolveSettings, settingTable } from '../../../handout/settings.ts';

const defaults = Object.fromEntries(Object.entries(settingTable).map(([name, spec]) => [name, spec.default]));

describe('resolveSettings', () => {
  it('has the defaults of the table', () => {
    expect(resolveSettings({})).toEqual(defaults);
  });

  it('lets the address win over `handout:`, and that over `pdf:`', () => {
    const headmatter = { handout: { layout: 'grid', paper: 'letter' }, pdf: { paper: 'a4', grey: true } };
    expect(resolveSettings({ layout: 'notes' }, headmatter)).toMatchObject({
      layout: 'notes',
      paper: 'letter',
      grey: true,
    });
  });

  it('reads names with hyphens, lists with commas, and what an address can say of yes and no', () => {
    const query = { 'large-print': 'true', duplex: 'false', without: 'index, stamp', perPage: '2' };
    expect(resolveSettings(query, { handout: { duplex: true } })).toMatchObject({
      largePrint: true,
      duplex: false,
      without: ['index', 'stamp'],
      perPage: '2',
    });
  });

  it.each([
    ['an unknown layout', { layout: 'poster' }],
    ['a number for yes', { grey: 1 }],
    ['a part that does not exist', { without: 'appendix' }],
    ['nothing', { layout: null, paper: undefined }],
  ])('passes over %s', (_, query) => {
    expect(resolveSettings(query)).toEqual(defaults);
  });

  it.each([false, null, 'lines', ['lines']])('passes over `handout: %j`', (handout) => {
    expect(resolveSettings({}, { handout })).toEqual(defaults);
  });
});

describe('perPageOf', () => {
  it.each([
    ['lines', '', 'portrait', 3],
    ['lines', '', 'landscape', 2],
    ['lines', '3', 'landscape', 3],
    ['lines', '2', 'portrait', 2],
    ['lines', '9', 'portrait', 3],
    ['grid', '', 'landscape', 6],
    ['grid', '9', 'portrait', 9],
    ['notes', '4', 'portrait', 1],
  ] as const)('%s with %j, %s: %i', (layout, perPage, orientation, count) => {
    expect(perPageOf({ layout, perPage, orientation })).toBe(count);
  });
});

describe('printsNotes', () => {
  it('is said of what speakers read from, and of nothing else', () => {
    expect(
      ['lines', 'beside', 'notes', 'grid', 'script', 'outline'].filter((one) => printsNotes(one as 'lines')),
    ).toEqual(['beside', 'notes', 'script']);
  });
});
