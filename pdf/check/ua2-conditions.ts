import type { Condition } from './condition.ts';

const rule = (says: string, clause: string, fix: string, checkedIn = 'ua2.ts'): Condition => ({
  says,
  ua: clause,
  iso: '–',
  checkedIn,
  fix,
});

/**
 * What ISO 14289-2 (PDF/UA-2) asks otherwise than PDF/UA-1, as far as a program can decide it for files such as ours;
 * whatever else a file holds is refused by its name. The rest is judged by the conditions of PDF/UA-1 that still hold.
 */
// biome-ignore format: a table, a row a line
export const ua2Conditions = {
  'U-5': rule('The metadata does not say that the document is PDF/UA-2 of 2024.', '5', 'Set pdfuaid:part to 2 and pdfuaid:rev to 2024.', 'metadata.ts'),
  'U-6.1': rule('The file does not begin as PDF 2.0 does.', '6.1', 'Save it as PDF 2.0.', 'file-format.ts'),
  'U-8.2.4': rule('A structure type is not in the namespace that it belongs to.', '8.2.4', 'Give types of PDF 2.0 the namespace http://iso.org/pdf2/ssn.'),
  'U-8.2.5.2': rule('The structure does not begin with one Document of PDF 2.0.', '8.2.5.2', 'Put everything into one Document in the namespace of PDF 2.0.'),
  'U-8.2.5.14': rule('A footnote is not a FENote, or does not name what refers to it as that names it.', '8.2.5.14', 'Use FENote, with Ref on both sides.'),
  'U-8.2.5.25': rule('A list with labels does not say how it is numbered.', '8.2.5.25', 'Set ListNumbering.'),
  'U-8.2.5.28': rule('A caption is neither first nor last in what it belongs to.', '8.2.5.28', 'Move it to the beginning or the end.'),
  'U-8.4.3': rule('A character of a private use area does not say what it stands for.', '8.4.3', 'Map the glyph to the character it shows.', 'archive/unicode.ts'),
  'U-8.8': rule('A link or bookmark within the document leads to a place, and to no structure element.', '8.8', 'Give the action a structure destination (SD).'),
} satisfies Record<string, Condition>;
