import { type Finding, finding } from '../../findings/finding.ts';

/** So many repeated quotations are told of one by one. */
const mostSingle = 3;

/** Many quotations that stand in several passages, as in a draft of a long document, are one thing to be told once. */
export function joinRepeats(findings: readonly Finding[]): Finding[] {
  const repeats = findings.filter(({ code }) => code === 'QUOTATION_REPEATED');
  const [first] = repeats;
  if (!first || repeats.length <= mostSingle) return [...findings];
  const slides = [...new Set(repeats.flatMap(({ slide }) => slide ?? []))].sort((a, b) => a - b);
  const { code: _, severity: __, what, why: ___, fix: ____, ...place } = first;
  const joined = finding(
    'QUOTATION_REPEATED',
    `${repeats.length} quotations stand in several passages of their source; the first: ${what}`,
    { ...place, ...(slides.length > 1 && { slide: slides[0], slides }) },
  );
  return findings.flatMap((one) => (one === first ? joined : repeats.includes(one) ? [] : one));
}
