import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { applyMarks } from './apply-marks.ts';
import { describeLinks } from './describe-links.ts';
import { dropDecoration } from './drop-decoration.ts';
import { inlineForms } from './inline-forms.ts';
import { joinContinued } from './join-continued.ts';
import type { Mark } from './mark.ts';
import { nameInFont } from './name-glyphs.ts';
import { numberForms } from './number-forms.ts';
import { openFigures } from './open-figures.ts';
import { partRepaints } from './part-repaints.ts';
import { partWords } from './part-words.ts';
import { placePictures } from './place-pictures.ts';
import { readSequences } from './read-sequences.ts';
import { readTaggedText } from './read-tagged-text.ts';
import { setLanguages } from './set-languages.ts';
import { shapeStructure } from './shape-structure.ts';
import { spellRightToLeft } from './spell-right-to-left.ts';
import { type Content, createElement, elementsIn, type Kid, readStructure } from './structure.ts';
import { writeStreams } from './write-streams.ts';
import { writeStructure } from './write-structure.ts';

export interface TaggingRequest {
  /** Language of the document (BCP 47). */
  lang: string;
  /** What stands behind the numbers that the page gave its elements; mark 1 is the first. */
  marks: readonly Mark[];
  /** Text of each section as it stands on the page, with a blank wherever words are apart; by its mark. */
  written: ReadonlyMap<number, string>;
  /** Right-to-left words of each section, by its mark. */
  rightToLeft: ReadonlyMap<number, readonly string[]>;
}

/**
 * Turns the tags that Chromium writes into those of PDF/UA-1 (ISO 14289-1), and marks all other content as artifacts.
 *
 * @returns what is now read out of each section, by its mark; 0 stands for what is outside all sections
 */
export function tagPdf(pdf: PDFDocument, { lang, marks, written, rightToLeft }: TaggingRequest): Map<number, string> {
  const tops = readStructure(pdf);
  const root = tops.length === 1 && tops[0]?.type === 'Document' ? tops[0] : createElement(pdf, 'Document', tops);
  inlineForms(pdf, root);
  numberForms(pdf, root);
  const streams = readSequences(pdf);
  const textOf = ({ stream, mcid }: Content) => streams.get(stream)?.texts.get(mcid) ?? '';
  const wholeText = (kid: Kid): string =>
    kid.kind === 'element' ? kid.kids.map(wholeText).join('') : kid.kind === 'content' ? textOf(kid) : '';
  applyMarks(root, marks);
  joinContinued(root);
  root.lang = lang;
  openFigures(pdf, root, marks, (content) => textOf(content) === '');
  dropDecoration(root, streams);
  shapeStructure(pdf, root, wholeText);
  for (const section of elementsIn(root)) {
    if (section !== root && section.type !== 'Sect') continue; // the root holds what is outside all sections
    const mark = section.mark ?? 0;
    const streamOf = ({ stream }: Content) => streams.get(stream);
    const piecesOf = (content: Content) => streamOf(content)?.pieces.get(content.mcid) ?? [];
    const names = spellRightToLeft(pdf, section, rightToLeft.get(mark) ?? [], piecesOf);
    for (const [font, texts] of names) nameInFont(pdf, font, texts);
    partRepaints(section, written.get(mark) ?? '', streamOf);
    partWords(pdf, section, written.get(mark) ?? '', streamOf);
  }
  setLanguages(root, lang);
  describeLinks(pdf, root, marks, wholeText);
  placePictures(pdf, root, marks);
  writeStructure(pdf, root);
  const types = new Map<PDFRef, Map<number, string>>();
  for (const { type, kids } of elementsIn(root))
    for (const kid of kids)
      if (kid.kind === 'content') types.set(kid.stream, (types.get(kid.stream) ?? new Map()).set(kid.mcid, type));
  writeStreams(pdf, streams.values(), (stream, mcid) => types.get(stream)?.get(mcid));
  const finished = readSequences(pdf);
  return readTaggedText(root, ({ stream, mcid }) => finished.get(stream)?.texts.get(mcid) ?? '');
}
