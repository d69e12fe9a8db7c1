import { describe, expect, it } from 'vitest';
import { paceAt, planTalk, renderTime } from '../../../presenting/talk-plan.ts';

const talk = (...minutes: number[]) => minutes.map((one) => ({ minutes: one, isBackup: false }));

describe('planTalk', () => {
  it('lets each slide begin where the one before ends', () => {
    expect(planTalk(talk(0.5, 1, 1.5))).toEqual([
      { start: 0, end: 30 },
      { start: 30, end: 90 },
      { start: 90, end: 180 },
    ]);
  });

  it('leaves backup slides outside, whatever minutes they have', () => {
    const plan = planTalk([...talk(1), { minutes: 5, isBackup: true }, ...talk(1)]);
    expect(plan).toEqual([{ start: 0, end: 60 }, undefined, { start: 60, end: 120 }]);
  });

  it('is no plan where nobody planned', () => expect(planTalk(talk(0, 0))).toEqual([undefined, undefined]));
});

describe('paceAt', () => {
  const slot = { start: 60, end: 120 };
  it.each([
    [30, 'ahead', 30],
    [60, 'on time', 0],
    [120, 'on time', 0],
    [150, 'behind', 30],
  ])('%s s: %s by %s s', (elapsed, state, seconds) => expect(paceAt(elapsed, slot)).toEqual({ state, seconds }));
});

describe('renderTime', () => {
  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [540, '9:00'],
    [3750, '1:02:30'],
    [-3, '0:00'],
  ])('%s s is %s', (seconds, text) => expect(renderTime(seconds)).toBe(text));
});
