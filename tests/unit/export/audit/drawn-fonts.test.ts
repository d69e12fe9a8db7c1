import { expect, it } from 'vitest';
import { auditDrawnFonts } from '../../../../export/audit/drawn-fonts.ts';
import { factsWith, pdfPage } from './facts-builder.ts';

const drawn = (...fonts: [string, string][]) => pdfPage('', { drawnFonts: new Map(fonts) });

it('names each font once, on the slide that shows it first', () => {
  const pages = [pdfPage(''), drawn(['AAAAAA+Serif-Bold', 'Head 2'])];
  expect(auditDrawnFonts(pages, factsWith())).toMatchObject([
    { code: 'FONT_DRAWN', slide: 2, what: 'The font Serif-Bold is written as drawings of its letters.' },
  ]);
  expect(auditDrawnFonts([drawn(['A', 'a']), drawn(['A', 'b'])], factsWith())).toHaveLength(1);
});

it('names the families of the slide where the font has no name', () => {
  expect(auditDrawnFonts([drawn(['', 'a']), pdfPage('')], factsWith())[0]?.what).toContain('The font Serif is');
});

it('finds nothing in fonts that are fonts', () => {
  expect(auditDrawnFonts([pdfPage('a'), pdfPage('b')], factsWith())).toEqual([]);
});
