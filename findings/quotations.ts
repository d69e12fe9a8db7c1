import { deckError, deckWarning, type Entry } from './entry.ts';

/** What can be wrong with sources, citations and quotations: a part of the catalogue. */
export const quotations = {
  // --- quotations
  QUOTATION_NOT_FOUND: deckError(
    'What stands in quotation marks must stand in the source, word for word.',
    'Copy the words from the source, or take the quotation marks away.',
  ),
  QUOTATION_WRONG_LOCATOR: deckError(
    'The words stand in the source, but not at the place that is cited.',
    'Cite the place that is named.',
  ),
  QUOTATION_WRONG_SOURCE: deckError(
    'The words stand in another source than the one that is cited.',
    'Cite the source that is named.',
  ),
  QUOTATION_ALTERED: deckError(
    'Brackets may change case and ending, name what a pronoun means, or add a word that denies nothing; an omission may not drop what limits or denies the words beside it.',
    'Quote the words of the source, or give your reason in the frontmatter: `accept: { QUOTATION_ALTERED: … }`; the handout prints it.',
  ),
  QUOTATION_UNCITED: deckError(
    'Nobody can check a quotation that does not say where it comes from.',
    'Put its citation after it, for example `[@key, ¶4 s4]`; mark words that quote nobody with `class="own"`.',
  ),
  QUOTATION_UNBALANCED: deckError(
    'A quotation mark without its partner hides where the quotation begins or ends, so it cannot be checked.',
    'Add the missing mark, or take this one away.',
  ),
  QUOTATION_UNVERIFIABLE: deckError(
    'The reference list has this key, but the text of the document is not in `sources/`.',
    'Add the document with its numbering, or paraphrase it.',
  ),
  QUOTATION_SHORT: deckWarning(
    'A few words taken alone say little about what the source says.',
    'Quote more of the sentence, or paraphrase it.',
  ),
  QUOTATION_REPEATED: deckWarning(
    'The same words stand in several passages, so the reader may look at the wrong one.',
    'Quote enough to tell the passages apart, or make sure that the cited one is meant.',
  ),
  HEDGE_OUTSIDE: deckWarning(
    'The source limits or denies what is quoted in words that were left outside the quotation.',
    'Quote these words too, or say them on the slide.',
  ),
  HEDGE_OMITTED: deckWarning(
    'The omission leaves out words that limit or deny what is quoted.',
    'Keep these words in the quotation.',
  ),
  OMISSION_LONG: deckWarning(
    'A long omission joins statements that the source keeps far apart.',
    'Make it two quotations, or leave out less.',
  ),
  OMISSION_PARAGRAPH: deckWarning(
    'The omission joins words of different paragraphs.',
    'Make it two quotations, each with its own citation.',
  ),
  // --- citations
  CITATION_MALFORMED: deckError(
    'The citation cannot be read, so nothing it supports is checked.',
    'Write `[@key, ¶4 s4]`, and `;` between several.',
  ),
  LOCATOR_MALFORMED: deckError(
    'Passages are numbered by paragraph (¶) and sentence (s).',
    'Write for example `¶4 s4`, `¶5 s1–s2`, `¶4 s5–¶5 s2`, `¶7`, `p. 3`, or several with commas.',
  ),
  LOCATOR_UNKNOWN: deckError(
    'The source has no such passage.',
    'Correct the locator; the frozen numbering is in the `.passages.yaml` file of the source.',
  ),
  LOCATOR_MISSING: deckError(
    'A quotation is checked at the place it names, and this citation names none.',
    'Add the paragraph and sentence, or the page, for example `[@key, ¶4 s4]` or `[@key, p. 3]`.',
  ),
  SOURCE_UNKNOWN: deckError(
    'No source and no reference has that key.',
    'Correct the key, or add the document to `sources/`.',
  ),
  // --- beyond quotation marks
  FACT_NOT_IN_PASSAGE: deckWarning(
    'Numbers, years and names of a cited statement should stand in the passage it cites.',
    'Correct it, cite the passage that has it, or mark it `class="derived"` (own inference) or `class="outside"` with its own citation; a headline by `headline: derived` or `headline: outside` in the frontmatter.',
  ),
  LABEL_NOT_IN_PASSAGE: deckWarning(
    'The names of a chart’s rows and series say what its figures are of: their words should stand in the passage it cites.',
    'Name it in the words of the passage, cite the passage that has them, or write `labels: derived` beside the rows or the `file:` of the chart where the names are your own.',
  ),
  OUTSIDE_UNCITED: deckWarning(
    'What comes from outside the cited sources needs a reference of its own.',
    'Give the element a `cite`, or put a citation into it.',
  ),
  VOICE_MISMATCH: deckWarning(
    'The source gives these words to another voice.',
    'Name the voice that the source names.',
  ),
  VOICE_UNKNOWN: deckWarning(
    'The source has no voice of that name.',
    'Use one of the voices listed in its `.passages.yaml` file.',
  ),
  COVERAGE_BELOW: deckError(
    'The deck promises to use more of its sources.',
    'Cite the passages that are listed, or ignore them with a reason.',
  ),
  COVERAGE_INVALID: deckError(
    'The share of the sources that the deck promises to use cannot be read.',
    'Write `coverage: 0.9` or `coverage: 90%`.',
  ),
  // --- what a draft leaves to be written
  DRAFT_HEADLINE: deckWarning(
    'The draft took the headline from the source: it says what stands there, not yet what you claim.',
    'Write in your own words what the slide claims; if the words of the source are to stay, take `headline: draft` out of the frontmatter.',
  ),
  DRAFT_QUESTION: deckWarning(
    'A prompt stands where a question of yours belongs.',
    'Write the question that you want to ask, and take `draft: true` away.',
  ),
  DRAFT_REFERENCE: deckWarning(
    'Without them a reader cannot find the document.',
    'Write what you know of it into `sources/references.yaml` (docs/quote.md), and take `draft:` away; what nobody knows stays out.',
  ),
  // --- sources
  SOURCE_CHANGED: deckError(
    'The file differs from the one whose passages were numbered, so every locator may point elsewhere.',
    'Restore the file, or propose new anchors and accept them one by one.',
  ),
  SOURCE_UNREADABLE: deckError(
    'The bytes are no text in an encoding that is known.',
    'Save the document as plain text in UTF-8.',
  ),
  SOURCE_SCANNED: deckError(
    'Only text can be quoted and verified; a picture of a page holds none.',
    'Run a text recognition (OCR) over it, for example `ocrmypdf in.pdf out.pdf`, and add what it writes; or type the passages you need into a `.txt` file.',
  ),
  SOURCE_LOCKED: deckError(
    'What a document locks with a password cannot be read, and so cannot be verified.',
    'Open it with its password, save a copy without one, and add the copy.',
  ),
  SOURCE_DAMAGED: deckError(
    'Part of the file is missing or has been overwritten, so its words may be incomplete.',
    'Download it again, or ask for a new copy; where a program still opens it, save it anew from there.',
  ),
  SOURCE_EMPTY: deckError(
    'A document without words has nothing to quote.',
    'Look whether this is the file you mean, and whether its text is in pictures.',
  ),
  SOURCE_TOO_LARGE: deckError(
    'A file that unpacks to hundreds of megabytes is no prose, and would take all of the memory.',
    'Save the text alone, without its pictures, or as plain text.',
  ),
  PASSAGES_INVALID: deckError('The numbering of the source cannot be read.', 'Correct the `.passages.yaml` file.'),
  PASSAGES_MISMATCH: deckError(
    'The numbered sentences, read in order, must be the text of the source and nothing else.',
    'Correct the sentence that is named in the `.passages.yaml` file.',
  ),
  ERRATUM_INVALID: deckError(
    'A repair must name a passage and letters that stand in it.',
    'Correct the `.errata.yaml` file.',
  ),
  REFERENCES_INVALID: deckError(
    'The reference list cannot be read.',
    'Correct `references.yaml`: a list of CSL entries, each with an `id` and a `type`.',
  ),
  REFERENCE_DATE_UNREADABLE: deckWarning(
    'A date that cannot be read is printed as it is written, and cannot be put into the form of the style.',
    'Write `2024`, `2024-06`, `2024-06-13`, `June 2024`, `Spring 2024`, `2020/2022`, `c. 1850` or `43 BCE`; for words that are no date `{ literal: in press }`.',
  ),
  REFERENCE_NAMELESS: deckWarning(
    'Nobody can find a document by a reference without author and title, so its key is printed in their place.',
    'Write `author:` (a list of `{ family, given }`) or `title:` into the entry.',
  ),
  REFERENCE_CYCLE: deckError(
    'References that take their missing fields from each other have none to give.',
    'Take one `crossref` out of the circle.',
  ),
} as const satisfies Record<string, Entry>;
