import type { Code } from '../../findings/catalogue.ts';

/** A success criterion of WCAG 2.1, levels A and AA, as it applies to a PDF. */
export interface Criterion {
  id: string;
  name: string;
  level: 'A' | 'AA';
  /** Findings that fail it. */
  codes?: readonly Code[];
  /** Conditions of the Matterhorn Protocol (ISO 14289-1) that fail it, as they stand in PDFUA_FAILED. */
  conditions?: RegExp;
  /** What only a person can answer. */
  question?: string;
  /** Why it asks nothing of a PDF of slides. */
  exempt?: string;
}

const still = 'Paper is still: nothing plays, moves, appears or runs out.';
const fields = 'There are no fields to fill in; one on a slide is named under 4.1.2.';
const viewer = 'The viewer’s: links are reached in the order of the tags, and nothing else can be operated.';
const single = 'Concerns sets of pages; this is one document.';

const criterion = (
  id: string,
  name: string,
  level: 'A' | 'AA',
  rest: Pick<Criterion, 'codes' | 'conditions' | 'question' | 'exempt'>,
): Criterion => ({ id, name, level, ...rest });

/**
 * All 50 criteria of levels A and AA (W3C, WCAG 2.1, 5 June 2018). What they mean for a document that is no web page is
 * taken from WCAG2ICT (W3C, 2024), and from the PDF techniques of WCAG.
 */
// biome-ignore format: a table, a row a line
export const criteria: readonly Criterion[] = [
  criterion('1.1.1', 'Non-text Content', 'A', { codes: ['ALT_MISSING', 'PICTURE_UNNAMED', 'DIAGRAM_UNNAMED', 'LINK_IN_DRAWING'], conditions: /^(?:13|17|28-00[46]|28-015)/, question: 'Do the alternatives say what the pictures, diagrams and formulae are there for?' }),
  criterion('1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A', { exempt: still }),
  criterion('1.2.2', 'Captions (Prerecorded)', 'A', { exempt: still }),
  criterion('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'A', { exempt: still }),
  criterion('1.2.4', 'Captions (Live)', 'AA', { exempt: still }),
  criterion('1.2.5', 'Audio Description (Prerecorded)', 'AA', { exempt: still }),
  criterion('1.3.1', 'Info and Relationships', 'A', { codes: ['TABLE_WITHOUT_HEADERS', 'HEADING_MISSING', 'HEADING_REPEATED', 'TEXT_GENERATED'], conditions: /^(?:01|09|14|15|16|19|ISO-7\.[15])/, question: 'Is everything that looks like a heading, a list or a table marked as one?' }),
  criterion('1.3.2', 'Meaningful Sequence', 'A', { codes: ['PDFUA_TEXT_DIFFERS', 'WORDS_JOINED', 'TEXT_TRANSLUCENT', 'CONTENT_LOST'], question: 'Does the order in the source make sense where things stand side by side?' }),
  criterion('1.3.3', 'Sensory Characteristics', 'A', { question: 'Does any sentence point at something by its shape, size or place alone (“the box on the right”)?' }),
  criterion('1.3.4', 'Orientation', 'AA', { exempt: 'A viewer shows pages in whatever orientation it is held.' }),
  criterion('1.3.5', 'Identify Input Purpose', 'AA', { exempt: fields }),
  criterion('1.4.1', 'Use of Color', 'A', { codes: ['COLOUR_ALONE'], question: 'Do charts and drawings say by words or shapes, too, what they say by colour?' }),
  criterion('1.4.2', 'Audio Control', 'A', { exempt: still }),
  criterion('1.4.3', 'Contrast (Minimum)', 'AA', { codes: ['CONTRAST_LOW', 'TEXT_COVERED'] }),
  criterion('1.4.4', 'Resize Text', 'AA', { codes: ['TEXT_NOT_IN_PDF', 'TEXT_CUT_OFF', 'TEXT_CLIPPED'], conditions: /^(?:10|31)/ }),
  criterion('1.4.5', 'Images of Text', 'AA', { codes: ['TEXT_NOT_SELECTABLE', 'TEXT_FILTERED', 'FONT_DRAWN'], question: 'Are there pictures of words where words would do?' }),
  criterion('1.4.10', 'Reflow', 'AA', { question: 'Can a viewer that reflows (by the tags) show the pages in one column? Slides and diagrams need their two dimensions, which the criterion exempts.' }),
  criterion('1.4.11', 'Non-text Contrast', 'AA', { codes: ['GRAPHIC_FAINT'], question: 'Can lines, arrows and areas that carry meaning be seen where they lie over pictures?' }),
  criterion('1.4.12', 'Text Spacing', 'AA', { exempt: 'Concerns markup in which a reader can set the spacing; in a PDF nobody can.' }),
  criterion('1.4.13', 'Content on Hover or Focus', 'AA', { exempt: still }),
  criterion('2.1.1', 'Keyboard', 'A', { exempt: viewer }),
  criterion('2.1.2', 'No Keyboard Trap', 'A', { exempt: viewer }),
  criterion('2.1.4', 'Character Key Shortcuts', 'A', { exempt: viewer }),
  criterion('2.2.1', 'Timing Adjustable', 'A', { exempt: still }),
  criterion('2.2.2', 'Pause, Stop, Hide', 'A', { exempt: still }),
  criterion('2.3.1', 'Three Flashes or Below Threshold', 'A', { exempt: still }),
  criterion('2.4.1', 'Bypass Blocks', 'A', { exempt: single }),
  criterion('2.4.2', 'Page Titled', 'A', { conditions: /^(?:06|07)/, question: 'Does the title say what the document is about?' }),
  criterion('2.4.3', 'Focus Order', 'A', { conditions: /^28-00[89]/ }),
  criterion('2.4.4', 'Link Purpose (In Context)', 'A', { codes: ['LINK_UNNAMED', 'LINK_BROKEN'], conditions: /^28-012/, question: 'Do the words of each link, with those around it, say where it leads?' }),
  criterion('2.4.5', 'Multiple Ways', 'AA', { exempt: single }),
  criterion('2.4.6', 'Headings and Labels', 'AA', { codes: ['HEADING_MISSING'], question: 'Do the headings say what the slides are about?' }),
  criterion('2.4.7', 'Focus Visible', 'AA', { exempt: viewer }),
  criterion('2.5.1', 'Pointer Gestures', 'A', { exempt: viewer }),
  criterion('2.5.2', 'Pointer Cancellation', 'A', { exempt: viewer }),
  criterion('2.5.3', 'Label in Name', 'A', { exempt: fields }),
  criterion('2.5.4', 'Motion Actuation', 'A', { exempt: viewer }),
  criterion('3.1.1', 'Language of Page', 'A', { conditions: /^(?:11|ISO-7\.2)/, question: 'Is the language of the document the one it is written in?' }),
  criterion('3.1.2', 'Language of Parts', 'AA', { question: 'Are words in other languages marked with theirs (`lang`)?' }),
  criterion('3.2.1', 'On Focus', 'A', { exempt: viewer }),
  criterion('3.2.2', 'On Input', 'A', { exempt: fields }),
  criterion('3.2.3', 'Consistent Navigation', 'AA', { exempt: single }),
  criterion('3.2.4', 'Consistent Identification', 'AA', { exempt: single }),
  criterion('3.3.1', 'Error Identification', 'A', { exempt: fields }),
  criterion('3.3.2', 'Labels or Instructions', 'A', { exempt: fields }),
  criterion('3.3.3', 'Error Suggestion', 'AA', { exempt: fields }),
  criterion('3.3.4', 'Error Prevention (Legal, Financial, Data)', 'AA', { exempt: fields }),
  criterion('4.1.1', 'Parsing', 'A', { codes: ['PDF_DAMAGED'], conditions: /^(?:02|DAMAGED|REFUSED|ISO-6)/ }),
  criterion('4.1.2', 'Name, Role, Value', 'A', { codes: ['FORM_CONTROL', 'LINK_UNNAMED', 'PICTURE_UNNAMED'], conditions: /^(?:25|28-0(?:02|05|1[017])|ISO-7\.18)/ }),
  criterion('4.1.3', 'Status Messages', 'AA', { exempt: still }),
];

/** What concerns people, and no criterion of level A or AA. */
export const beyond: readonly Code[] = ['TEXT_SMALL', 'GLYPH_MISSING', 'TEXT_PAINTED'];
