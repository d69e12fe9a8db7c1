/** A place where a person should look whether a sentence ends. */
export interface DoubtfulSplit {
  /** Offset of the space between the two words. */
  at: number;
  /** Index of the sentence that ends there, or goes on. */
  sentence: number;
  /** What was proposed there. */
  isSplit: boolean;
  reason: string;
}

/** A paragraph's sentences as offsets, and the places that are doubtful. */
export interface SplitParagraph {
  sentences: { start: number; end: number }[];
  doubts: DoubtfulSplit[];
}

const boundary =
  /(?<stop>[.!?…]{1,100})(?<close>["'”’»)\]]{0,20}(?:[*†‡⁰¹²³⁴-⁹]{1,4}|(?<=(?:\p{Ll}{4}|['”’)\]])[.!?]["'”’]?)[1-9]\d{0,2})?)(?<space>\s+)(?=["'“‘«([]{0,20}(?<next>[\p{Lu}\p{Lo}\p{N}][\p{L}’']{0,40}))|[。！？](?<wideClose>[」』”）]{0,20})/gu;
const abbreviation =
  /^["'“‘([]*(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sen|Rep|Gov|Amb|Hon|Rev|Jr|Sr|vs|v|etc|e\.g|i\.e|cf|al|No|Nos|Vol|pp?|eds?|Figs?|Inc|Ltd|Co|Corp|Dept|Univ|approx|ca|Art|Sec|Ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;
const initial = /^["'“‘([]*\p{Lu}$/u;
const initialism = /^["'“‘([]*(?:\p{L}\.)+\p{L}$/u;
/** Words that begin sentences and no names. */
const starter =
  /^(?:However|But|And|Yet|The|This|That|These|Those|It|Its|In|On|At|As|If|For|From|With|While|When|Since|Although|Though|Despite|Nevertheless|Instead|Moreover|Furthermore|Meanwhile|Therefore|Thus|Then|There|He|She|They|We|You|I|His|Her|Their|Our|A|An|Some|Many|Most|No|Not|So|After|Before|By|To)$/u;

/**
 * Proposes where the sentences of a paragraph end: at a stop, with closing marks, before a word that can begin a
 * sentence. Abbreviations, initials and initialisms are not taken for ends unless a word follows that begins no name;
 * every such decision is listed, for a person to check. Linear.
 */
export function splitSentences(paragraph: string): SplitParagraph {
  const result: SplitParagraph = { sentences: [], doubts: [] };
  let start = paragraph.search(/\S/u);
  if (start === -1) return result;
  for (const match of paragraph.matchAll(boundary)) {
    const { stop = '', close = match.groups?.wideClose ?? '', space = '' } = match.groups ?? {};
    const end = match.index + match[0].length - space.length;
    const { isSplit, reason } =
      space === '' ? { isSplit: true, reason: undefined } : judge(paragraph, match, stop, close);
    if (reason !== undefined) result.doubts.push({ at: end, sentence: result.sentences.length, isSplit, reason });
    if (!isSplit || end <= start) continue;
    result.sentences.push({ start, end });
    start = end + space.length;
  }
  const last = paragraph.trimEnd().length;
  if (start < last) result.sentences.push({ start, end: last });
  return result;
}

/** After `“… why?”` and `“… of the U.S.”` a name may go on with the sentence; an ordinary quotation ends with its stop. */
function isDoubtfulClose(word: string, stop: string, next: string): boolean {
  if (starter.test(next)) return false;
  return stop !== '.' || initialism.test(word) || initial.test(word) || abbreviation.test(word);
}

interface Judgement {
  isSplit: boolean;
  /** Set where a person should look. */
  reason?: string;
}

function judge(paragraph: string, { index, groups }: RegExpExecArray, stop: string, close: string): Judgement {
  const word = /\S*$/u.exec(paragraph.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const next = groups?.next ?? '';
  if (stop === '.' && close === '') {
    if (initialism.test(word))
      return { isSplit: starter.test(next), reason: `“${word}.” may or may not end a sentence before “${next}”` };
    if (initial.test(word))
      return { isSplit: starter.test(next) && next.length > 1, reason: `“${word}.” looks like an initial` };
    if (abbreviation.test(word)) return { isSplit: false, reason: `“${word}.” is an abbreviation` };
    if (/^\(?\d+$/u.test(word) && paragraph.slice(0, index).trim() === word)
      return { isSplit: false, reason: `“${word}.” numbers what follows` };
    if (/^\(?\d{1,2}$/u.test(word)) return { isSplit: true, reason: `“${word}.” may number what follows` };
    if (/^\p{N}/u.test(next)) return { isSplit: true, reason: `a number follows “${word}.”` };
  }
  if (stop.includes('…') || stop.length > 1)
    return { isSplit: true, reason: `“${stop}” may be an omission within a sentence` };
  if (/["'”’»)\]]/u.test(close) && isDoubtfulClose(word, stop, next))
    return { isSplit: true, reason: `closing marks follow the stop of “${word}${stop}${close}”` };
  return { isSplit: true };
}
