/**
 * Every failure condition of the Matterhorn Protocol 1.1 (PDF Association, 2021) that a program can decide, in our
 * own words, and how this checker deals with it. `docs/pdf-ua.md` shows the same table; a test compares the two.
 */

import { archiveConditions } from './archive-conditions.ts';
import type { Condition } from './condition.ts';
import { ua2Conditions } from './ua2-conditions.ts';

export type { Condition };

const condition = (says: string, ua: string, iso: string, checkedIn: string, fix: string, refused = ''): Condition => ({
  says,
  ua,
  iso,
  checkedIn,
  fix,
  ...(refused && { refused }),
});

const bigFix = 'Embed the font again from its original file with the program that made the PDF.';

// biome-ignore format: a table, a row a line
export const machineConditions = {
  '01-003': condition('Content marked as an artifact lies inside tagged content.', '7.1', '14.8.2.2', 'real-content.ts', 'End the tagged sequence before the artifact begins.'),
  '01-004': condition('Tagged content lies inside content marked as an artifact.', '7.1', '14.8.2.2', 'real-content.ts', 'End the artifact before the tagged sequence begins.'),
  '01-005': condition('Content is neither tagged nor marked as an artifact.', '7.1', '14.8.2.2', 'real-content.ts', 'Put the content into a structure element, or mark it as an artifact if it only decorates.'),
  '01-007': condition('The document says that its tags are suspect.', '7.1', '14.7.1, Table 321', 'real-content.ts', 'Check the tags, then set Suspects to false or remove it.'),
  '02-001': condition('A structure type that is not a standard one does not lead to a standard one in the role map.', '7.1', '14.7.3', 'role-mapping.ts', 'Map the type to the nearest standard type, or use that type.'),
  '02-003': condition('The role map goes round in a circle.', '7.1', '14.7.3', 'role-mapping.ts', 'Let every chain of the role map end at a standard type.'),
  '02-004': condition('The role map gives a standard type another meaning.', '7.1', '14.7.3', 'role-mapping.ts', 'Remove the standard type from the role map.'),
  '06-001': condition('The document has no XMP metadata stream.', '7.1', '14.3.2', 'metadata.ts', 'Give the catalogue a metadata stream of type Metadata and subtype XML.'),
  '06-002': condition('The metadata does not say that the document is PDF/UA-1.', '5', '14.3.2', 'metadata.ts', 'Write pdfuaid:part 1 into the XMP, once everything else holds.'),
  '06-003': condition('The metadata has no title (dc:title).', '7.1', '14.3.2', 'metadata.ts', 'Give the document a title.'),
  '07-001': condition('Nothing tells the viewer to show the title of the document.', '7.1', '12.2, Table 150', 'metadata.ts', 'Set DisplayDocTitle to true in the viewer preferences.'),
  '07-002': condition('The viewer is told to show the file name instead of the title.', '7.1', '12.2, Table 150', 'metadata.ts', 'Set DisplayDocTitle to true in the viewer preferences.'),
  '09-004': condition('The parts of a table are nested in a way that the format does not allow.', '7.2', '14.8.4.3.4, Table 337', 'appropriate-tags.ts', 'Nest Table, THead, TBody, TFoot, TR, TH and TD as the table of the standard says.'),
  '09-005': condition('The parts of a list are nested in a way that the format does not allow.', '7.2', '14.8.4.3.3, Table 336', 'appropriate-tags.ts', 'Put LI into L, and Lbl and LBody into LI.'),
  '09-006': condition('The parts of a table of contents are nested in a way that the format does not allow.', '7.2', '14.8.4.2, Table 333', 'appropriate-tags.ts', 'Put TOCI into TOC.'),
  '09-007': condition('The parts of a ruby are nested in a way that the format does not allow.', '7.2', '14.8.4.4.3, Table 338', 'appropriate-tags.ts', 'Put RB and RT (and RP around RT) into Ruby.'),
  '09-008': condition('The parts of a warichu are nested in a way that the format does not allow.', '7.2', '14.8.4.4.3, Table 338', 'appropriate-tags.ts', 'Put WP, WT, WP into Warichu.'),
  '10-001': condition('A character code cannot be mapped to Unicode.', '7.2', '9.10.2', 'font-unicode.ts', 'Give the font a ToUnicode map that covers every code used.', 'predefined CMaps other than Identity'),
  '11-001': condition('The language of text on a page cannot be determined.', '7.2', '14.9.2', 'natural-language.ts', 'Set Lang in the catalogue, or on the structure elements.'),
  '11-002': condition('The language of an Alt, ActualText or E entry cannot be determined.', '7.2', '14.9.2', 'natural-language.ts', 'Set Lang in the catalogue, or on the structure elements.'),
  '11-003': condition('The language of the bookmarks cannot be determined.', '7.2', '14.9.2', 'natural-language.ts', 'Set Lang in the catalogue.'),
  '11-004': condition('The language of the description of an annotation cannot be determined.', '7.2', '14.9.2', 'annotations.ts', 'Set Lang in the catalogue, or on the structure element around the annotation.'),
  '11-005': condition('The language of the name of a form field cannot be determined.', '7.2', '14.9.2', 'annotations.ts', 'Set Lang in the catalogue, or on the structure element around the field.'),
  '11-006': condition('The language of the metadata cannot be determined.', '7.2', '14.9.2', 'natural-language.ts', 'Set Lang in the catalogue, or give dc:title a language.'),
  '13-004': condition('A figure has neither alternative nor replacement text.', '7.3', '14.9.3', 'alternatives.ts', 'Say in Alt what the figure shows, or mark it as an artifact if it only decorates.'),
  '14-002': condition('The first numbered heading is not H1.', '7.4.2', '14.8.4.3.5', 'headings.ts', 'Begin with H1.'),
  '14-003': condition('A heading level is skipped on the way down.', '7.4.2', '14.8.4.3.5', 'headings.ts', 'Number headings without gaps: H2 after H1, H3 after H2.'),
  '14-006': condition('A structure element contains more than one H.', '7.4.4', '14.8.4.3.5', 'headings.ts', 'Give every section an element of its own, with one H in it.'),
  '14-007': condition('The document uses both H and numbered headings.', '7.4.4', '14.8.4.3.5', 'headings.ts', 'Use H1 to H6 everywhere.'),
  '15-003': condition('In a table whose cells do not name their headers, a TH has no Scope.', '7.5', '14.8.5.7, Table 349', 'tables.ts', 'Give every TH a Scope, or let every TD name its headers by their IDs.'),
  '17-002': condition('A formula has no alternative text.', '7.7', '14.9.3', 'alternatives.ts', 'Say in Alt how the formula is read.'),
  '17-003': condition('A character in a formula cannot be mapped to Unicode.', '7.7', '9.10.2', 'font-unicode.ts', 'Give the font of the formula a ToUnicode map that covers every code used.', 'predefined CMaps other than Identity'),
  '19-003': condition('A note has no ID.', '7.9', '14.7.2, Table 323', 'notes.ts', 'Give every Note an ID.'),
  '19-004': condition('Two notes have the same ID.', '7.9', '14.7.2, Table 323', 'notes.ts', 'Give every Note an ID of its own.'),
  '20-001': condition('A configuration of the optional content has no name.', '7.10', '8.11.4.3, Table 101', 'optional-content.ts', 'Name every configuration in Configs.'),
  '20-002': condition('The default configuration of the optional content has no name.', '7.10', '8.11.4.3, Table 101', 'optional-content.ts', 'Name the configuration in D.'),
  '20-003': condition('A configuration of the optional content switches layers by itself (AS).', '7.10', '8.11.4.3, Table 101', 'optional-content.ts', 'Remove AS.'),
  '21-001': condition('The specification of an embedded file lacks F or UF.', '7.11', '7.11.3, Table 44', 'embedded-files.ts', 'Name the file in both F and UF.'),
  '25-001': condition('The form is a dynamic XFA form.', '7.15', '12.7.8', 'forms.ts', 'Make it a static form.'),
  '26-001': condition('The file is encrypted without permissions (P).', '7.16', '7.6.3.2, Table 21', 'security.ts', 'Save it without encryption, or with permissions.'),
  '26-002': condition('The permissions of the file lock assistive technology out (bit 10).', '7.16', '7.6.3.2, Table 22', 'security.ts', 'Allow extraction for accessibility, or save the file without encryption.'),
  '28-002': condition('An annotation is not in an Annot element.', '7.18.1', '14.8.4.4', 'annotations.ts', 'Refer to the annotation from an Annot element.'),
  '28-004': condition('An annotation has neither Contents nor an alternative text around it.', '7.18.1', '12.5.2, Table 164', 'annotations.ts', 'Describe the annotation in Contents.'),
  '28-005': condition('A form field has neither a name for people (TU) nor an alternative text around it.', '7.18.1', '12.7.3.1, Table 220', 'annotations.ts', 'Name the field in TU.'),
  '28-006': condition('An annotation of a type that PDF 1.7 does not know is not in an Annot element with a description.', '7.18.2', '12.5.6.1, Table 169', 'annotations.ts', 'Remove it, or tag it as Annot and describe it in Contents.'),
  '28-007': condition('There is a TrapNet annotation.', '7.18.2', '12.5.6.21', 'annotations.ts', 'Remove it.'),
  '28-008': condition('A page with annotations says nothing of the tab order.', '7.18.3', '12.5.1', 'annotations.ts', 'Set Tabs to S on the page.'),
  '28-009': condition('The tab order of a page with annotations is not that of the structure.', '7.18.3', '12.5.1', 'annotations.ts', 'Set Tabs to S on the page.'),
  '28-010': condition('A widget is not in a Form element.', '7.18.4', '14.8.4.5, Table 340', 'annotations.ts', 'Refer to the widget from a Form element.'),
  '28-011': condition('A link is not in a Link element.', '7.18.5', '14.8.4.4.2', 'annotations.ts', 'Refer to the link annotation from a Link element.'),
  '28-012': condition('A link has no description in Contents.', '7.18.5', '14.9.3', 'annotations.ts', 'Say in Contents where the link leads.'),
  '28-014': condition('A media clip does not say of which type it is (CT).', '7.18.6.2', '13.2.4.2, Table 274', 'media.ts', 'Give the media clip data its CT.'),
  '28-015': condition('A media clip has no alternative text.', '7.18.6.2', '13.2.4.2, Table 274', 'media.ts', 'Give the media clip data an Alt.'),
  '28-016': condition('The file attached by an annotation lacks F or UF.', '7.18.7', '7.11.3, Table 44', 'embedded-files.ts', 'Name the file in both F and UF.'),
  '28-017': condition('A printer’s mark is part of the structure.', '7.18.8', '14.8.2.2.3', 'annotations.ts', 'Take the annotation out of the structure tree.'),
  '28-018': condition('The appearance of a printer’s mark is not marked as an artifact.', '7.18.8', '14.8.2.2.3', 'annotations.ts', 'Mark all of the appearance as an artifact.'),
  '30-001': condition('There is a reference XObject.', '7.20', '8.10.4', 'xobjects.ts', 'Put the referenced content into the file.'),
  '30-002': condition('A form XObject with tagged content is drawn more than once.', '7.20', '14.7.4.2', 'xobjects.ts', 'Draw it once, or tag it as a whole where it is drawn.'),
  '31-001': condition('The character collection of the font and of its CMap have different registries.', '7.21.3.1', '9.7.3', 'composite-fonts.ts', bigFix),
  '31-002': condition('The character collection of the font and of its CMap have different orderings.', '7.21.3.1', '9.7.3', 'composite-fonts.ts', bigFix),
  '31-003': condition('The CMap needs a later supplement of the character collection than the font has.', '7.21.3.1', '9.7.3', 'composite-fonts.ts', bigFix, 'predefined CMaps: their supplement is not compared'),
  '31-004': condition('CIDToGIDMap is neither a stream nor Identity.', '7.21.3.2', '9.7.4, Table 117', 'composite-fonts.ts', 'Set CIDToGIDMap to Identity or to a stream.'),
  '31-005': condition('An embedded TrueType CID font has no CIDToGIDMap.', '7.21.3.2', '9.7.4, Table 117', 'composite-fonts.ts', 'Set CIDToGIDMap to Identity or to a stream.'),
  '31-006': condition('A CMap is neither predefined nor embedded.', '7.21.3.3', '9.7.5.2, Table 118', 'composite-fonts.ts', 'Embed the CMap.'),
  '31-007': condition('The writing mode of a CMap and of its stream dictionary differ.', '7.21.3.3', '9.7.5.3, Table 120', 'composite-fonts.ts', 'Give both the same WMode.'),
  '31-008': condition('A CMap uses another one that is not predefined.', '7.21.3.3', '9.7.5.2, Table 118', 'composite-fonts.ts', 'Write what it uses into the CMap itself.'),
  '31-009': condition('A font is not embedded.', '7.21.4.1', '9.9', 'font-programs.ts', 'Embed the font.'),
  '31-011': condition('The embedded font lacks a glyph that the text shows.', '7.21.4.1', '9.9', 'glyphs.ts', 'Embed the font with every glyph used.', 'font programs that cannot be read'),
  '31-012': condition('The CharSet of a Type 1 font does not list all glyphs of the font.', '7.21.4.2', '9.8.1, Table 122', 'font-programs.ts', 'Remove CharSet.'),
  '31-013': condition('The CharSet of a Type 1 font lists a glyph that the font lacks.', '7.21.4.2', '9.8.1, Table 122', 'font-programs.ts', 'Remove CharSet.'),
  '31-014': condition('The CIDSet of a CID font does not list all glyphs of the font.', '7.21.4.2', '9.8.3, Table 124', 'font-programs.ts', 'Remove CIDSet.'),
  '31-015': condition('The CIDSet of a CID font lists a glyph that the font lacks.', '7.21.4.2', '9.8.3, Table 124', 'font-programs.ts', 'Remove CIDSet.'),
  '31-016': condition('The width of a glyph differs between the font dictionary and the font program.', '7.21.5', '9.2.4', 'glyphs.ts', 'Write the widths of the embedded font into the font dictionary.', 'font programs that cannot be read'),
  '31-017': condition('A non-symbolic TrueType font has no character map but the symbolic one.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Embed the font with a Unicode character map.'),
  '31-018': condition('A glyph of a non-symbolic TrueType font is in none of its non-symbolic character maps.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Embed the font with a Unicode character map that covers all text.'),
  '31-019': condition('A non-symbolic TrueType font has no Encoding.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Set Encoding to WinAnsiEncoding or MacRomanEncoding.'),
  '31-020': condition('The Encoding of a non-symbolic TrueType font has no BaseEncoding.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Set BaseEncoding to WinAnsiEncoding or MacRomanEncoding.'),
  '31-021': condition('The encoding of a non-symbolic TrueType font is neither MacRoman nor WinAnsi.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Use WinAnsiEncoding or MacRomanEncoding.'),
  '31-022': condition('Differences of a non-symbolic TrueType font name a glyph that is not in the Adobe Glyph List.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Use names of the Adobe Glyph List.', 'names that stand only in the older, longer Adobe Glyph List'),
  '31-023': condition('A non-symbolic TrueType font has Differences but no Microsoft Unicode character map.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Embed the font with a (3,1) character map.'),
  '31-024': condition('A symbolic TrueType font has an Encoding.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Remove Encoding.'),
  '31-025': condition('A symbolic TrueType font has no character map.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Embed the font with a (3,0) character map.'),
  '31-026': condition('A symbolic TrueType font has several character maps, none of them Microsoft Symbol.', '7.21.6', '9.6.6.4', 'truetype-encoding.ts', 'Embed the font with a (3,0) character map.'),
  '31-027': condition('A font has no ToUnicode map and nothing else that tells what its codes mean.', '7.21.7', '9.10.2', 'font-unicode.ts', 'Give the font a ToUnicode map.', 'predefined CMaps other than Identity'),
  '31-028': condition('A ToUnicode map maps to U+0000.', '7.21.7', '9.10.3', 'font-unicode.ts', 'Map every code to the character it stands for.'),
  '31-029': condition('A ToUnicode map maps to U+FEFF or U+FFFE.', '7.21.7', '9.10.3', 'font-unicode.ts', 'Map every code to the character it stands for.'),
  '31-030': condition('Text shows the .notdef glyph, the box of no character.', '7.21.8', '9.6.6, 9.7.6.3', 'glyphs.ts', 'Use a font that has the character.', 'font programs that cannot be read'),
} satisfies Record<string, Condition>;

/** What ISO 14289-1 asks beyond the protocol's list and a program can decide, and why a file cannot be judged. */
// biome-ignore format: a table, a row a line
export const furtherConditions = {
  'ISO-6.1': condition('The file does not begin as PDF 1.0 to 1.7 does.', '6.1', '7.5.2', 'file-format.ts', 'Save it as PDF 1.7.'),
  'ISO-6.2': condition('The document does not say that it is tagged.', '6.2', '14.7.1, Table 321', 'file-format.ts', 'Set Marked to true in MarkInfo.'),
  'ISO-7.1': condition('The structure tree is missing or does not hold together.', '7.1', '14.7', 'structure-integrity.ts', 'Write the structure tree again with the program that made the PDF.'),
  'ISO-7.2': condition('A Lang entry is no language tag.', '7.2', '14.9.2.2', 'natural-language.ts', 'Use a tag such as en, en-GB or ja.'),
  'ISO-7.5': condition('The cells of a table do not form a grid, or a cell names a header that is not there.', '7.5', '14.8.4.3.4', 'tables.ts', 'Give every row the same number of columns, and let Headers name IDs of TH cells.'),
  'ISO-7.18.4': condition('A Form element without a role contains something else than one widget.', '7.18.4', '14.8.4.5, Table 340', 'annotations.ts', 'Put one reference to a widget into each Form element.'),
  DAMAGED: condition('A part of the file cannot be read.', '6.2', '7.3', 'check-pdf.ts', 'Write the file again with the program that made it.'),
  REFUSED: condition('The file uses something that cannot be judged here.', '6.2', '–', 'check-pdf.ts', 'Make the PDF without it, or have it judged by another checker and by a person.'),
} satisfies Record<string, Condition>;

export type ConditionId =
  | keyof typeof machineConditions
  | keyof typeof furtherConditions
  | keyof typeof archiveConditions
  | keyof typeof ua2Conditions;

export const findCondition = (id: ConditionId): Condition =>
  ({ ...machineConditions, ...furtherConditions, ...archiveConditions, ...ua2Conditions })[id];
