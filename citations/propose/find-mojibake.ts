/** Characters that came of reading bytes in the wrong encoding, and what they were. */
export interface Mojibake {
  start: number;
  raw: string;
  read: string;
  /** How many times the text was encoded over again. */
  rounds: number;
  /** Whether what results is a character that ordinary texts use. */
  isLikely: boolean;
}

/** What Windows-1252 makes of the bytes 0x80 to 0xFF, by the WHATWG table that `TextDecoder` follows. */
const characters = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i))];
const byteOf = new Map(characters.map((character, i) => [character, 128 + i]));
for (let code = 0x80; code <= 0x9f; code++) byteOf.set(String.fromCharCode(code), code);

const escaped = [...byteOf.keys()].map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`).join('');
/** Runs are bounded, because the regular expression engine keeps a stack. */
const longestRun = 2000;
const run = new RegExp(`[${escaped}]{2,${longestRun}}|[\\u0080-\\u009F]`, 'gu');
const likely =
  /^[\u00A0-\u017F\u0192\u02C6\u02DC\u0370-\u04FF\u2010-\u2027\u2030-\u203A\u20A0-\u20BF\u2100-\u214F\u2190-\u21FF\u2200-\u22FF]+$/u;
const mostRounds = 3;
const utf8 = new TextDecoder('utf-8');

/**
 * Finds UTF-8 that was read as Windows-1252, once (`â€™` for ’) or more often (`Ã¢â‚¬â„¢`), and control characters
 * that are Windows-1252 themselves (U+0085 for …; `Â…` is both). Proposals only: a person accepts each. Linear.
 */
export function findMojibake(text: string): Mojibake[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const { read, rounds } = unravel(match[0]);
    return rounds === 0 ? [] : [{ start: match.index, raw: match[0], read, rounds, isLikely: likely.test(read) }];
  });
}

function unravel(raw: string): { read: string; rounds: number } {
  let read = raw;
  let rounds = 0;
  for (let next = decodeOnce(read); next !== read && rounds < mostRounds; next = decodeOnce(read)) {
    read = next;
    rounds += 1;
  }
  const plain = read.replace(/[\u0080-\u009F]/gu, (control) => characters[control.charCodeAt(0) - 128] ?? control);
  return plain === read ? { read, rounds } : { read: plain, rounds: rounds + 1 };
}

/** Each stretch whose bytes in Windows-1252 are UTF-8, read as UTF-8; the rest as it is. */
function decodeOnce(text: string): string {
  const letters = [...text];
  let result = '';
  for (let at = 0; at < letters.length; ) {
    const length = sequenceLength(byteOf.get(letters[at] ?? '') ?? 0);
    const decoded = length > 1 ? decodeUtf8(letters.slice(at, at + length), length) : undefined;
    result += decoded ?? letters[at];
    at += decoded === undefined ? 1 : length;
  }
  return result;
}

/** How many bytes a UTF-8 sequence that begins with this byte has. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 1;
}

function decodeUtf8(letters: readonly string[], length: number): string | undefined {
  const bytes = letters.map((letter) => byteOf.get(letter) ?? 0);
  if (bytes.length < length || bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const decoded = utf8.decode(Uint8Array.from(bytes));
  return decoded.includes('\uFFFD') ? undefined : decoded;
}
