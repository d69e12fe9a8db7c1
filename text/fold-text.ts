import { signsOfKatex } from './signs-of-katex.ts';

/** Accents and points: capitals are set without those of Greek, with one more in Turkish; what is left is the letter. */
const accents =
  /[\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g;

/**
 * Text for comparing two renderings of it: no case, no typographic forms, no accents, nothing that is not seen, and a
 * blank for a place where a line may end. ß is ss, ς is σ (which of them a lower-cased Σ becomes hangs on its
 * neighbours), ı is i, and digits of all scripts are those of ASCII.
 */
export function foldText(text: string): string {
  return text
    .replaceAll('\u200B', ' ')
    .replace(/[\uE006-\uE020]/g, (sign) => signsOfKatex[sign] ?? sign)
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFKC')
    .toLowerCase() // ẞ
    .toUpperCase() // ß
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/(?![0-9])\p{Nd}/gu, toAsciiDigit)
    .replace(/\p{Cf}|\p{Variation_Selector}|\u0640/gu, '');
}

/** Unicode keeps the ten digits of a script side by side, from its zero on (Unicode Standard, 4.6). */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
