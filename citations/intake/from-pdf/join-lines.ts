import type { Line } from './page.ts';

/** How often each word stands in the whole document: tells a broken word from a compound. */
export type WordCounts = ReadonlyMap<string, number>;

/** What became of a word at the end of a line. */
export interface JoinedWord {
  from: string;
  to: string;
  /** Nothing in the document says which is right. */
  isDoubtful: boolean;
}

/** Words that stand at the beginning of compounds with a hyphen more often than of words that are broken. */
const beginsCompound =
  /^(?:self|non|well|ill|ex|half|all|cross|quasi|then|long|short|high|low|old|new|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|mid|post|pre|anti|pro|much|so|vice|semi|much|more|less|best|better|ever|far|full|good|great|hard|late|early|large|small|left|right|open|wide|world|year|century|day|time)$/iu;
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Counts the words of lines, without those that a line end may break. */
export function countWordsOf(lines: readonly Line[]): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  const isBroken = (line: Line | undefined) => /[\p{L}\p{M}][-\u2010\u00AD]$/u.test(line?.text ?? '');
  for (const [i, { text }] of lines.entries()) {
    const whole = text.replace(/\S+[-\u2010\u00AD]$/u, '');
    const own = isBroken(lines[i - 1]) ? whole.replace(/^\S+/u, '') : whole;
    for (const [word] of own.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
      const key = word.toLowerCase().replace(/\u2010/gu, '-');
      add(key);
      if (key.includes('-')) for (const part of key.split('-')) add(part);
    }
  }
  return words;
}

/** Two lines as one text; `turn` stands between them where a page ends. */
export function joinTwo(
  before: string,
  after: string,
  turn: string,
  words: WordCounts,
): { text: string; joined?: JoinedWord } {
  const head = /(?<word>[\p{L}\p{M}-]*[\p{L}\p{M}])(?<hyphen>[-\u2010\u00AD]?)$/u.exec(before)?.groups;
  const tail = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (head?.word === undefined || head.hyphen === undefined || tail === undefined) {
    const isWide = wideScript.test(before.slice(-1)) && wideScript.test(after.slice(0, 1));
    return { text: before + (turn || (isWide || /[-\u2010–—/]$/u.test(before) ? '' : ' ')) + after };
  }
  if (head.hyphen === '') return { text: before + (turn || ' ') + after };
  const stem = before.slice(0, before.length - head.hyphen.length);
  const { isBroken, isDoubtful } = judge(head.word, tail, head.hyphen !== '-', words);
  const to = `${head.word}${isBroken ? '' : '-'}${tail}`;
  // A page that ends within a word ends before it.
  const start = turn === '' ? stem : `${stem.slice(0, -head.word.length).trimEnd()}${turn}${head.word}`;
  return { text: start + (isBroken ? '' : '-') + after, joined: { from: `${head.word}-|${tail}`, to, isDoubtful } };
}

function judge(
  head: string,
  tail: string,
  isSoft: boolean,
  words: WordCounts,
): { isBroken: boolean; isDoubtful: boolean } {
  const count = (word: string) => words.get(word.toLowerCase()) ?? 0;
  const solid = count(head + tail);
  const compound = count(`${head}-${tail}`);
  if (solid !== compound) return { isBroken: solid > compound, isDoubtful: false };
  if (isSoft) return { isBroken: true, isDoubtful: false };
  const last = head.split('-').at(-1) ?? head;
  const areWords = count(last) > 0 && count(tail) > 0 && Math.min(last.length, tail.length) > 3;
  const isCompound = head.includes('-') || /^\p{Lu}/u.test(tail) || beginsCompound.test(last) || areWords;
  return { isBroken: !isCompound, isDoubtful: isCompound || count(last) > 0 || count(tail) > 0 };
}
