import { decodeHTML } from 'entities';

/** What a page may show without any source saying so: counters, quotation marks, hyphens, signs a browser sets. */
const always =
  Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('') +
  '\u00a0\u00ad§¶°±·×÷«»‐‑–—‘’‚“”„†‡•…′″‹›−←↑→↓↔✓';

const escapes = /\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\([\da-f]{2,6})(?![\da-f])/gi;

/** Collects the characters that the given sources can bring to a page, however they are written there. */
export class Characters {
  readonly #found = new Set(always);

  /** @param source text, markup, styles or code: character references and escapes are read as what they stand for */
  add(source: string): void {
    // Pure ASCII without references or escapes, as most code is, brings nothing new.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the end of ASCII is meant
    if (/[^\x00-\x7f]/.test(source)) this.#addAll(source);
    if (source.includes('&')) this.#addAll(decodeHTML(source));
    for (const [, ...codes] of source.matchAll(escapes)) {
      const code = Number.parseInt(codes.find((one) => one !== undefined) ?? '', 16);
      if (code <= 0x10_ff_ff) this.#found.add(String.fromCodePoint(code));
    }
  }

  /** @param characters as `toString` gave them */
  addFound(characters: string): void {
    for (const character of characters) this.#found.add(character);
  }

  #addAll(text: string): void {
    // `text-transform` and small capitals show the other case
    for (const variant of [text, text.toUpperCase(), text.toLowerCase()])
      for (const character of variant) this.#found.add(character);
  }

  /** Every character once, sorted, without controls, lone surrogates and byte order marks. */
  toString(): string {
    return [...this.#found]
      .filter((character) => !/[\p{Cc}\p{Cs}\p{Co}\ufeff]/u.test(character))
      .sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
      .join('');
  }
}
