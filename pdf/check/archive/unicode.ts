import { createFontFinder } from '../../fonts.ts';
import type { Check } from '../subject.ts';

const privateUse = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u;

/** ISO 19005-2, 6.2.11.7.3, and ISO 14289-2, 8.4.3: every character says what it is. A font whose map has one that does not is refused, used or not. */
export const checkUnicode: Check = ({ reader, part, fail }) => {
  const fontOf = createFontFinder(reader.pdf);
  for (const dict of reader.dicts()) {
    if (reader.name(dict, 'Type') !== 'Font' || !reader.get(dict, 'ToUnicode')) continue;
    const font = fontOf(reader.pdf.context.obj({ Font: { F: dict } }), 'F');
    const [found] = [...(font?.unicode.values() ?? [])].filter((text) => privateUse.test(text));
    if (found)
      fail(
        part === 2 ? 'U-8.4.3' : 'A-6.2.11.7',
        `The font ${font?.name} maps to U+${found.codePointAt(0)?.toString(16).toUpperCase()}.`,
        {
          object: reader.refOf(dict),
        },
      );
  }
};
