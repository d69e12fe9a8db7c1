import type { AlteredQuotation, CitedDeck, CitedPassage, CitedReference, CitedSource, UsedOn } from '../cited-deck.ts';
import type { CoverageRow } from '../coverage/compute-coverage.ts';
import { pagesOf } from '../locator/pages-of.ts';
import { passageId } from '../locator/passage-id.ts';
import { citationName } from '../locator/render-citation.ts';
import type { DeckPlace } from '../markdown/quotation.ts';
import { formatReference } from '../references/format-reference.ts';
import { quotationCounts } from '../report/verdict.ts';
import type { Reference } from '../source/parse-references.ts';
import type { Sentence, Source } from '../source/source.ts';
import type { Verdict } from '../verify/verify-quotation.ts';
import type { CheckedDeck } from './check-deck.ts';

/** What pages may know of a verified deck, as plain data. */
export function toCitedDeck({ files, coverage, library, referencesSlide }: Omit<CheckedDeck, 'findings'>): CitedDeck {
  const { sources, references } = library;
  const verdicts = files.flatMap((file) => file.verdicts);
  const cited = new Set(
    files.flatMap(({ citations, tableCitations }) =>
      [...citations, ...tableCitations].map(({ citation }) => citation.key),
    ),
  );
  const others = [...references].filter(([key]) => cited.has(key) && !sources.has(key));
  const { verified, quotations } = quotationCounts({ files });
  const rowsOf = (key: string) => coverage.rows.filter((row) => row.key === key);
  return {
    sources: [...sources.values()].map((source) =>
      toCitedSource(source, references.get(source.key), rowsOf(source.key), verdicts),
    ),
    others: others.map(([key, reference]) => toReference(key, reference)),
    ...(referencesSlide === undefined ? {} : { referencesSlide }),
    verified,
    quotations,
    altered: verdicts.flatMap((verdict) => toAltered(verdict, library.references)),
  };
}

function toAltered(
  { quotation, match, reason }: Verdict,
  references: ReadonlyMap<string, Reference>,
): AlteredQuotation[] {
  if (!match || reason === undefined) return [];
  const { text, unwrapped, slide } = quotation;
  const label = citationName(match.key, references.get(match.key));
  return [
    { text: unwrapped ?? text, label, locator: match.locator, ...(slide === undefined ? {} : { slide }), reason },
  ];
}

function toReference(key: string, reference: Reference | undefined): CitedReference {
  return {
    key,
    label: citationName(key, reference),
    ...(reference?.title === undefined ? {} : { title: reference.title }),
    reference: { apa: formatReference(reference, 'apa'), chicago: formatReference(reference, 'chicago') },
  };
}

function toCitedSource(
  source: Source,
  reference: Reference | undefined,
  rows: readonly CoverageRow[],
  verdicts: readonly Verdict[],
): CitedSource {
  return {
    ...toReference(source.key, reference),
    sha256: source.sha256,
    passages: source.sentences.map((sentence, i) => toPassage(source, sentence, rows[i], verdicts)),
    ...(source.pages.length > 0 ? { pages: source.pages.map(({ label }) => label) } : {}),
  };
}

function toPassage(
  source: Source,
  sentence: Sentence,
  row: CoverageRow | undefined,
  verdicts: readonly Verdict[],
): CitedPassage {
  const { key, errata } = source;
  const pages = pagesOf(source, [sentence]);
  const { paragraph, number, text, start, end, voice } = sentence;
  const within = <T extends { start: number; end: number }>(one: T) => one.start < end && start < one.end;
  const moved = ({ start: from, end: to }: { start: number; end: number }) => ({
    start: Math.max(from, start) - start,
    end: Math.min(to, end) - start,
  });
  const quoted = verdicts.flatMap(({ match, quotation }) =>
    match?.key === key ? match.spans.filter(within).map((span) => ({ ...moved(span), quotation })) : [],
  );
  return {
    id: passageId(key, { paragraph, sentence: number }),
    locator: row?.locator ?? '',
    paragraph,
    sentence: number,
    ...(pages ? { pages } : {}),
    text,
    status: row?.status ?? 'uncited',
    ...(row?.reason === undefined ? {} : { reason: row.reason }),
    ...usedOn(row?.uses ?? []),
    quoted: joinStretches(quoted),
    errata: errata.filter(within).map(({ raw, read, why, ...span }) => ({ ...moved(span), raw, read, why })),
    ...(voice === undefined ? {} : { voice }),
  };
}

interface Stretch {
  start: number;
  end: number;
  quotation: DeckPlace;
}

/** A slide that uses something need not be told that its note does, too. */
function usedOn(places: readonly Pick<DeckPlace, 'slide' | 'part'>[]): UsedOn {
  const of = (wanted: DeckPlace['part']) => places.flatMap(({ slide, part }) => (part === wanted ? (slide ?? []) : []));
  const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  const slides = ascending(of('slide'));
  return { slides, notes: ascending(of('note')).filter((no) => !slides.includes(no)) };
}

/** Quoted stretches that overlap, cut where another one begins or ends, so that each has its own places. */
function joinStretches(stretches: readonly Stretch[]): CitedPassage['quoted'] {
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const joined: CitedPassage['quoted'] = [];
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[i + 1] ?? start;
    const over = stretches.filter((one) => one.start <= start && end <= one.end);
    if (over.length === 0) continue;
    const places = usedOn(over.map(({ quotation }) => quotation));
    const before = joined.at(-1);
    const isSame = before?.slides.join() === places.slides.join() && before.notes.join() === places.notes.join();
    if (before?.end === start && isSame) before.end = end;
    else joined.push({ start, end, ...places });
  }
  return joined;
}
