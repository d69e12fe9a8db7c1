import { type Finding, finding } from '../../findings/finding.ts';
import type { PdfPage } from '../../pdf/read-pages.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** No font is written as drawings of its letters. One finding a font, on the first slide that shows it. */
export function auditDrawnFonts(pages: readonly PdfPage[], { deck, text }: TabFacts): Finding[] {
  const seen = new Set<string>();
  return pages.flatMap(({ drawnFonts }, i) =>
    [...drawnFonts].flatMap(([name, words]) => {
      const sheet = pages.length === text.length ? text[i] : undefined;
      const font = name.replace(/^[A-Z]{6}\+/, '') || sheet?.families.join(', ') || 'without a name';
      if (seen.has(font)) return [];
      seen.add(font);
      const place = placeOnSlide(deck, sheet?.no ?? 0, words);
      return [finding('FONT_DRAWN', `The font ${font} is written as drawings of its letters.`, place)];
    }),
  );
}
