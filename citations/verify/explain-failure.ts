import type { DiffPart } from '../../findings/evidence.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { quotationName } from '../checks/quotation-name.ts';
import { isPages, type Locator } from '../locator/locator.ts';
import { pagesOf } from '../locator/pages-of.ts';
import { renderPages, renderSentences } from '../locator/render-locator.ts';
import { quotationDetails } from '../markdown/place-details.ts';
import type { Quotation } from '../markdown/quotation.ts';
import type { Match } from '../match/describe-match.ts';
import { diffWords } from '../match/diff-words.ts';
import { findNearest } from '../match/find-nearest.ts';
import type { Span } from '../match/find-spans.ts';
import { renderDiff } from '../match/render-diff.ts';
import { sentencesIn } from '../source/sentences-in.ts';
import type { Source } from '../source/source.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Library } from './library.ts';
import { matchAnywhere } from './match-anywhere.ts';
import type { ResolvedCitation } from './resolve-citation.ts';

/** A quotation that is not where its citations say. */
export interface FailedQuotation {
  quotation: Quotation;
  library: Library;
  cited: readonly ResolvedCitation[];
}

/** Why a quotation fails: it stands elsewhere, its source is not at hand, or its words stand nowhere. */
export function explainFailure(failed: FailedQuotation): Finding {
  const { quotation, library, cited } = failed;
  const sources = [...new Set(cited.flatMap(({ source }) => source ?? []))];
  const others = [...library.sources.values()].filter((source) => !sources.includes(source));
  const elsewhere = matchAnywhere([...sources, ...others], quotation);
  if (elsewhere) return explainMisplaced(failed, elsewhere);
  if (sources.length > 0) return explainNotFound(failed, sources);
  const what = `${quotationName(quotation)} cites ${listKeys(cited)}, whose text is not in \`sources/\`.`;
  return finding('QUOTATION_UNVERIFIABLE', what, quotationDetails(quotation));
}

/** A quotation without a citation, and the citation it could have. */
export function explainUncited(quotation: Quotation, { sources }: Library): Finding {
  const match = matchAnywhere([...sources.values()], quotation);
  const what = `${quotationName(quotation)} has no citation.`;
  if (!match) return finding('QUOTATION_UNCITED', what, quotationDetails(quotation));
  const { key, locator } = match;
  const fix = `It stands in ${key}, ${locator}: put \`[@${key}, ${locator}]\` after it.`;
  return finding('QUOTATION_UNCITED', what, { ...quotationDetails(quotation), fix });
}

/** Right words, wrong place. */
function explainMisplaced({ cited, quotation, library }: FailedQuotation, { key, locator, spans }: Match): Finding {
  const name = quotationName(quotation);
  const text = spans.map(({ start, end }) => library.sources.get(key)?.text.slice(start, end)).join(' […] ');
  const same = cited.find(({ citation }) => citation.key === key);
  const source = library.sources.get(key);
  const place = (source && placeLike(same?.citation.locators ?? [], source, spans)) ?? locator;
  const details = {
    ...quotationDetails(quotation),
    fix: `Cite ${place}: \`[@${key}, ${place}]\`.`,
    nearest: { key, locator: place, text },
  };
  const isBare = same?.citation.locators.length === 0;
  if (!same)
    return finding(
      'QUOTATION_WRONG_SOURCE',
      `${name} is not in ${listKeys(cited)}; it stands in ${key}, ${place}.`,
      details,
    );
  if (isBare)
    return finding('LOCATOR_MISSING', `${name} cites ${key} without a passage; it stands at ${place}.`, details);
  return finding(
    'QUOTATION_WRONG_LOCATOR',
    `${name} is not at the cited ${same.citation.locators.every(isPages) ? 'page' : 'passage'} of ${key}; it stands at ${place}.`,
    details,
  );
}

/** The page of words whose citation names pages; with the passage where it names both. */
function placeLike(locators: readonly Locator[], source: Source, spans: readonly Span[]): string | undefined {
  const pages = locators.some(isPages) ? pagesOf(source, spans) : undefined;
  if (!pages) return undefined;
  const passage = renderSentences(spans.flatMap((span) => sentencesIn(source, span)));
  return locators.every(isPages) ? renderPages(pages) : `${renderPages(pages)}, ${passage}`;
}

/** Words that stand nowhere: the nearest passage, and what differs. */
function explainNotFound({ quotation, cited }: FailedQuotation, sources: readonly Source[]): Finding {
  const what = `${quotationName(quotation)} is not in ${listKeys(cited)}`;
  const text = quotation.unwrapped ?? quotation.text;
  const near = nearestOf(sources, text);
  if (!near) return finding('QUOTATION_NOT_FOUND', `${what}, nor is anything like it.`, quotationDetails(quotation));
  const diff = diffWords(near.nearest.text, text);
  const message = `${what}. Nearest is ${near.nearest.locator}: ${excerpt(renderDiff(diff), 400)}`;
  const details = { ...quotationDetails(quotation), nearest: near.nearest, diff };
  const isOmission = matchAnywhere(sources, { text: withBrackets(text) }) !== undefined;
  const fix = isOmission ? { fix: 'Write `[…]` for the words that are left out.' } : {};
  return finding('QUOTATION_NOT_FOUND', message, { ...details, ...fix });
}

/** A text whose dots without brackets, or in round ones, are marks of omission. */
function withBrackets(text: string): string {
  return text.replace(/\s*(?<!\[)\(?\s?(?:…|\.\s?\.\s?\.|⋯)+\s?\)?(?!\s*\])\s*/gu, ' […] ');
}

function nearestOf(
  sources: readonly Source[],
  text: string,
): { nearest: Finding['nearest'] & {}; weight: number } | undefined {
  const candidates = sources.flatMap((source) => {
    const found = findNearest(source, text);
    if (!found) return [];
    const stretch = { ...found, ...withoutStrays(source.text, found, text) };
    const locator = renderSentences(sentencesIn(source, stretch));
    return [
      {
        weight: stretch.weight,
        nearest: { key: source.key, locator, text: source.text.slice(stretch.start, stretch.end) },
      },
    ];
  });
  return candidates.sort((a, b) => b.weight - a.weight)[0];
}

/**
 * A stretch without the words at its ends that have no counterpart in the quotation: it was found by its length, and may
 * reach into the sentences beside the one that is meant.
 */
function withoutStrays(source: string, { start, end }: Span, quotation: string): Span {
  const diff = diffWords(source.slice(start, end), quotation);
  const strayWords = (part: DiffPart | undefined, neighbour: DiffPart | undefined) =>
    part?.kind === 'source' && neighbour?.kind === 'same' ? part.text.split(/\s+/u).length : 0;
  const words = [...source.slice(start, end).matchAll(/\S+/gu)];
  const first = words[strayWords(diff[0], diff[1])];
  const last = words[words.length - 1 - strayWords(diff.at(-1), diff.at(-2))];
  return first && last && first.index <= last.index
    ? { start: start + first.index, end: start + last.index + last[0].length }
    : { start, end };
}

function listKeys(cited: readonly ResolvedCitation[]): string {
  return [...new Set(cited.map(({ citation }) => citation.key))].join(' or ');
}
