import type { DeckReport } from '../verify/verify-deck.ts';

/** How many quotations there are. */
export interface QuotationCounts {
  /** Those that stand in their source, word for word. */
  verified: number;
  /** Those whose brackets or omissions change what it says, for a reason that their slide gives. */
  altered: number;
  quotations: number;
}

/** Counts the quotations of a deck. */
export function quotationCounts({ files }: Pick<DeckReport, 'files'>): QuotationCounts {
  const verdicts = files.flatMap((file) => file.verdicts);
  return {
    verified: verdicts.filter(({ status }) => status === 'verified').length,
    altered: verdicts.filter(({ reason }) => reason !== undefined).length,
    quotations: verdicts.length,
  };
}

/** `41 of 43 quotations stand in their source, word for word; 1 is altered for a reason.` */
export function countQuotations(report: Pick<DeckReport, 'files'>): string {
  const { verified, altered, quotations } = quotationCounts(report);
  const reasons = altered === 0 ? '' : `; ${altered} ${altered === 1 ? 'is' : 'are'} altered for a reason`;
  return `${verified} of ${quotations} quotations stand in their source, word for word${reasons}.`;
}

/** `2 errors, 1 warning, 3 warnings accepted.`, or `No errors.` */
export function countFindings({ findings, files }: Pick<DeckReport, 'findings' | 'files'>): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const warnings = findings.length - errors;
  const accepted = files.flatMap((file) => file.accepted).filter(({ severity }) => severity === 'warning').length;
  return [
    errors === 0 ? 'No errors' : count(errors, 'error'),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(accepted > 0 ? [`${count(accepted, 'warning')} accepted`] : []),
  ]
    .join(', ')
    .concat('.');
}
