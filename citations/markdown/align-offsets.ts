/** Farthest that a character is looked for: indentation, escapes, the sign of a block of text. */
const reach = 200;

/**
 * Where each character of a value stands in the text it was written as: quoted, escaped, folded over lines. A character
 * that is not found counts as standing where the one before does.
 */
export function alignOffsets(value: string, written: string): number[] {
  let at = 0;
  return [...value].flatMap((character) => {
    const found = /\s/u.test(character) ? nextSpace(written, at) : written.indexOf(character, at);
    if (found !== -1 && found - at <= reach) at = found;
    const here = Array.from({ length: character.length }, (_, i) => at + i);
    at += found === -1 ? 0 : character.length;
    return here;
  });
}

function nextSpace(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (/\s/u.test(text[at] as string)) return at;
  return -1;
}
