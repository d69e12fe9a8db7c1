import type { PDFDict } from '@cantoo/pdf-lib';
import { asName } from '../objects.ts';
import { typesOf2 } from '../ua2/types-of-2.ts';
import type { Reader } from './reader.ts';

/** The standard structure types (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
);

export type Mapping = { ends: 'standard'; type: string } | { ends: 'nowhere' } | { ends: 'never' };

/** Follows the role map (ISO 32000-1, 14.7.3) from a type to a standard one. The map of a standard type is ignored. @param part of PDF/UA: the second knows types of PDF 2.0, too */
export function createRoleMap(
  reader: Reader,
  roleMap: PDFDict | undefined,
  part: 1 | 2 = 1,
): (type: string) => Mapping {
  const to = new Map<string, string>();
  for (const [key, value] of roleMap?.entries() ?? []) {
    const target = asName(reader.follow(value));
    if (target !== undefined) to.set(key.decodeText(), target);
  }
  return (type) => {
    const seen = new Set<string>();
    for (let at: string | undefined = type; at !== undefined; at = to.get(at)) {
      if (standardTypes.has(at) || (part === 2 && typesOf2.has(at))) return { ends: 'standard', type: at };
      if (seen.has(at)) return { ends: 'never' };
      seen.add(at);
    }
    return { ends: 'nowhere' };
  };
}
