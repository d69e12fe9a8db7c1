import { countWords } from '../../citations/text/words.ts';
import type { Line } from '../read/line.ts';
import { mainClause, type Tongue } from '../text/main-clause.ts';
import { type Phrase, phraseOf } from '../text/phrase.ts';
import { isUnspaced } from '../text/words.ts';
import type { Cues } from './cues.ts';
import type { Box, Sign } from './picture.ts';
import { fitsIn, rooms } from './rooms.ts';

/** `such as a, b and c`. */
export const findExamples: Sign = (line, _, { cues }) => {
  const match = cues.suchAs.exec(line.text);
  if (!match) return undefined;
  const items = splitList(
    line,
    match.index + match[0].length,
    endOfList(line.text, match.index + match[0].length),
    cues,
  );
  const lead = phraseOf(line, cues.opener.exec(line.text)?.[0].length ?? 0, match.index + match[0].trimEnd().length);
  if (!lead || items.length < 3 || items.length > 5 || !fitsIn(rooms.branchLead, lead.text)) return undefined;
  if (!items.every(({ text }) => fitsIn(rooms.branch, text) && text.length > 2)) return undefined;
  return { picture: { kind: 'branches', lead, items }, lines: [line], strength: 2.6 };
};

/** `A, B and C have reinforced D`. */
export const findSupports: Sign = (line, _, tongue) => {
  const { cues } = tongue;
  const start = cues.opener.exec(line.text)?.[0].length ?? 0;
  const verbs = [...line.text.matchAll(new RegExp(cues.supports.source, 'giu'))];
  const verb = verbs.at(-1);
  if (!verb || verb.index < 30) return undefined;
  const outcome = phraseOf(line, verb.index + verb[0].length);
  const items = splitList(line, start, subjectEnd(line.text, start, verb.index), cues);
  if (!outcome || outcome.text.length < 8 || items.length < 2 || items.length > 4) return undefined;
  // Two members alone may be a pair within a clause.
  const subject = line.text.slice(start, verb.index);
  if (items.length === 2 && /\b(?:that|which|who|should|must|to|dass|que|qui)\b/u.test(subject)) return undefined;
  const room = { width: 440, size: 24.5, lines: 6 - items.length };
  if (!fitsIn(rooms.supported, outcome.text) || !items.every(({ text }) => fitsIn(room, text) && text.length > 8))
    return undefined;
  return {
    picture: { kind: 'supports', items, verb: verb[0], outcome },
    lines: [line],
    strength: 2.4 + 0.5 * items.length,
  };
};

const finite = /,?\s(?:has|have|had|are|is|were|was|will|would|can|may|might|haben|hat|werden|ont|sont|han)[\s,]/gu;

/** Where the finite verb of a list of subjects begins: after `all`, or the last one before the verb that is meant. */
function subjectEnd(text: string, start: number, verb: number): number {
  const subject = text.slice(start, verb);
  const all = /,?\s(?:all|together|both|also|alle|zusammen|tous|todos)\s.{0,20}$/u.exec(subject);
  const last = all ?? [...subject.matchAll(finite)].at(-1);
  return last ? start + last.index : verb;
}

/** `First, A. Second, B. Third, C.` */
export const findCount: Sign = (line, next, { cues }) => {
  const counted = [line, ...next.slice(0, 8)].map((one) => ({ one, match: cues.ordinal.exec(one.text) }));
  if (!counted[0]?.match) return undefined;
  const members = counted.filter(({ match }) => match).slice(0, 4);
  if (members.length < 2) return undefined;
  const items = members.map(({ one, match }): Box | undefined => {
    const words = phraseOf(one, match?.[0].length ?? 0);
    return words && fitsIn(rooms.item, words.text)
      ? { words }
      : withClause(
          one,
          mainClause(one, { cues, language: undefined }, (text) => fitsIn(rooms.item, text)),
        );
  });
  const whole = items.flatMap((item) => item ?? []);
  return whole.length < members.length
    ? undefined
    : {
        picture: { kind: 'list', items: whole },
        lines: members.map(({ one }) => one),
        strength: 3 + 0.3 * whole.length,
      };
};

const withClause = (_: Line, clause: ReturnType<typeof mainClause>): Box | undefined =>
  clause && { words: clause, ...(clause.goesOn ? { goesOn: true } : {}) };

/** `This does not necessarily entail A or B`. */
export const findEntailment: Sign = (line, _, { cues }) => {
  const match = cues.notEntails.exec(line.text);
  if (!match) return undefined;
  const opened = cues.opener.exec(line.text)?.[0].length ?? 0;
  const said =
    /^.{0,40}?\b(?:stressed|argued|noted|said|says|argues|stresses|holds|held) that\s+/u.exec(
      line.text.slice(opened),
    )?.[0].length ?? 0;
  const position = phraseOf(line, opened + said, match.index);
  const conclusions = splitList(line, match.index + match[0].length, line.text.length, cues);
  if (!position || !fitsIn(rooms.position, position.text) || conclusions.length === 0 || conclusions.length > 3)
    return undefined;
  if (!conclusions.every(({ text }) => fitsIn(rooms.conclusion, text)) || !fitsIn(rooms.verbOfEntailment, match[0]))
    return undefined;
  return { picture: { kind: 'entailment', position, verb: match[0], conclusions }, lines: [line], strength: 3.6 };
};

/** `X should do A. … Y must do B.`: pieces of advice near each other. */
export const findAdvice: Sign = (line, next, tongue) => {
  const cards = [line, ...next.slice(0, 2)].flatMap((one) => {
    const card = cardOf(one, tongue);
    return card ? [{ one, card }] : [];
  });
  if (cards[0]?.one !== line || cards.length < 2) return undefined;
  const room = cards.length === 3 ? rooms.thirdCard : rooms.card;
  const fitting = cards.every(({ card }) => fitsIn(room, card.words.text)) ? cards : cards.slice(0, 2);
  if (!fitting.every(({ card }) => fitsIn(rooms.card, card.words.text))) return undefined;
  return {
    picture: { kind: 'advice', cards: fitting.map(({ card }) => card) },
    lines: fitting.map(({ one }) => one),
    strength: 2.6 + 0.3 * fitting.length,
  };
};

function cardOf(line: Line, { cues }: Tongue): Box | undefined {
  const match = cues.should.exec(line.text);
  if (!match) return undefined;
  const start = cues.opener.exec(line.text)?.[0].length ?? 0;
  const from = line.text.slice(start, match.index).trim();
  const isAlone = !isUnspaced(line.text) && !cues.leans.test(`${from} `) && countWords(from) > 1;
  const isHead = isAlone && match.index > start && from.length > 0 && from.length <= 60 && !/[,;:]$/u.test(from);
  const words = phraseOf(line, isHead ? match.index : start);
  return words && { words, ...(isHead ? { heading: from } : {}) };
}

/** The members of a list between two offsets; empty where one of them would be torn apart. */
function splitList(line: Line, start: number, end: number, cues: Cues): Phrase[] {
  const text = line.text.slice(start, end);
  const and = [...text.matchAll(new RegExp(cues.and.source, `${cues.and.flags}g`.replace('gg', 'g')))].at(-1);
  const commas = [...text.matchAll(/[,;、，](?!\p{N})\s*/gu)].filter(({ index }) => !and || index < and.index);
  const cuts = [...commas, ...(and ? [and] : [])];
  let from = start;
  const phrases = [
    ...cuts.map((cut) => ({ at: start + cut.index, length: cut[0].length })),
    { at: end, length: 0 },
  ].map(({ at, length }) => {
    const phrase = phraseOf(line, from, at);
    from = at + length;
    return phrase;
  });
  return phrases.every((phrase) => phrase !== undefined) ? (phrases as Phrase[]) : [];
}

/** A list of examples ends with its sentence or at the next dash, colon or bracket. */
function endOfList(text: string, start: number): number {
  const stop = /[;:)—–]|\s-\s/u.exec(text.slice(start));
  return stop ? start + stop.index : text.length;
}
