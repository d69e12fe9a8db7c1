import { describe, expect, it } from 'vitest';
import { auditTextsApart } from '../../../../export/audit/texts-apart.ts';
import { deckWith, factsWith, slideWith } from './facts-builder.ts';

/** What is found where these texts of one slide stand in one place. */
const audit = (content: string, ...pairs: [string, string][]) =>
  auditTextsApart(
    factsWith({ deck: deckWith([slideWith(1, content)]), overlaps: pairs.map((texts) => ({ no: 1, texts })) }),
  );

describe('TEXT_OVERLAPS', () => {
  it('is not found where each text has its own place', () => {
    expect(audit('# Head')).toEqual([]);
  });

  it('names what stands on the slide first, and asks for room where a layer shows the other', () => {
    expect(audit('# Head\n\nlast words', ['Footer', 'last words'])).toMatchObject([
      {
        code: 'TEXT_OVERLAPS',
        what: 'In one place: “last words” and “Footer”.',
        fix: expect.stringContaining('room for “Footer”'),
        line: 16,
      },
    ]);
  });

  it('is one finding a slide, and counts a pair once though it stands on every click step', () => {
    expect(audit('one\n\ntwo\n\nthree', ['one', 'two'], ['one', 'two'], ['two', 'three'])).toMatchObject([
      { what: 'In one place: “one” and “two”, and 1 more.' },
    ]);
  });
});
