import { type Finding, finding } from '../../findings/finding.ts';
import { loadTable } from '../../theme/tables/load-table.ts';
import { loadSources } from '../load-sources.ts';
import type { Library } from '../verify/library.ts';
import { type DeckReport, verifyDeck } from '../verify/verify-deck.ts';
import { deckFiles, type LoadedDeck } from './deck-files.ts';
import { sourcesFolder } from './has-sources.ts';

/** A deck, its headmatter, and where its entry file is. */
export interface DeckToCheck extends LoadedDeck {
  entry: string;
  headmatter: Record<string, unknown>;
}

/** What a deck says of its sources, and the library it was held against. */
export interface CheckedDeck extends DeckReport {
  library: Library;
  /** The slide that has the reference list, if one has. */
  referencesSlide?: number;
}

/** Verifies a loaded deck against the sources in its folder; what is wrong with these is among the findings. */
export async function checkDeck(deck: DeckToCheck): Promise<CheckedDeck> {
  const { library, findings } = await loadSources(sourcesFolder(deck.entry));
  const tableOf = (name: string) => {
    const { file, text, table } = loadTable(deck.entry, name);
    return text !== undefined && table ? { file, text, table } : undefined;
  };
  const { minimum, problems } = readThreshold(deck);
  const report = verifyDeck(deckFiles(deck, { tableOf, ...languageOf(deck) }), library, { minimumCoverage: minimum });
  const references = deck.slides.findIndex(({ content = '' }) => /<References[\s/>]/u.test(content)) + 1;
  return {
    ...report,
    ...(references > 0 ? { referencesSlide: references } : {}),
    library,
    findings: [...findings, ...problems, ...report.findings],
  };
}

/** The headmatter's `coverage:`, a share such as `0.9` or `90%`. */
function readThreshold({ headmatter, entry }: DeckToCheck): { minimum: number; problems: Finding[] } {
  const { coverage } = headmatter;
  if (coverage === undefined || coverage === null) return { minimum: 0, problems: [] };
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/u.exec(String(coverage));
  const minimum = percent ? Number(percent[1]) / 100 : Number(coverage);
  if (minimum >= 0 && minimum <= 1) return { minimum, problems: [] };
  const what = `\`coverage: ${String(coverage)}\` in the headmatter is no share.`;
  return { minimum: 0, problems: [finding('COVERAGE_INVALID', what, { file: entry, line: 1 })] };
}

/** The language that the headmatter says; none is assumed. */
function languageOf({ headmatter: { lang, htmlAttrs } }: DeckToCheck): { language?: string } {
  const said = lang ?? (htmlAttrs as { lang?: unknown } | null | undefined)?.lang;
  return typeof said === 'string' ? { language: said } : {};
}
