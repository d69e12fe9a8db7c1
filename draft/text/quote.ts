/** Puts words into the marks of a quotation. */
export type Quote = (text: string) => string;

/** Outer and inner marks of a language; the outer ones of French stand off from the words. */
const marks: Record<string, readonly [open: string, close: string, innerOpen: string, innerClose: string]> = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  fr: ['«\u00A0', '\u00A0»', '‘', '’'],
  es: ['«', '»', '‘', '’'],
  ja: ['「', '」', '『', '』'],
  zh: ['“', '”', '‘', '’'],
};

/** Quotes as printers of a language do: marks within the words become inner ones. */
export function quoteIn(language: string): Quote {
  const [open, close, innerOpen, innerClose] = marks[language] ?? (marks.en as NonNullable<(typeof marks)[string]>);
  const double = language === 'ja' ? /[「」]/gu : /["“”„‟«»＂]/gu;
  return (text) => {
    const inner = text.replace(double, (sign, at: number) =>
      opens(sign, text, at, language) ? innerOpen : innerClose,
    );
    const isQuoted = inner.startsWith(innerOpen) && inner.indexOf(innerClose) === inner.length - 1;
    return `${open}${isQuoted ? inner.slice(1, -1).trim() : inner}${close}`;
  };
}

/** Most marks say themselves what they do; straight ones open where no word stands before them. */
function opens(sign: string, text: string, at: number, language: string): boolean {
  if (/["＂]/u.test(sign)) return /^[\s([—–-]?$/u.test(text[at - 1] ?? '');
  return (language === 'de' ? '„‟»' : '“„‟«「').includes(sign);
}
