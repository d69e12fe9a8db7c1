import { describe, expect, it } from 'vitest';
import { type Code, catalogue, ExportFailure, exitCodeOf, fail, finding } from '../../../findings/catalogue.ts';
import { failureOf } from './failure-of.ts';

const codes = Object.keys(catalogue) as Code[];

describe('catalogue', () => {
  it.each(codes)('%s says why and what to do in a sentence each', (code) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(catalogue[code].why).toMatch(/^[A-Z"`].+\.$/);
    expect(catalogue[code].fix).toMatch(/^[A-Z"`].+\.$/);
  });
});

describe('finding', () => {
  it('takes severity, reason and remedy from the catalogue', () => {
    expect(finding('SLIDE_EMPTY', 'Slide 3 is empty.')).toEqual({
      code: 'SLIDE_EMPTY',
      what: 'Slide 3 is empty.',
      severity: 'warning',
      why: catalogue.SLIDE_EMPTY.why,
      fix: catalogue.SLIDE_EMPTY.fix,
    });
  });

  it('lets the details say better', () => {
    expect(finding('BUILD_FAILED', 'No.', { fix: 'Do this.', slide: 2, file: '/a.md', line: 7 })).toMatchObject({
      why: catalogue.BUILD_FAILED.why,
      fix: 'Do this.',
      slide: 2,
      file: '/a.md',
      line: 7,
    });
  });
});

describe('fail', () => {
  it('stops with the one finding', () => {
    expect(failureOf(() => fail('NO_SLIDES', 'None.', { file: '/a.md' }))).toEqual([
      finding('NO_SLIDES', 'None.', { file: '/a.md' }),
    ]);
  });

  it('names every finding in the message', () => {
    const { message } = new ExportFailure([finding('NO_SLIDES', 'None.'), finding('PAGE_COUNT', 'Two.')]);
    expect(message).toBe('NO_SLIDES: None.\nPAGE_COUNT: Two.');
  });
});

describe('exitCodeOf', () => {
  it.each<[Code[], boolean, number]>([
    [[], false, 0],
    [[], true, 0],
    [['SLIDE_EMPTY'], false, 0],
    [['SLIDE_EMPTY'], true, 1],
    [['NOT_A_DECK'], false, 1],
    [['OPTION_UNKNOWN'], false, 2],
    [['BROWSER_MISSING'], false, 3],
    [['INTERNAL'], false, 4],
    [['OPTION_INVALID', 'NOT_A_DECK'], false, 2],
    [['NOT_A_DECK', 'SLIDE_EMPTY', 'OUTPUT_UNWRITABLE'], false, 3],
    [['BROWSER_CRASHED', 'INTERNAL', 'NOT_A_DECK'], true, 4],
  ])('of %j (strict: %s) is %i', (given, strict, expected) => {
    expect(
      exitCodeOf(
        given.map((code) => finding(code, 'x')),
        strict,
      ),
    ).toBe(expected);
  });

  it('counts a finding by its own severity, not by that of its code', () => {
    expect(exitCodeOf([finding('NOT_A_DECK', 'x', { severity: 'warning' })])).toBe(0);
  });
});
