/**
 * A text without the characters at its ends that match a pattern for one character; characters beyond the basic plane
 * are never trimmed. Linear, as no anchored `+` is.
 */
export function trimCharacters(text: string, start: RegExp, end: RegExp = start): string {
  let from = 0;
  let to = text.length;
  while (from < to && isTrimmed(text[from] as string, start)) from += 1;
  while (to > from && isTrimmed(text[to - 1] as string, end)) to -= 1;
  return text.slice(from, to);
}

function isTrimmed(character: string, pattern: RegExp): boolean {
  return !/[\uD800-\uDFFF]/.test(character) && pattern.test(character);
}
