/**
 * Character classes for regular expressions with the `u` flag, to be put between `[` and `]`.
 * What counts as typography, and nothing more, is laid down here: no case folding, no compatibility forms.
 */

/** Characters that take no room: soft hyphen, zero-width spaces and joiners, byte-order mark. */
export const zeroWidth = '\\u00AD\\u180E\\u200B-\\u200D\\u2060\\uFEFF';

/** Every space but the plain one: no-break and thin spaces, tabs, line ends. */
export const oddSpace = '\\t-\\r\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';

/** Single and double quotation marks of all shapes, and apostrophes. */
export const quoteMark = '\'"\\u2018-\\u201F\\u00AB\\u00BB\\u2039\\u203A\\u02BC';

/** Hyphens, the en dash that joins words and numbers, and the minus sign. */
export const hyphen = '\\-\\u2010-\\u2013\\u2212\\uFE63\\uFF0D';

/** Letters, digits, and marks that belong to them. */
export const wordCharacter = '\\p{L}\\p{N}\\p{M}';

/** Scripts that leave no space between words, so that a word may begin anywhere. */
export const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
