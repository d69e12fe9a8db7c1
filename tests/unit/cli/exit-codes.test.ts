import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../cli/exit-codes.ts';
import type { Code } from '../../../findings/catalogue.ts';
import { finding } from '../../../findings/finding.ts';

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
