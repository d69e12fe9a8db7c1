import type { Code } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';

/** What follows by itself from a graver finding on the same slide, and would only hide the cause. */
const onSlide: [causes: Code[], effects: Code[]][] = [
  [
    ['SLIDE_FAILED', 'COMPONENT_FAILED', 'COMPONENT_UNKNOWN'],
    ['CONTENT_LOST', 'PAGE_BLANK', 'TEXT_NOT_IN_PDF', 'RAW_MARKUP'],
  ],
  [
    ['TEXT_CUT_OFF', 'TEXT_CLIPPED', 'TEXT_NOT_IN_PDF', 'TEXT_NOT_SELECTABLE', 'TEXT_FILTERED', 'GLYPH_MISSING'],
    ['PDFUA_TEXT_DIFFERS'],
  ],
  [['SLIDE_MOVING'], ['PDFUA_TEXT_DIFFERS']], // read at one moment, printed at another
  [['TEXT_NOT_IN_PDF', 'TEXT_NOT_SELECTABLE'], ['TEXT_FILTERED']],
  [['IMAGE_MISSING', 'REMOTE_BLOCKED', 'REMOTE_UNREACHABLE'], ['ALT_MISSING']],
  [['DIAGRAM_FAILED'], ['CONTENT_LOST']],
  [['IMAGE_MISSING', 'REMOTE_BLOCKED', 'REMOTE_UNREACHABLE', 'RESOURCE_MISSING', 'TEXT_CUT_OFF'], ['PAGE_BLANK']],
];

/** Drops findings that are mere consequences of others, and repeats. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const has = (code: Code, slide?: number) => findings.some((f) => f.code === code && f.slide === slide);
  const isEffect = ({ code, slide }: Finding) =>
    onSlide.some(([causes, effects]) => effects.includes(code) && causes.some((cause) => has(cause, slide)));
  const isShrunkCount = ({ code }: Finding) => code === 'PAGE_COUNT' && findings.some((f) => f.code === 'PAGE_SHRUNK');
  // The handout shows the same slides in the same fonts; only the slides' own PDF knows which slide it is.
  const isRepeat = ({ code, slide, what }: Finding) =>
    code === 'FONT_DRAWN' && !slide && findings.some((f) => f.slide !== undefined && f.what === what);
  const letters = ({ what }: Finding) => what.slice(what.indexOf(':'));
  const isSaid = (f: Finding, i: number) =>
    f.code === 'GLYPH_MISSING' &&
    findings.slice(0, i).some((g) => g.code === f.code && g.slide === f.slide && letters(g) === letters(f));
  // A font is judged for the whole PDF: the slide it names need not be the one with the missing glyph.
  const isNotdef = ({ code, what }: Finding) =>
    code === 'PDFUA_FAILED' && /^(?:10-001|31-030):/.test(what) && findings.some((f) => f.code === 'GLYPH_MISSING');
  const seen = new Set<string>();
  return findings.filter((f, i) => {
    const key = `${f.code} ${f.slide} ${f.file} ${f.line} ${f.what}`;
    if (seen.has(key) || isEffect(f) || isRepeat(f) || isSaid(f, i) || isShrunkCount(f) || isNotdef(f)) return false;
    seen.add(key);
    return true;
  });
}
