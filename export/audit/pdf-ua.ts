import { type Finding, finding } from '../../findings/finding.ts';
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
    return [finding('PDFUA_FAILED', `${condition}: ${first.what}${more}`, place)];
  });
}
