import { unspacedScripts } from '../../text/scripts.ts';

const unspaced = new RegExp(`[${unspacedScripts}]`, 'gu');
const spaced = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A word and where it stands in its text. */
export interface PlacedWord {
  text: string;
  start: number;
  end: number;
}

/** Is a text in a script that puts no blanks between words? A few signs of one do not make it so. */
export function isUnspaced(text: string): boolean {
  const signs = text.match(unspaced)?.length ?? 0;
  return signs > 0 && signs * 3 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** The words of a text; scripts without blanks are divided as their readers do. */
export function placedWords(text: string): PlacedWord[] {
  const runs = isUnspaced(text)
    ? [...segmenter.segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment, index }) => ({ text: segment, start: index }))
    : [...text.matchAll(spaced)].map((match) => ({ text: match[0], start: match.index }));
  return runs.map((run) => ({ ...run, end: run.start + run.text.length }));
}

/** Letters of a word that tell it from others: endings of inflected words come after them. */
const stemLength = 6;

/** What two words must share to be the same word here. */
export const termOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/(?<=\p{Script=Latin}{3})(?:ies|es|s)$/u, '')
    .slice(0, stemLength);

/** Words that every text is full of, without those of content. A word of one or two letters is one of them. */
const empty = new Set(
  `the of and to that for are with his they this from have had were which but their has its been she will would there who what when
  said did does not can may might could should must one all any some such more most other into than then them these those only own same too very just also about over
  under after before between during through while where how because being both each few nor our out your you was upon within without toward towards however yet it in is on as at by an be or if so no
  der die das und ist ein eine einer eines einem einen den dem des von mit sich auf für als auch aus bei wird nach sind noch wie über zum zur war haben hat oder aber vor bis mehr durch dann soll wurde
  werden ich wir sie nicht dass daß kann können nur wenn man diese dieser dieses sein seine ihre ihrer hatte waren worden
  les des est une dans pour sur avec par plus mais son ses ont été comme cette nous vous ils aux leur leurs fait être était peut pas sont elle qui que dont ces cet
  los las del una que con por para como pero sus este esta entre cuando muy sobre también hasta hay donde han son fue nos puede más ser era está están`.split(
    /\s+/u,
  ),
);
const onlyKana = /^[\p{Script=Hiragana}ー]+$/u;
const emptyWide = new Set(
  '的 了 是 在 和 与 也 而 对 这 那 其 有 不 就 都 并 将 被 为 以 于 从 到 个 之 他 她 它 我 你 一个 我们 他们 可以 没有 因为 所以 但是 如果 こと もの ため よう'.split(
    ' ',
  ),
);

/** Does a word name something? */
export const isTelling = (word: string): boolean =>
  isUnspaced(word)
    ? !onlyKana.test(word) && !emptyWide.has(word)
    : word.length > 2 && /\p{L}/u.test(word) && !empty.has(word.toLowerCase());

/** The telling words of a text, as they are compared. */
export const termsOf = (text: string): string[] =>
  placedWords(text)
    .filter(({ text: word }) => isTelling(word))
    .map(({ text: word }) => termOf(word));

/** How many words a speaker reads: in scripts without blanks two signs take as long as one word. */
export function countSpoken(text: string): number {
  if (!isUnspaced(text)) return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const signs = text.match(unspaced)?.length ?? 0;
  return Math.ceil(signs / 2.5) + (text.replace(unspaced, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
}
