import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../findings/catalogue.ts';
import { finding } from '../../../findings/finding.ts';

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

  it('lets the details never give another code', () => {
    const details = { fix: 'Fill it.', code: 'OTHER' } as const;
    expect(finding('PAGE_COUNT', 'There is a hole.', details)).toMatchObject({ code: 'PAGE_COUNT', fix: 'Fill it.' });
  });
});
