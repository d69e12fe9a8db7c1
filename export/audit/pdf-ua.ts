import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { CheckReport } from '../../pdf/check/check-pdf.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** The PDF keeps every rule of PDF/UA-1 that a program can check. One finding a rule, at the first place that breaks it. */
export function auditPdfUa(
  { failures }: Pick<CheckReport, 'failures'>,
  product: 'slides' | 'handout',
  { deck, text }: TabFacts,
): Finding[] {
  const byCondition = Map.groupBy(failures, ({ condition }) => condition);
  return [...byCondition].flatMap(([condition, [first, ...others]]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` And ${others.length} more of the kind.` : '';
    const no = product === 'slides' ? (text[(first.page ?? 0) - 1]?.no ?? 0) : 0;
    const place = placeOnSlide(deck, no);
    const { what, fix } = inWordsOfAuthors(condition, first.what);
    return [finding('PDFUA_FAILED', `${condition}: ${what}${more}`, { ...place, ...fix })];
  });
}

/** Codes and glyphs are nothing that an author knows; fonts are. */
function inWordsOfAuthors(condition: string, what: string): { what: string; fix?: FindingDetails } {
  const [, font] = /^The font ([^,]+), code/.exec(what) ?? [];
  if (condition !== '31-030' || font === undefined) return { what };
  return {
    what: `The font ${font} has no glyph for a character of the text, and prints an empty box or nothing.`,
    fix: {
      fix: 'Ship a font that has the character with the deck (`docs/write.md`, "Fonts"), or take the character out.',
    },
  };
}
