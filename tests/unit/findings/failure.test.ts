import { describe, expect, it } from 'vitest';
import { Failure, fail, isFailure } from '../../../findings/failure.ts';
import { finding } from '../../../findings/finding.ts';
import { failureOf } from './failure-of.ts';

describe('fail', () => {
  it('stops with the one finding', () => {
    expect(failureOf(() => fail('NO_SLIDES', 'None.', { file: '/a.md' }))).toEqual([
      finding('NO_SLIDES', 'None.', { file: '/a.md' }),
    ]);
  });

  it('names every finding in the message', () => {
    const { message } = new Failure([finding('NO_SLIDES', 'None.'), finding('PAGE_COUNT', 'Two.')]);
    expect(message).toBe('NO_SLIDES: None.\nPAGE_COUNT: Two.');
  });
});

describe('isFailure', () => {
  it('is one where there is an error; under strict rules any finding', () => {
    const warning = finding('SLIDE_EMPTY', 'Empty.');
    expect([isFailure([]), isFailure([], true)]).toEqual([false, false]);
    expect([isFailure([warning]), isFailure([warning], true)]).toEqual([false, true]);
    expect(isFailure([warning, finding('NO_SLIDES', 'None.')])).toBe(true);
  });
});
