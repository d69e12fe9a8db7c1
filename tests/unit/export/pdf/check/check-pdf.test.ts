import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../../../export/pdf/check/check-pdf.ts';
import { createPages } from '../pdf-builder.ts';

describe('checkPdfUa', () => {
  it('says of an untagged document what it lacks', async () => {
    const pdf = await createPages(1);
    const { compliant, failures } = await checkPdfUa(await pdf.save());
    expect(compliant).toBe(false);
    expect(new Set(failures.map(({ condition }) => condition))).toEqual(
      new Set(['ISO-6.2', 'ISO-7.1', '01-005', '06-001', '07-001', '11-001', '31-009']),
    );
    expect(failures.find(({ condition }) => condition === '01-005')?.message).toBe(
      'Page 1: Outside tags and artifacts: 6 glyphs (“Page 1”). Content is neither tagged nor marked as an artifact. ' +
        'Put the content into a structure element, or mark it as an artifact if it only decorates.',
    );
  });

  it('throws on what is no PDF', async () => {
    await expect(checkPdfUa(Buffer.from('hello'))).rejects.toThrow();
  });
});
