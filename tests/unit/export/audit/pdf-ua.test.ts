import { expect, it } from 'vitest';
import { auditPdfUa } from '../../../../export/audit/pdf-ua.ts';
import { factsWith } from './facts-builder.ts';

const failure = (condition: '13-004' | '31-027', page?: number) => ({
  condition,
  message: 'All of it.',
  what: 'Short.',
  ...(page !== undefined && { page }),
});

it('gives one finding a rule, with the slide of its first failure', () => {
  const failures = [failure('13-004', 2), failure('13-004', 1), failure('31-027')];
  expect(auditPdfUa({ failures }, 'slides', factsWith())).toMatchObject([
    { code: 'PDFUA_FAILED', slide: 2, what: '13-004: Short. And 1 more of the kind.' },
    { code: 'PDFUA_FAILED', what: '31-027: Short.' },
  ]);
});

it('says of a character without a glyph which font lacks it, not which code it has', () => {
  const failures = [
    { ...failure('31-027', 1), condition: '31-030' as const, what: 'The font OpenSans-Regular, code 0x00.' },
  ];
  expect(auditPdfUa({ failures }, 'slides', factsWith())).toMatchObject([
    { what: expect.stringContaining('OpenSans-Regular has no glyph'), fix: expect.stringContaining('Ship a font') },
  ]);
});

it('does not take pages of the handout for slides', () => {
  expect(auditPdfUa({ failures: [failure('13-004', 2)] }, 'handout', factsWith())[0]?.slide).toBeUndefined();
});
