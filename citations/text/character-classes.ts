/**
 * Character classes for regular expressions with the `u` flag, to be put between `[` and `]`.
 * What counts as typography, and nothing more, is laid down here and in `normalise.ts`: no case folding.
 */

/** Characters that take no room: soft hyphen, zero-width spaces and joiners, byte-order mark. */
export const zeroWidth = '\\u00AD\\u180E\\u200B-\\u200D\\u2060\\uFEFF';

/** Every space but the plain one: no-break and thin spaces, tabs, line ends. */
export const oddSpace = '\\t-\\r\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';

/** Guillemets, which are written with a space inside in some languages and the other way round in others. */
export const guillemet = '\\u00AB\\u00BB\\u2039\\u203A';

/** Single and double quotation marks of all shapes and scripts, and apostrophes. */
export const quoteMark = `'"\\u00B4\\u02B9-\\u02BC\\u2018-\\u201F\\u275B-\\u275E\\u2E42\\u3008-\\u300F\\u301D-\\u301F\\uFF02\\uFF07\\uFF62\\uFF63${guillemet}`;

/** Hyphens, the en dash that joins words and numbers, and the minus sign. */
export const hyphen = '\\-\\u2010-\\u2013\\u2212\\uFE63\\uFF0D';

/** Dashes that part clauses. */
export const longDash = '\\u2014\\u2015\\u2E3A\\u2E3B';

/** Digits that are raised, and those that are lowered. */
export const raisedDigit = '\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079';
export const loweredDigit = '\\u2080-\\u2089';

/**
 * Signs that are another way to set other letters: ligatures, full-width and half-width forms, the joined forms of
 * Arabic, radicals that fonts share with characters.
 */
export const otherForm =
  '\\u2E9F\\u2EF3\\u2F00-\\u2FD5\\u301C\\u3014\\u3015\\uFB00-\\uFB06\\uFB13-\\uFB17\\uFB50-\\uFBB1\\uFE70-\\uFEFC\\uFF01\\uFF03-\\uFF06\\uFF08-\\uFF0C\\uFF0E-\\uFF5E';

/** Letters, digits, and marks that belong to them. */
export const wordCharacter = '\\p{L}\\p{N}\\p{M}';

/** Scripts that leave no space between words, so that a word may begin anywhere. */
export { unspacedScripts as unspaced } from '../../text/scripts.ts';
