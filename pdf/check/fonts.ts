import type { PDFObject } from '@cantoo/pdf-lib';
import { predefinedCMaps } from '../fonts/cmap.ts';
import { checkCompositeFont } from './composite-fonts.ts';
import { type FontFacts, type FontProgram, readFontFacts } from './font-facts.ts';
import { checkFontProgram } from './font-programs.ts';
import { checkFontUnicode } from './font-unicode.ts';
import { checkGlyphs } from './glyphs.ts';
import type { Check, Subject } from './subject.ts';
import { checkTrueTypeEncoding } from './truetype-encoding.ts';

/** A part of checkpoint 31, on one font that text is shown in. */
export type FontCheck = (subject: Subject, facts: FontFacts) => void;

const checks: FontCheck[] = [
  checkCompositeFont,
  checkFontProgram,
  checkTrueTypeEncoding,
  checkGlyphs,
  checkFontUnicode,
];

/** Checkpoint 31, with 10-001 and 17-003: each font in use, once. */
export const checkFonts: Check = (subject) => {
  const programs = new Map<PDFObject, FontProgram | undefined>();
  for (const use of subject.content.fonts) {
    if (use.codes.size === 0) continue;
    const facts = readFontFacts(subject.reader, use, subject.fail, programs);
    if (facts.codeMap?.isUnknown && predefinedCMaps.has(facts.codeMap.name ?? ''))
      subject.fail(
        'REFUSED',
        `${facts.title} uses the predefined CMap ${facts.codeMap.name}, whose tables are not here.`,
        facts.where,
      );
    try {
      for (const check of checks) check(subject, facts);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      subject.fail('DAMAGED', `${facts.title}: its program points out of itself (${error.message}).`, facts.where);
    }
  }
};
