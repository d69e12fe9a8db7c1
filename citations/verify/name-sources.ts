import type { Correction } from '../../findings/evidence.ts';
import type { Finding } from '../../findings/finding.ts';
import type { BareCite } from '../markdown/read-markdown.ts';
import type { MarkdownFile } from '../markdown/reader.ts';
import type { Library } from './library.ts';
import { type FileReport, verifyFile } from './verify-file.ts';

/**
 * Says which source the citations without a key mean, where a deck has several. All of them mean the same: they were
 * written when it had one. It is certain where all of them fit one source better than every other.
 */
export function nameSources(
  reports: readonly FileReport[],
  files: readonly MarkdownFile[],
  library: Library,
): FileReport[] {
  if (reports.every(({ bare }) => bare.length === 0)) return [...reports];
  const ranked = [...library.sources.keys()]
    .map((key) => ({ key, errors: countErrors(files, library, key) }))
    .sort((a, b) => a.errors - b.errors || (a.key < b.key ? -1 : 1));
  const [best, next] = ranked;
  if (!best) return [...reports];
  const isCertain = next === undefined || best.errors < next.errors;
  const keys = ranked.map(({ key }) => key).join(', ');
  const fix = isCertain
    ? `Write \`${best.key}\` before it; \`check --fix\` does so everywhere.`
    : `Write the key of its source before it; there are ${keys}.`;
  return reports.map((report) => ({
    ...report,
    findings: report.findings.map((found) => {
      const cite = report.bare.find((one) => isAt(found, one));
      const correction = cite && correct(cite, best.key, isCertain);
      return correction ? { ...found, fix, correction } : found;
    }),
  }));
}

const isAt = ({ code, file, line, column }: Finding, cite: BareCite): boolean =>
  code === 'CITATION_MALFORMED' && file === cite.file && line === cite.line && column === cite.column;

function countErrors(files: readonly MarkdownFile[], library: Library, defaultKey: string): number {
  const findings = files.flatMap((file) => verifyFile({ ...file, defaultKey }, library).findings);
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** The key before each place; undefined where the places do not stand in the file as they are read. */
function correct({ offsets, text }: BareCite, key: string, isCertain: boolean): Correction | undefined {
  const [start] = offsets;
  const last = offsets.at(-1);
  if (start === undefined || last === undefined || offsets.some((at) => !/[¶p]/u.test(text.charAt(at))))
    return undefined;
  const end = last + 1;
  const to = offsets.map((at, i) => `${key} ${text.slice(at, offsets[i + 1] ?? end)}`).join('');
  return { start, end, from: text.slice(start, end), to, isCertain };
}
