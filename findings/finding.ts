/** What the catalogues of findings, here and in the exporter, have in common. */

/** An error fails an export; a warning does so only under strict rules. */
export type Severity = 'error' | 'warning';

/** What a code says wherever it turns up. */
export interface CatalogueEntry {
  severity: Severity;
  /** Why this is reported, in one sentence. */
  why: string;
  /** What to do next, in one sentence. */
  fix: string;
}

/** One fact that a person should know, under a permanent code. Plain data. */
export interface CataloguedFinding<Code extends string> extends CatalogueEntry {
  code: Code;
  /** What happened, one sentence, in the words of the deck. */
  what: string;
  /** The author's slide number, from 1. */
  slide?: number;
  /** Path of the file at fault. */
  file?: string;
  /** Line in that file, from 1. */
  line?: number;
  /** Column in that line, from 1, in UTF-16 code units. */
  column?: number;
}

/** Where a finding lies and what it adds to or changes in its catalogue entry. */
export type DetailsOf<F> = Partial<Omit<F, 'code' | 'what'>>;

/** The maker of a catalogue's findings: severity, reason and remedy are its entry's unless `details` says better. */
export const makerOf =
  <F extends CataloguedFinding<string>>(catalogue: Readonly<Record<F['code'], CatalogueEntry>>) =>
  (code: F['code'], what: string, details: DetailsOf<F> = {}): F => {
    const { severity, why, fix } = catalogue[code];
    return { severity, why, fix, ...details, code, what } as F;
  };

/** An error that carries at least one finding that says why. */
export class FindingsError<F extends CataloguedFinding<string>> extends Error {
  readonly findings: F[];
  constructor(findings: F[]) {
    super(findings.map((f) => `${f.code}: ${f.what}`).join('\n'));
    this.findings = findings;
  }
}
