/**
 * The public face of the citation library. Pure: text and data in, data out; it runs in a browser. Loading from disk
 * and hashing need Node and are imported by their own names, `load-sources.ts` and `hash-bytes.ts`.
 */

// findings
export { type Code, catalogue } from '../findings/catalogue.ts';
export type { DiffPart, NearestPassage } from '../findings/evidence.ts';
// matching
export { type MatchStep, matchSteps } from '../findings/evidence.ts';
export { Failure } from '../findings/failure.ts';
export { type Finding, type FindingDetails, finding } from '../findings/finding.ts';
export { checkCoverage } from './coverage/check-coverage.ts';
// coverage
export { type Coverage, type CoverageRow, computeCoverage, type IgnoredPassage } from './coverage/compute-coverage.ts';
export { renderCoverageJson } from './coverage/render-coverage-json.ts';
export { renderCoverageTable } from './coverage/render-coverage-table.ts';
// citations and locators
export { type Citation, type CitationGroup, CitationSyntaxError, type Locator, type Point } from './locator/locator.ts';
export { parseCitationGroup } from './locator/parse-citation-group.ts';
export { type CiteContext, parseCite } from './locator/parse-cite.ts';
export { parseLocators } from './locator/parse-locators.ts';
export { passageId } from './locator/passage-id.ts';
export { renderCitation } from './locator/render-citation.ts';
export { renderLocators, renderSentences } from './locator/render-locator.ts';
export { resolveLocators, type SentenceRange } from './locator/resolve-locators.ts';
export { sentenceLocator } from './locator/sentence-locator.ts';
export type { Claim, DeckPlace, OutsideWords, PlacedCitation, Quotation } from './markdown/quotation.ts';
// reading a deck
export { type MarkdownReading, readMarkdown } from './markdown/read-markdown.ts';
export type { MarkdownFile } from './markdown/reader.ts';
export type { Match, OmittedWords, ReplacedWords } from './match/describe-match.ts';
export { diffWords } from './match/diff-words.ts';
export { findMatch } from './match/find-match.ts';
export { findNearest } from './match/find-nearest.ts';
export { renderDiff } from './match/render-diff.ts';
export { compareSource, type SentenceMove, type SourceComparison } from './propose/compare-source.ts';
// numbering a new or changed source
export type { Doubt } from './propose/doubt.ts';
export { type AffectedQuotation, findAffectedQuotations } from './propose/find-affected-quotations.ts';
export { type NewDocument, type Proposal, proposePassages } from './propose/propose-passages.ts';
export { createSource, type SourceParts } from './source/create-source.ts';
export { parseErrata } from './source/parse-errata.ts';
export { type Passages, parsePassages } from './source/parse-passages.ts';
export { parseReferences, type Reference } from './source/parse-references.ts';
export { renderPassages } from './source/render-passages.ts';
// sources
export type { AppliedErratum, Erratum, ParagraphKind, Sentence, Source, SourcePage } from './source/source.ts';
export { checkClaim } from './verify/check-claim.ts';
export { defaultKeyOf, type Library } from './verify/library.ts';
export { type ResolvedCitation, resolveCitation } from './verify/resolve-citation.ts';
// verifying
export { type DeckOptions, type DeckReport, verifyDeck } from './verify/verify-deck.ts';
export { type FileReport, verifyFile } from './verify/verify-file.ts';
export { type Verdict, verifyQuotation } from './verify/verify-quotation.ts';
