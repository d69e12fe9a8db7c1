import type { DeckReport } from '../verify/verify-deck.ts';

/** How many quotations there are, and how many stand in their source. */
export function quotationCounts({ files }: Pick<DeckReport, 'files'>): { verified: number; quotations: number } {
  const verdicts = files.flatMap((file) => file.verdicts);
  return { verified: verdicts.filter(({ status }) => status === 'verified').length, quotations: verdicts.length };
}

/** `41 of 42 quotations stand in their source, word for word.` */
export function countQuotations(report: Pick<DeckReport, 'files'>): string {
  const { verified, quotations } = quotationCounts(report);
  return `${verified} of ${quotations} quotations stand in their source, word for word.`;
}

/** `2 errors, 1 warning, 3 warnings accepted.`, or `No errors.` */
export function countFindings({ findings, files }: Pick<DeckReport, 'findings' | 'files'>): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const warnings = findings.length - errors;
  const accepted = files.reduce((sum, file) => sum + file.accepted.length, 0);
  return [
    errors === 0 ? 'No errors' : count(errors, 'error'),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(accepted > 0 ? [`${count(accepted, 'warning')} accepted`] : []),
  ]
    .join(', ')
    .concat('.');
}
