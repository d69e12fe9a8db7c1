import type { Code } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';

/** What a component may do that lacks its data. */
const ofData: Code[] = [
  'SLIDE_FAILED',
  'COMPONENT_FAILED',
  'CONTENT_LOST',
  'PAGE_BLANK',
  'CONSOLE_ERROR',
  'TEXT_CUT_OFF',
  'TEXT_CLIPPED',
];

/** What follows by itself from a graver finding on the same slide, and would only hide the cause. */
const onSlide: [causes: Code[], effects: Code[]][] = [
  [['DATA_MISSING', 'DATA_KEY_MISSING', 'DATA_VALUE_WRONG', 'DATA_SPLIT', 'DATA_NAME_UNKNOWN', 'DATA_MISFIT'], ofData],
  [
    ['SLIDE_FAILED', 'COMPONENT_FAILED', 'COMPONENT_UNKNOWN'],
    ['CONTENT_LOST', 'PAGE_BLANK', 'TEXT_NOT_IN_PDF', 'RAW_MARKUP'],
  ],
  [
    ['TEXT_CUT_OFF', 'TEXT_CLIPPED', 'TEXT_NOT_IN_PDF', 'TEXT_NOT_SELECTABLE', 'TEXT_FILTERED', 'GLYPH_MISSING'],
    ['PDFUA_TEXT_DIFFERS'],
  ],
  [['FORM_CONTROL'], ['PDFUA_TEXT_DIFFERS']], // what stands in a field is no text of the page
  [
    ['SLIDE_UNSETTLED'],
    ['CONTENT_LOST', 'PAGE_BLANK', 'TEXT_NOT_IN_PDF', 'TEXT_NOT_SELECTABLE', 'PDFUA_TEXT_DIFFERS', 'SLIDE_MOVING'],
  ],
  [['SLIDE_MOVING'], ['PDFUA_TEXT_DIFFERS']], // read at one moment, printed at another
  [['TEXT_NOT_IN_PDF', 'TEXT_NOT_SELECTABLE'], ['TEXT_FILTERED']],
  [['IMAGE_MISSING', 'REMOTE_BLOCKED', 'REMOTE_UNREACHABLE', 'DEFAULT_BLOCKED'], ['ALT_MISSING']],
  [['PICTURE_CUT_OFF'], ['TEXT_NOT_IN_PDF', 'TEXT_NOT_SELECTABLE', 'PDFUA_TEXT_DIFFERS']],
  [
    ['IMAGE_MISSING', 'REMOTE_BLOCKED', 'REMOTE_UNREACHABLE', 'RESOURCE_MISSING', 'DEFAULT_BLOCKED', 'TEXT_COVERED'],
    ['CONTRAST_LOW'],
  ],
  [['CONTENT_LOST'], ['PDFUA_TEXT_DIFFERS', 'TEXT_FILTERED']],
  [['DIAGRAM_FAILED'], ['CONTENT_LOST']],
  [['RAW_SOURCE'], ['TEXT_CUT_OFF', 'TEXT_CLIPPED']], // it takes more room than what would be drawn
  [
    ['FRONTMATTER_INVALID', 'LAYOUT_UNKNOWN', 'FENCE_TORN'],
    ['CONTENT_LOST', 'PAGE_BLANK', 'RAW_SOURCE', 'RAW_MARKUP', 'HEADING_MISSING', 'HEADING_REPEATED', 'SLIDE_EMPTY'],
  ],
  [
    ['IMAGE_MISSING', 'REMOTE_BLOCKED', 'REMOTE_UNREACHABLE', 'RESOURCE_MISSING', 'TEXT_CUT_OFF', 'CONTENT_LOST'],
    ['PAGE_BLANK'],
  ],
  [['PAGE_BLANK'], ['HEADING_MISSING']],
];

const ofCode = ({ code }: Finding): boolean => code === 'BUILD_FAILED' || code === 'IMPORT_UNRESOLVED';

/** A file could not be built that more than one slide may use: what fails without it is no fault of its own. */
export const lacksCode = (built: readonly Finding[]): boolean => built.some((f) => ofCode(f) && f.slide === undefined);

/**
 * What was found on the drawn page, without what is only said of the empty slide that stands in for one that could not
 * be built, or of code that fails for want of another file.
 *
 * @param built what was found when the deck was built
 */
export function withoutStandIns(drawn: readonly Finding[], built: readonly Finding[]): Finding[] {
  const isLacking = lacksCode(built);
  const failed = isLacking ? drawn.filter(({ code }) => ofLack.includes(code)) : [];
  const replaced = new Set([...built.filter(ofCode), ...failed].flatMap(({ slide }) => slide ?? []));
  return drawn.filter(
    ({ code, slide }) => !(slide !== undefined && replaced.has(slide)) && !(isLacking && ofLack.includes(code)),
  );
}

/** What code may do that lacks other code. */
const ofLack: readonly Code[] = ['SLIDE_FAILED', 'COMPONENT_FAILED', 'SLIDE_UNSETTLED', 'CONSOLE_ERROR', 'PAGE_COUNT'];

/** Drops findings that are mere consequences of others, and repeats. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const has = (code: Code, slide?: number) =>
    findings.some((f) => f.code === code && (f.slide === slide || (slide !== undefined && f.slides?.includes(slide))));
  const isEffect = ({ code, slide }: Finding) =>
    onSlide.some(([causes, effects]) => effects.includes(code) && causes.some((cause) => has(cause, slide)));
  const isShrunkCount = ({ code }: Finding) => code === 'PAGE_COUNT' && findings.some((f) => f.code === 'PAGE_SHRUNK');
  // The handout shows the same slides in the same fonts; only the slides' own PDF knows which slide it is.
  const ruleOf = ({ code, what }: Finding) =>
    code === 'PDFUA_FAILED' ? what.replace(/ And \d+ more of the kind\.$/, '') : what;
  const isRepeat = (one: Finding) =>
    ['FONT_DRAWN', 'PDFUA_FAILED'].includes(one.code) &&
    !one.slide &&
    findings.some((f) => f.code === one.code && f.slide !== undefined && ruleOf(f) === ruleOf(one));
  const lettersIn = ({ what }: Finding) => what.match(/(?<=“)[^”]+(?=”)/gu) ?? [];
  /** The handout lacks the same letters; on its own pages, as in a list of slides, it does not know which slide's they are. */
  const isSaid = (f: Finding, i: number) => {
    if (f.code !== 'GLYPH_MISSING') return false;
    const others = findings.filter(
      (g, j) => g.code === f.code && (f.slide === undefined ? g.slide : j < i && g.slide === f.slide),
    );
    const said = new Set(others.flatMap(lettersIn));
    return others.length > 0 && lettersIn(f).every((letter) => said.has(letter));
  };
  // A font is judged for the whole PDF: the slide it names need not be the one with the missing glyph.
  const lacksLetters = ({ code, why }: Finding) =>
    code === 'GLYPH_MISSING' || (code === 'TEXT_NOT_IN_PDF' && why.startsWith('No font'));
  const isNotdef = ({ code, what }: Finding) =>
    code === 'PDFUA_FAILED' && /^(?:10-001|31-030):/.test(what) && findings.some(lacksLetters);
  const seen = new Set<string>();
  return findings.filter((f, i) => {
    const key = `${f.code} ${f.slide} ${f.file} ${f.line} ${f.what}`;
    if (seen.has(key) || isEffect(f) || isRepeat(f) || isSaid(f, i) || isShrunkCount(f) || isNotdef(f)) return false;
    seen.add(key);
    return true;
  });
}
