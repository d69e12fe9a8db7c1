import { findHedges } from '../../citations/checks/hedges.ts';
import type { Language } from '../../citations/text/languages-of.ts';
import type { Line } from '../read/line.ts';
import type { Cues } from '../signs/cues.ts';
import { isWhole, type Phrase, phraseOf } from './phrase.ts';
import { isUnspaced } from './words.ts';

/** A clause of a sentence, and whether the sentence goes on after it. */
export interface Clause extends Phrase {
  goesOn: boolean;
}

/** What the words of a language say, and which language it is. */
export interface Tongue {
  cues: Cues;
  language: Language | undefined;
}

/** Room in which a clause must fit: does it? */
export type Fits = (text: string) => boolean;

/** Places where a sentence may be cut, the better ones first, each with what it is worth in signs. */
const cuts: readonly (readonly [RegExp, number])[] = [
  [/(?=[;，；：、—–]|[,:](?!\p{N}))|\s+(?=[(（—–])/gu, 30],
  [/\s+(?=(?:that|which|who|because|when|if|dass|weil|wenn|que|qui|parce|quand|porque|cuando)\s)/giu, 18],
  [/\s+(?=(?:and|but|or|und|oder|aber|et|ou|mais|y|pero|o)\s)/giu, 6],
  [
    /\s+(?=(?:of|to|in|on|at|by|for|with|from|under|over|as|through|during|von|zu|in|auf|mit|für|durch|de|à|dans|par|pour|en|por|para|con)\s)/giu,
    12,
  ],
  [/\s+/gu, 0],
];
/** A clause of fewer signs is a scrap. */
const scrap = 24;

/**
 * The shortest main clause of a sentence that fits, in its own words: the sentence without the word that opens it, then
 * without the clause or phrase before its main clause, then up to where it is best cut. Nothing is left out that limits
 * or denies what remains, as far as its neighbours tell.
 *
 * @param from offset at which the words of interest begin
 */
export function mainClause(line: Line, { cues, language }: Tongue, hasRoom: Fits, from = 0): Clause | undefined {
  const { text } = line;
  // In German the verb follows the first word, whatever that is: it cannot be left out.
  const opened = from > 0 || language === 'de' ? from : (cues.opener.exec(text)?.[0].length ?? 0);
  const main = language === 'de' ? opened : mainStart(text, opened, cues);
  for (const start of [...new Set([opened, main])]) {
    const whole = clauseOf(line, start, text.length);
    if (whole && hasRoom(whole.text)) return whole;
  }
  return placesToCut(text, main)
    .map(({ at, worth }) => ({ clause: clauseOf(line, main, at), worth: at + worth }))
    .sort((a, b) => b.worth - a.worth)
    .find(
      ({ clause }) =>
        clause &&
        clause.text.length >= Math.min(scrap, text.length / 2) &&
        hasRoom(clause.text) &&
        isFair(line, clause, language),
    )?.clause;
}

function placesToCut(text: string, main: number): { at: number; worth: number }[] {
  const found = new Map<number, number>();
  const isWide = isUnspaced(text);
  const isWord = isWide ? wordStarts(text) : undefined;
  for (const [place, worth] of isWide ? wideCuts : cuts)
    for (const { index } of text.matchAll(place))
      if (index > main && !found.has(index) && (isWord?.has(index) ?? true)) found.set(index, worth);
  return [...found].map(([at, worth]) => ({ at, worth }));
}

/** Where words begin in a script without blanks, by the dictionary of Unicode's segmentation (UAX #29). */
const wordStarts = (text: string): ReadonlySet<number> =>
  new Set([...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ index }) => index));

/** In scripts without blanks a clause may be cut between words. */
const wideCuts: readonly (readonly [RegExp, number])[] = [
  [/(?=[、，；：—])/gu, 16],
  [/(?<=[がはをにで])(?=[\p{Script=Han}\p{Script=Katakana}])/gu, 4],
  [/(?<=.)(?=[\p{Script=Han}\p{Script=Katakana}])/gu, 0],
];

/** Where the main clause begins, if a clause or phrase with a comma after it comes before it. */
function mainStart(text: string, opened: number, cues: Cues): number {
  const rest = text.slice(opened);
  if (!cues.before.test(rest)) return opened;
  // `In 1968 the first women joined, …`: after a time without a comma the main clause has begun.
  const time = cues.when.exec(rest)?.[0];
  if (time !== undefined && !/[,，、]\s*$/u.test(time) && !/^\s*[,，]/u.test(rest.slice(time.length))) return opened;
  const comma = [...rest.matchAll(/[,，](?!\p{N})\s*/gu)].find(({ index }) => isWhole(rest.slice(0, index)));
  const isEarly = comma !== undefined && comma.index < Math.min(rest.length * 0.6, 240);
  return isEarly ? opened + comma.index + comma[0].length : opened;
}

function clauseOf(line: Line, start: number, end: number): Clause | undefined {
  const phrase = phraseOf(line, start, end);
  const rest = phrase && line.text.slice(phrase.end);
  return phrase && { ...phrase, goesOn: /[\p{L}\p{N}]/u.test(rest ?? '') };
}

/** Words that may not be the last before a cut: they belong to what comes next. */
const hangs =
  /(?:^|\s)(?:the|a|an|of|to|in|on|at|by|for|with|and|or|but|that|which|who|as|than|not|no|is|are|was|were|be|been|has|have|had|may|might|must|should|will|would|can|could|its|their|his|her|our|from|into|if|when|while|although|though|because|since|after|before|it|he|she|they|there|this|these|more|most|very|also|only|so|such|some|any|every|each|both|all|whose|whom|we|you|I|they|does|did|do|der|die|das|den|dem|des|ein|eine|und|oder|von|zu|im|in|mit|für|nicht|le|la|les|un|une|de|des|du|et|ou|à|en|que|qui|ne|pas|el|los|las|una|y|o|con|no|por)$/iu;

/** Not at a hanging word, nor between a word and one that limits it. */
function isFair({ text }: Line, { text: words, start, end }: Phrase, language: Language | undefined): boolean {
  if (hangs.test(words)) return false;
  const languages = language ? [language] : undefined;
  const before = text.slice(0, start).split(/\s+/u).slice(-6).join(' ');
  // What follows a comma begins a clause of its own.
  const after = (/^\s*[^,;:—，；]*/u.exec(text.slice(end))?.[0] ?? '').trimStart().split(/\s+/u).slice(0, 3).join(' ');
  return findHedges(before, languages).length === 0 && findHedges(after, languages).length === 0;
}
