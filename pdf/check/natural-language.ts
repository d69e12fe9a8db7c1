import { readXmp } from './read-xmp.ts';
import { describe } from './structure-walk.ts';
import type { Check } from './subject.ts';

/** A tag as RFC 3066 builds it, which ISO 32000-1, 14.9.2.2, refers to. */
const languageTag = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

/** Checkpoint 11, except annotations: every text has a known language. */
export const checkNaturalLanguage: Check = ({ reader, catalog, tree, content, lang, fail }) => {
  const written = reader.text(catalog, 'Lang');
  if (written && !languageTag.test(written))
    fail('ISO-7.2', `The language of the document is “${written}”.`, { object: reader.refOf(catalog) });
  for (const [language, page] of content.languages)
    if (!languageTag.test(language)) fail('ISO-7.2', `Marked content is in “${language}”.`, { page });
  for (const element of tree?.elements ?? []) {
    const own = reader.text(element.dict, 'Lang');
    if (own && !languageTag.test(own)) fail('ISO-7.2', `${describe(element)} is in “${own}”.`, element);
    if (lang || element.lang) continue;
    for (const key of ['Alt', 'ActualText', 'E'])
      if (reader.text(element.dict, key))
        fail('11-002', `${describe(element)} has ${key} in an unknown language.`, element);
  }
  if (lang) return;
  for (const [page, glyphs] of content.withoutLanguage)
    fail('11-001', `${glyphs} glyph${glyphs === 1 ? '' : 's'} of text in an unknown language.`, { page });
  for (const { page, key } of content.propertiesWithoutLanguage)
    fail('11-002', `Marked content has ${key} in an unknown language.`, { page });
  const outline = reader.get(catalog, 'Outlines');
  if (reader.get(outline, 'First'))
    fail('11-003', 'There are bookmarks, and the document has no language.', { object: reader.refOf(outline) });
  const metadata = reader.get(catalog, 'Metadata');
  const { languages } = readXmp(reader.bytes(metadata));
  if (metadata && (languages.length === 0 || languages.includes('x-default')))
    fail('11-006', 'The document has no language, and neither has what the XMP says.', {
      object: reader.refOf(metadata),
    });
};
