import { describe, expect, it } from 'vitest';
import { type CataloguedFinding, FindingsError, makerOf } from '../../../findings/finding.ts';

const finding = makerOf<CataloguedFinding<'HOLE'>>({ HOLE: { severity: 'error', why: 'Always.', fix: 'Mend it.' } });

describe('makerOf', () => {
  it('takes severity, reason and remedy from the catalogue', () => {
    expect(finding('HOLE', 'There is a hole.', { line: 3 })).toEqual({
      code: 'HOLE',
      severity: 'error',
      what: 'There is a hole.',
      why: 'Always.',
      fix: 'Mend it.',
      line: 3,
    });
  });

  it('lets the details say better, but never another code', () => {
    const details = { fix: 'Fill it.', severity: 'warning', code: 'OTHER' } as const;
    expect(finding('HOLE', 'There is a hole.', details)).toMatchObject({
      code: 'HOLE',
      severity: 'warning',
      fix: 'Fill it.',
    });
  });
});

it('says in the message of an error what was found', () => {
  const error = new FindingsError([finding('HOLE', 'One.'), finding('HOLE', 'Two.')]);
  expect(error.message).toBe('HOLE: One.\nHOLE: Two.');
  expect(error.findings).toHaveLength(2);
});
