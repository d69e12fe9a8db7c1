import { fail } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { DeckReport, RunReport } from './many-report.ts';
import type { Shard } from './shard.ts';

/** A report as it was read: its first line, and the decks that had ended. */
export interface ReadReport {
  run: RunReport;
  decks: DeckReport[];
}

/** What `merge-reports --json` writes. */
export interface MergedReport {
  version: 1;
  /** Of the worst deck, or that of a machine that failed where a deck stands in no report. */
  exitCode: number;
  decks: DeckReport[];
  /** Decks that were asked for and stand in no report. */
  unreported: string[];
  /** Parts of which there is no report. */
  missingShards: Shard[];
  /** What is to be known of the whole. */
  findings: Finding[];
}

/**
 * Reads what `export --report` wrote, also where the machine died while it wrote a line.
 *
 * @throws {Failure} OPTION_INVALID where it is no report
 */
export function readReport(path: string, text: string): ReadReport {
  const lines = text.split('\n').filter(Boolean);
  const parsed = lines.map((line, i): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      const isTorn = i > 0 && i === lines.length - 1;
      return isTorn ? undefined : notAReport(path);
    }
  });
  const [run, ...decks] = parsed as [RunReport | undefined, ...(DeckReport | undefined)[]];
  if (!Array.isArray(run?.decks)) return notAReport(path);
  return { run, decks: decks.filter((one) => one !== undefined) };
}

const notAReport = (path: string): never =>
  fail('OPTION_INVALID', `${path} is no report of an export.`, { fix: 'Give the files that `export --report` wrote.' });

/** Several reports as one; of a deck that stands in several the last one given counts. */
export function mergeReports(reports: readonly ReadReport[]): MergedReport {
  const ended = new Map(reports.flatMap(({ decks }) => decks.map((one) => [one.deck, one] as const)));
  const decks = [...ended.values()].sort(byName);
  const asked = new Set(reports.flatMap(({ run }) => run.decks));
  const unreported = [...asked].filter((name) => !ended.has(name)).sort();
  const missingShards = findMissing(reports);
  const findings = [...sayUnreported(unreported, missingShards), ...sayVersions(reports)];
  const exitCode = Math.max(exitCodeOf(findings), ...decks.map((one) => one.exitCode));
  return { version: 1, exitCode, decks, unreported, missingShards, findings };
}

const byName = (a: DeckReport, b: DeckReport): number => (a.deck < b.deck ? -1 : 1);

function findMissing(reports: readonly ReadReport[]): Shard[] {
  const shards = reports.flatMap(({ run }) => run.shard ?? []);
  const total = Math.max(0, ...shards.map((one) => one.total));
  const all = Array.from({ length: total }, (_, i) => ({ index: i + 1, total }));
  return all.filter(({ index }) => !shards.some((one) => one.index === index && one.total === total));
}

function sayUnreported(unreported: readonly string[], missing: readonly Shard[]): Finding[] {
  if (unreported.length === 0) return [];
  const parts = missing.map(({ index, total }) => `${index}/${total}`);
  const what = `${unreported.length === 1 ? 'A deck stands' : `${unreported.length} decks stand`} in no report: ${unreported.join(', ')}.`;
  const fix =
    parts.length > 0
      ? `Run the parts without a report again, alone: ${parts.map((part) => `\`--shard ${part}\``).join(', ')}.`
      : 'Run the part that was cut off again, with the same `--shard`; what it had made is not made again.';
  return [finding('DECK_UNREPORTED', what, { fix })];
}

function sayVersions(reports: readonly ReadReport[]): Finding[] {
  const all = [...new Set(reports.map(({ run }) => Object.entries(run.versions).flat().join(' ')))];
  if (all.length < 2) return [];
  return [finding('VERSIONS_DIFFER', `The parts were not made with the same programs: ${all.join('; ')}.`)];
}
