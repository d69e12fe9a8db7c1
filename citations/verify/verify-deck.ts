import type { Finding } from '../../findings/finding.ts';
import { joinRepeats } from '../checks/join-repeats.ts';
import { checkCoverage } from '../coverage/check-coverage.ts';
import { type Coverage, computeCoverage, type IgnoredPassage } from '../coverage/compute-coverage.ts';
import type { MarkdownFile } from '../markdown/reader.ts';
import type { Library } from './library.ts';
import { nameSources } from './name-sources.ts';
import { reportChange } from './report-change.ts';
import { type FileReport, verifyFile } from './verify-file.ts';

/** What a deck promises about its sources. */
export interface DeckOptions {
  /** Share of the sentences, 0 to 1, that must be quoted or cited. */
  minimumCoverage?: number;
  ignored?: IgnoredPassage[];
}

/** All there is to say about the citations of a deck. */
export interface DeckReport {
  files: FileReport[];
  coverage: Coverage;
  /** Of all files, and of the sources. */
  findings: Finding[];
}

/** Verifies the files of a deck against a library: quotations, citations, facts, changed sources, coverage. */
export function verifyDeck(
  files: readonly MarkdownFile[],
  library: Library,
  { minimumCoverage = 0, ignored = [] }: DeckOptions = {},
): DeckReport {
  const verified = files.map((file) => verifyFile(file, library));
  const reports = nameSources(verified, files, library);
  const coverage = computeCoverage(library.sources.values(), reports, ignored);
  const changed = [...library.sources.values()].flatMap((source) => reportChange(source, reports));
  return {
    files: reports,
    coverage,
    findings: [
      ...changed,
      ...joinRepeats(reports.flatMap(({ findings }) => findings)),
      ...checkCoverage(coverage, minimumCoverage),
    ],
  };
}
