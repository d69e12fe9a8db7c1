import type { Condition } from './condition.ts';

const rule = (says: string, clause: string, checkedIn: string, fix: string): Condition => ({
  says,
  ua: clause,
  iso: '–',
  checkedIn: `archive/${checkedIn}`,
  fix,
});

/**
 * What ISO 19005-2 (PDF/A-2, level A) asks beyond PDF/UA-1, as far as a program can decide it for files such as ours;
 * whatever else a file holds is refused by its name. Fonts and tags are judged by the conditions of PDF/UA-1.
 */
// biome-ignore format: a table, a row a line
export const archiveConditions = {
  'A-6.1.3': rule('The trailer has no file identifier, or the file is encrypted.', '6.1.3', 'document.ts', 'Write the file again without encryption and with an ID.'),
  'A-6.1.7': rule('A stream lies outside the file, or is compressed in a way that is not allowed.', '6.1.7', 'document.ts', 'Put the data into the file, compressed with FlateDecode.'),
  'A-6.1.12': rule('The permissions of the document name something else than its signatures.', '6.1.12', 'document.ts', 'Remove Perms.'),
  'A-6.1.13': rule('A name, text, number or page is larger than an archive can count on.', '6.1.13', 'document.ts', 'Shorten it.'),
  'A-6.2.2': rule('A content stream has an operator that ISO 32000-1 does not know, or a form names what only its page has.', '6.2.2', 'graphics.ts', 'Print the document again.'),
  'A-6.2.3': rule('The output intent is missing, doubled or has no RGB profile.', '6.2.3', 'colour.ts', 'Give the file one output intent with an sRGB profile.'),
  'A-6.2.4': rule('A colour space does not fit the output intent.', '6.2.4', 'colour.ts', 'Use RGB or grey.'),
  'A-6.2.5': rule('A graphics state sets something that depends on the device.', '6.2.5', 'graphics.ts', 'Remove transfer functions and halftones.'),
  'A-6.2.6': rule('The rendering intent is not one of the four of ISO 32000-1.', '6.2.6', 'graphics.ts', 'Use RelativeColorimetric.'),
  'A-6.2.8': rule('A picture has alternates, is to be interpolated, or stands in for another.', '6.2.8', 'graphics.ts', 'Store the picture once, as it is shown.'),
  'A-6.2.9': rule('A form holds PostScript, refers to another file or is replaced in print.', '6.2.9', 'graphics.ts', 'Store what is shown.'),
  'A-6.2.10': rule('The blend mode is not one of ISO 32000-1.', '6.2.10', 'graphics.ts', 'Use Normal.'),
  'A-6.2.11.7': rule('A character of a private use area does not say what it stands for.', '6.2.11.7.3', 'unicode.ts', 'Map the glyph to the character it shows, or give it an ActualText.'),
  'A-6.3.1': rule('An annotation is of a kind that an archive does not keep.', '6.3.1', 'interaction.ts', 'Remove it.'),
  'A-6.3.2': rule('An annotation is hidden or not printed.', '6.3.2', 'interaction.ts', 'Set the flag Print alone.'),
  'A-6.3.3': rule('An annotation has no appearance, or several.', '6.3.3', 'interaction.ts', 'Give it one normal appearance.'),
  'A-6.4.1': rule('A field acts, or its appearance is made by the viewer; or the form is XFA.', '6.4.1, 6.4.2', 'interaction.ts', 'Make the fields part of the page.'),
  'A-6.5.1': rule('An action does more than lead somewhere.', '6.5.1, 6.5.2', 'interaction.ts', 'Keep only links.'),
  'A-6.6.2': rule('The metadata does not say what properties of its own are, or says how it is encoded.', '6.6.2.1, 6.6.2.3', 'identification.ts', 'Add an extension schema, and leave bytes and encoding out of the header.'),
  'A-6.6.4': rule('The metadata does not name PDF/A-2, level A.', '6.6.4', 'identification.ts', 'Set pdfaid:part to 2 and pdfaid:conformance to A.'),
  'A-6.8': rule('A file is attached.', '6.8', 'document.ts', 'Remove it, or let a person judge whether it is PDF/A itself.'),
  'A-6.9': rule('Layers have no name, or change with what a viewer does.', '6.9', 'document.ts', 'Print the document without layers.'),
  'A-6.10': rule('The document replaces pages by others, or asks for something of the viewer.', '6.10, 6.11', 'document.ts', 'Remove AlternatePresentations, PresSteps and Requirements.'),
} satisfies Record<string, Condition>;
