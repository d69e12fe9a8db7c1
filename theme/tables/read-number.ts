/** Numbers as they are written in different countries: `1,234.5`, `1.234,5`, `1 234,5`, `1’234.5`, `١٬٢٣٤٫٥`. */

/** What stands before the decimals of a number. */
export type Decimal = '.' | ',';

/** Blanks and apostrophes between groups of digits are no decimals anywhere. */
const groupOnly = /(?<=\d)[\s'’\u066C](?=\d)/gu;

/** A number in the digits 0 to 9 and a plain minus sign, its marks as they are but for those that mean one thing only. */
function withPlainDigits(text: string): string {
  return text
    .trim()
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/^[−–‐‑]\s?/u, '-')
    .replace(groupOnly, '\u066C');
}

/** Digits of a script stand in a row from 0 to 9 (Unicode, section 4.6). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 50) zero -= 1;
  return (code - zero) % 10;
}

/**
 * @param decimal what stands before the decimals
 * @returns undefined where it is no number in that form
 */
export function readNumber(text: string, decimal: Decimal): number | undefined {
  const plain = plainNumber(text, decimal);
  return plain === undefined ? undefined : Number(plain);
}

/** A number as programs write it, `1234.5`: the same for every way to write it, whatever its length. */
export function plainNumber(text: string, decimal: Decimal): string | undefined {
  const plain = withPlainDigits(text).replaceAll('\u066B', decimal);
  const group = decimal === '.' ? '[,\u066C]' : '[.\u066C]';
  // Groups are of three digits; in India all but the last are of two.
  const grouped = new RegExp(
    `^[-+]?(?:\\d+|\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3})(?:[${decimal}]\\d+)?(?:[eE][-+]?\\d+)?$`,
    'u',
  );
  if (!grouped.test(plain)) return undefined;
  return plain
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replaceAll('\u066C', '')
    .replace(',', '.')
    .replace(/^\+/u, '')
    .replace(/^(?<minus>-?)0+(?=\d)/u, '$<minus>')
    .replace(/\.0+(?=$|e)|(?<=\.\d*[1-9])0+(?=$|e)/iu, '');
}

/**
 * What stands before the decimals of a number, as far as it tells: in `1,234` a comma may do either.
 *
 * @returns `unclear` where it may be read in two ways, nothing where any way gives the same
 */
export function decimalOf(text: string): Decimal | 'unclear' | undefined {
  const plain = withPlainDigits(text);
  const marks = (plain.match(/[.,]/gu) ?? []) as ('.' | ',')[];
  const last = marks.at(-1);
  if (!last) return undefined;
  const other = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/u.test(plain) ? 'unclear' : last;
}

/** How numbers are written in a language (BCP 47), `de` or `de-CH`; nothing for one that is not known. */
export function decimalOfLanguage(language: string): Decimal | undefined {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(language).length === 0) return undefined;
  } catch {
    return undefined; // no name of a language
  }
  const sign = new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
  return sign === '.' || sign === ',' ? sign : undefined;
}
