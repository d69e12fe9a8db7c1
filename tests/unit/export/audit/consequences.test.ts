import { describe, expect, it } from 'vitest';
import { lacksCode, withoutConsequences, withoutStandIns } from '../../../../export/audit/consequences.ts';
import type { Code } from '../../../../findings/catalogue.ts';
import { finding } from '../../../../findings/finding.ts';

const at = (code: Code, slide?: number, what: string = code) => finding(code, what, { slide });
const codesLeft = (...codes: Code[]) => withoutConsequences(codes.map((code) => at(code, 1))).map(({ code }) => code);

describe('withoutConsequences', () => {
  it('says once of both products which rule of PDF/UA is broken, at the slide', () => {
    const onSlide = at('PDFUA_FAILED', 3, '31-030: No glyph.');
    const inHandout = at('PDFUA_FAILED', undefined, '31-030: No glyph. And 2 more of the kind.');
    const other = at('PDFUA_FAILED', undefined, '09-004: A table. And 2 more of the kind.');
    expect(withoutConsequences([onSlide, inHandout, other])).toEqual([onSlide, other]);
  });

  it.each<[Code, Code]>([
    ['SLIDE_FAILED', 'CONTENT_LOST'],
    ['COMPONENT_FAILED', 'PAGE_BLANK'],
    ['COMPONENT_UNKNOWN', 'CONTENT_LOST'],
    ['DIAGRAM_FAILED', 'CONTENT_LOST'],
    ['IMAGE_MISSING', 'PAGE_BLANK'],
    ['PICTURE_CUT_OFF', 'PDFUA_TEXT_DIFFERS'],
    ['SLIDE_MOVING', 'PDFUA_TEXT_DIFFERS'],
    ['CONTENT_LOST', 'PDFUA_TEXT_DIFFERS'],
    ['CONTENT_LOST', 'TEXT_FILTERED'],
  ])('after %s drops %s on the same slide', (cause, effect) => {
    expect(codesLeft(effect, cause)).toEqual([cause]);
  });

  it('drops a wrong number of pages where shrinking explains it', () => {
    const shrunk = at('PAGE_SHRUNK');
    expect(withoutConsequences([at('PAGE_COUNT'), shrunk])).toEqual([shrunk]);
    expect(withoutConsequences([at('PAGE_COUNT')])).toHaveLength(1);
  });

  it.each<[Code, Code]>([
    ['IMAGE_MISSING', 'CONTENT_LOST'],
    ['DIAGRAM_FAILED', 'PAGE_BLANK'],
    ['SLIDE_FAILED', 'IMAGE_MISSING'],
    ['TEXT_CLIPPED', 'TEXT_CUT_OFF'],
  ])('keeps %s and %s, which may have causes of their own', (one, other) => {
    expect(codesLeft(one, other)).toEqual([one, other]);
  });

  it('drops what a missing glyph breaks in the font’s table, whichever slide is named, and no other rule', () => {
    const missing = at('GLYPH_MISSING', 2);
    const broken = ['10-001: a', '31-030: b', '31-027: c'].map((what) => at('PDFUA_FAILED', 1, what));
    expect(withoutConsequences([...broken, missing])).toEqual([broken[2], missing]);
    expect(withoutConsequences(broken)).toEqual(broken);
    const whole = { ...at('TEXT_NOT_IN_PDF', 3), why: 'No font of the deck or the machine has their letters.' };
    expect(withoutConsequences([...broken, whole])).toEqual([broken[2], whole]);
    expect(withoutConsequences([...broken, at('TEXT_NOT_IN_PDF', 3)])).toHaveLength(4);
  });

  it('says once which letters no font has, for slides and handout', () => {
    const glyphs = (what: string) => at('GLYPH_MISSING', 2, what);
    const [twice, once, other] = ['2 characters have no glyph: “x”.', '1 character has no glyph: “x”.', '1: “y”.'].map(
      glyphs,
    );
    expect(withoutConsequences([twice!, once!, other!])).toEqual([twice, other]);
  });

  it('says it on the slide, and not again for a page of the handout', () => {
    const of = (what: string, slide?: number) => ({ ...at('GLYPH_MISSING', 1, what), slide });
    const onSlides = [of('1 has no glyph: “x”.', 1), of('2 have no glyph: “y”, “z”.', 3)];
    expect(withoutConsequences([of('2 have no glyph: “x”, “y”.'), ...onSlides])).toEqual(onSlides);
    const own = of('1 has no glyph: “w”.');
    expect(withoutConsequences([own, ...onSlides])).toEqual([own, ...onSlides]);
  });

  it('keeps the same on another slide', () => {
    const findings = [at('SLIDE_FAILED', 1), at('CONTENT_LOST', 2)];
    expect(withoutConsequences(findings)).toEqual(findings);
  });

  it('drops repeats, and not what differs in words or place', () => {
    const [one, other] = [at('CONTENT_LOST', 1, 'a'), at('CONTENT_LOST', 1, 'b')];
    expect(withoutConsequences([one, other, { ...one }, { ...one, line: 9 }])).toEqual([
      one,
      other,
      { ...one, line: 9 },
    ]);
  });
});

describe('withoutStandIns', () => {
  const cut = (slide: number) => finding('TEXT_CUT_OFF', 'Outside the slide.', { slide });

  it('says nothing of the empty slide that stands in for one that could not be built', () => {
    const built = [at('BUILD_FAILED', 2), at('IMPORT_UNRESOLVED', 3), at('IMAGE_MISSING', 4)];
    expect(withoutStandIns([cut(1), cut(2), cut(3), cut(4), at('PDFUA_FAILED')], built)).toEqual([
      cut(1),
      cut(4),
      at('PDFUA_FAILED'),
    ]);
    expect(lacksCode(built)).toBe(false);
  });

  it('says nothing of slides that fail for want of a file they share', () => {
    const built = [at('BUILD_FAILED')];
    expect(lacksCode(built)).toBe(true);
    expect(withoutStandIns([at('COMPONENT_FAILED', 1), cut(1), cut(2), at('SLIDE_UNSETTLED')], built)).toEqual([
      cut(2),
    ]);
    expect(withoutStandIns([at('COMPONENT_FAILED', 1), cut(1)], [at('IMAGE_MISSING')])).toHaveLength(2);
  });
});
