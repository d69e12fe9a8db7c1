import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { addSpaceFont, spaceCode, spaceWidth } from '../fonts/space-font.ts';
import type { Font } from '../fonts.ts';
import { asText, entry } from '../objects.ts';
import { findJoins, type Letter, readLetters } from './letters.ts';
import type { Piece, TaggedStream } from './read-sequences.ts';
import type { Content, Element } from './structure.ts';
import { inline } from './types.ts';

/** What is read out, and where it stands. */
interface Heard extends Letter {
  put: (() => void) | undefined;
}

/**
 * Puts a blank wherever words are apart on the page and not in what is read out: the browser paints none at the end of a
 * line, nor where a margin or a border parts them. A blank goes behind the word it follows, so nothing moves. Blocks
 * are apart by themselves.
 *
 * @param written the section's text as it stands on the page
 * @param streamOf the stream a sequence is in
 */
export function partWords(
  pdf: PDFDocument,
  section: Element,
  written: string,
  streamOf: (content: Content) => TaggedStream | undefined,
): void {
  const heard: Heard[] = [];
  let isApart = true;
  const hear = (text: string, put: Heard['put']) => {
    const letters = readLetters(text);
    for (const [i, { letter, isApart: isInside }] of letters.entries()) {
      heard.push({ letter, isApart: isApart || isInside, put: i === letters.length - 1 ? put : undefined });
      isApart = false;
    }
    isApart ||= /\s$/.test(text);
  };
  const walk = (element: Element): void => {
    if (element.type === 'Sect' && element !== section) return;
    const isBlock = !inline.has(element.type);
    isApart ||= isBlock;
    const actual = asText(element.dict.get(PDFName.of('ActualText')));
    if (element.type === 'Lbl' && element.mark === undefined) return; // of the browser's making
    if (element.isWhole) return;
    if (actual !== undefined)
      hear(actual, () => element.dict.set(PDFName.of('ActualText'), PDFHexString.fromText(`${actual} `)));
    else
      for (const kid of element.kids)
        if (kid.kind === 'element') walk(kid);
        else if (kid.kind === 'content') {
          const stream = streamOf(kid);
          for (const piece of stream?.pieces.get(kid.mcid) ?? [])
            hear(piece.text, stream && (() => putBlank(pdf, stream, piece)));
        }
    isApart ||= isBlock;
  };
  walk(section);
  for (const at of findJoins(readLetters(written), heard)) heard[at - 1]?.put?.();
}

/**
 * Shows a blank after a piece, and nothing moves: what follows is placed anew, or the blank is taken back. In a form that
 * is not tagged the words stay joined.
 */
function putBlank(pdf: PDFDocument, stream: TaggedStream, { at }: Piece): void {
  if (!at) return;
  const { font, fontName, size, end, isFollowed } = at;
  const show = (code: number, digits: number) => {
    const text = `<${code.toString(16).toUpperCase().padStart(digits, '0')}>`;
    return isFollowed ? `[${text} ${spaceWidth}] TJ` : `${text} Tj`;
  };
  const code = isFollowed ? undefined : blankOf(font); // of that the width is not known
  if (code !== undefined)
    return void stream.edits.push({ start: end, end, text: `\n${show(code, font.bytesPerCode * 2)}` });
  const fonts = entry(pdf, stream.resources, 'Font');
  if (!(fonts instanceof PDFDict)) return;
  const name = addSpaceFont(pdf, fonts);
  stream.edits.push({ start: end, end, text: `\n/${name} ${size} Tf ${show(spaceCode, 4)} /${fontName} ${size} Tf` });
}

/** The code of a font's blank; a font that the browser has cut down may have none. */
function blankOf({ unicode }: Font): number | undefined {
  const codes = [...unicode].filter(([, text]) => /^[ \u00A0]$/.test(text)).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return codes[0]?.[0];
}
