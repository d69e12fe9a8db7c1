import type { DiffPart } from '../citations/match/diff-words.ts';
import type { MatchStep } from '../citations/match/find-match.ts';
import { type CataloguedFinding, type CatalogueEntry, type DetailsOf, FindingsError, makerOf } from './finding.ts';

/**
 * The catalogue of everything that can be wrong with sources, citations and quotations.
 *
 * Codes are permanent: people grep logs for them. Never rename one; retire it and add another.
 */

const error = (why: string, fix: string): CatalogueEntry => ({ severity: 'error', why, fix });
const warning = (why: string, fix: string): CatalogueEntry => ({ severity: 'warning', why, fix });

/** Every code, with its severity, its reason and its remedy. */
export const catalogue = {
  // --- quotations
  QUOTATION_NOT_FOUND: error(
    'What stands in quotation marks must stand in the source, word for word.',
    'Copy the words from the source, or take the quotation marks away.',
  ),
  QUOTATION_WRONG_LOCATOR: error(
    'The words stand in the source, but not at the place that is cited.',
    'Cite the place that is named.',
  ),
  QUOTATION_WRONG_SOURCE: error(
    'The words stand in another source than the one that is cited.',
    'Cite the source that is named.',
  ),
  QUOTATION_UNCITED: error(
    'Nobody can check a quotation that does not say where it comes from.',
    'Put its citation after it, for example `[@key, ¶4 s4]`; mark words that quote nobody with `class="own"`.',
  ),
  QUOTATION_UNBALANCED: error(
    'A quotation mark without its partner hides where the quotation begins or ends, so it cannot be checked.',
    'Add the missing mark, or take this one away.',
  ),
  QUOTATION_UNVERIFIABLE: error(
    'The reference list has this key, but the text of the document is not in `sources/`.',
    'Add the document with its numbering, or paraphrase it.',
  ),
  QUOTATION_SHORT: warning(
    'A few words taken alone say little about what the source says.',
    'Quote more of the sentence, or paraphrase it.',
  ),
  QUOTATION_REPEATED: warning(
    'The same words stand in several passages, so the reader may look at the wrong one.',
    'Quote enough to tell the passages apart, or make sure that the cited one is meant.',
  ),
  HEDGE_OUTSIDE: warning(
    'The source limits or denies what is quoted in words that were left outside the quotation.',
    'Quote these words too, or say them on the slide.',
  ),
  HEDGE_OMITTED: warning(
    'The omission leaves out words that limit or deny what is quoted.',
    'Keep these words in the quotation.',
  ),
  HEDGE_REPLACED: warning(
    'The words in brackets replace or add words that limit or deny what is quoted.',
    'Quote the words of the source instead.',
  ),
  OMISSION_LONG: warning(
    'A long omission joins statements that the source keeps far apart.',
    'Make it two quotations, or leave out less.',
  ),
  OMISSION_PARAGRAPH: warning(
    'The omission joins words of different paragraphs.',
    'Make it two quotations, each with its own citation.',
  ),
  // --- citations
  CITATION_MALFORMED: error(
    'The citation cannot be read, so nothing it supports is checked.',
    'Write `[@key, ¶4 s4]`, and `;` between several.',
  ),
  LOCATOR_MALFORMED: error(
    'Passages are numbered by paragraph (¶) and sentence (s).',
    'Write for example `¶4 s4`, `¶5 s1–s2`, `¶4 s5–¶5 s2`, `¶7`, or several with commas.',
  ),
  LOCATOR_UNKNOWN: error(
    'The source has no such passage.',
    'Correct the locator; the frozen numbering is in the `.passages.yaml` file of the source.',
  ),
  LOCATOR_MISSING: error(
    'A quotation is checked at the place it names, and this citation names none.',
    'Add the paragraph and sentence, for example `[@key, ¶4 s4]`.',
  ),
  SOURCE_UNKNOWN: error(
    'No source and no reference has that key.',
    'Correct the key, or add the document to `sources/`.',
  ),
  // --- beyond quotation marks
  FACT_NOT_IN_PASSAGE: warning(
    'Numbers, years and names of a cited statement should stand in the passage it cites.',
    'Correct it, cite the passage that has it, or mark it `class="derived"` (own inference) or `class="outside"` with its own citation.',
  ),
  OUTSIDE_UNCITED: warning(
    'What comes from outside the cited sources needs a reference of its own.',
    'Give the element a `cite`, or put a citation into it.',
  ),
  VOICE_MISMATCH: warning('The source gives these words to another voice.', 'Name the voice that the source names.'),
  VOICE_UNKNOWN: warning(
    'The source has no voice of that name.',
    'Use one of the voices listed in its `.passages.yaml` file.',
  ),
  COVERAGE_BELOW: error(
    'The deck promises to use more of its sources.',
    'Cite the passages that are listed, or ignore them with a reason.',
  ),
  COVERAGE_INVALID: error(
    'The share of the sources that the deck promises to use cannot be read.',
    'Write `coverage: 0.9` or `coverage: 90%`.',
  ),
  // --- sources
  SOURCE_CHANGED: error(
    'The file differs from the one whose passages were numbered, so every locator may point elsewhere.',
    'Restore the file, or propose new anchors and accept them one by one.',
  ),
  SOURCE_UNREADABLE: error(
    'The bytes are no text in an encoding that is known.',
    'Save the document as plain text in UTF-8.',
  ),
  PASSAGES_INVALID: error('The numbering of the source cannot be read.', 'Correct the `.passages.yaml` file.'),
  PASSAGES_MISMATCH: error(
    'The numbered sentences, read in order, must be the text of the source and nothing else.',
    'Correct the sentence that is named in the `.passages.yaml` file.',
  ),
  ERRATUM_INVALID: error(
    'A repair must name a passage and letters that stand in it.',
    'Correct the `.errata.yaml` file.',
  ),
  REFERENCES_INVALID: error(
    'The reference list cannot be read.',
    'Correct `references.yaml`: a list of CSL entries, each with an `id` and a `type`.',
  ),
  REFERENCE_CYCLE: error(
    'References that take their missing fields from each other have none to give.',
    'Take one `crossref` out of the circle.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

/** One of the permanent codes. */
export type Code = keyof typeof catalogue;

/** The passage of a source that comes closest to a quotation that failed. */
export interface NearestPassage {
  key: string;
  /** Its place in the source's numbering, such as `¶4 s4`. */
  locator: string;
  /** The words of the source. */
  text: string;
}

/** One fact about a citation, a quotation or a source that a person should know. */
export interface Finding extends CataloguedFinding<Code> {
  /** The quotation as it is read on the slide. */
  quotation?: string;
  nearest?: NearestPassage;
  /** From the nearest passage to the quotation, word by word. */
  diff?: DiffPart[];
  /** The step that matched the quotation. */
  matchedBy?: MatchStep;
}

export type FindingDetails = DetailsOf<Finding>;

/** Makes a finding: severity, reason and remedy come from the catalogue unless `details` says better. */
export const finding = makerOf<Finding>(catalogue);

/** Thrown where a source or reference file cannot be used. */
export class CitationFailure extends FindingsError<Finding> {
  override readonly name = 'CitationFailure';
}

/** Stops with one finding. @throws {CitationFailure} always */
export function failCitation(code: Code, what: string, details?: FindingDetails): never {
  throw new CitationFailure([finding(code, what, details)]);
}
