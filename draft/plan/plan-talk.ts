import type { Language } from '../../citations/text/languages-of.ts';
import type { SortedLine } from '../read/line.ts';
import type { Manuscript } from '../read/read-manuscript.ts';
import { cuesFor } from '../signs/cues.ts';
import { fitsIn, rooms } from '../signs/rooms.ts';
import { type Clause, mainClause, type Tongue } from '../text/main-clause.ts';
import { weighLines } from '../weigh/weigh-lines.ts';
import { choosePassages } from './choose-passages.ts';
import { divideParts } from './divide-parts.ts';
import type { Part } from './part.ts';
import { planSlide, type SlidePlan } from './plan-slide.ts';
import { tilePassages } from './tile-passages.ts';

/** All that a draft says, before it is written. */
export interface TalkPlan {
  title?: SortedLine;
  /** Lines at the beginning that are no sentences. */
  front: SortedLine[];
  /** Lines at the end that are none either. */
  credits: SortedLine[];
  parts: { part: Part; statement?: Clause }[];
  slides: SlidePlan[];
  takeaways: Clause[];
  questions: Question[];
  /** Sentences that are on no slide and in no note. */
  leftOut: SortedLine[];
  /** Of them, by part, the one that carries most. */
  reserve: { part: Part; line: SortedLine; clause: Clause; leftOut: SortedLine[] }[];
}

/** A sentence to be asked about; a question of the document is asked as it stands. */
export interface Question {
  clause: Clause;
  kind: 'asked' | 'advice' | 'forecast' | 'claim';
}

/** Words a minute at which listeners follow; some of the time goes by without words. */
const wordsPerMinute = 130;
const spokenShare = 0.85;

/** Slides besides those of the document itself: cover, agenda, takeaways, questions. */
const otherSlides = 4;

/** Plans a talk of so many minutes out of a document. Pure: the same document, the same plan. */
export function planTalk(
  manuscript: Manuscript,
  { minutes, language }: { minutes: number; language: Language | undefined },
): TalkPlan {
  const cues = cuesFor(language);
  const tongue: Tongue = { cues, language };
  const told = manuscript.lines.filter(({ role }) => ['body', 'item', 'cell'].includes(role));
  const weights = weighLines(told, cues);
  const parts = divideParts(manuscript, { minutes, cues });
  const passages = parts.flatMap((part, index) =>
    tilePassages({ part, index, tables: manuscript.tables }, { tongue, weights }),
  );
  const slideCount = Math.max(1, Math.floor(minutes) - otherSlides);
  const chosen = choosePassages(passages, weights, {
    slides: slideCount,
    words: Math.floor(minutes * wordsPerMinute * spokenShare),
  });
  const used = new Set<number>();
  const slides = chosen.flatMap((passage) => planSlide(passage, { tongue, weights, used }) ?? []);
  const shown = parts.map((part, i) => ({ part, i })).filter(({ i }) => slides.some((slide) => slide.part === i));
  const renumbered = slides.map((slide) => ({ ...slide, part: shown.findIndex(({ i }) => i === slide.part) }));
  const best = shown.map(({ part }) => carrying(part.lines, weights));
  const leftOut = findLeftOut(manuscript, parts, slides);
  const statementIn = (part: Part) => (line: SortedLine) =>
    mainClause(line, tongue, (text) =>
      fitsIn(parts.length > 4 ? rooms.agendaCell : rooms.agenda, `${part.name}: ${text}`),
    );
  return {
    ...(manuscript.title ? { title: manuscript.title } : {}),
    front: manuscript.lines.filter(({ role }) => role === 'front'),
    credits: manuscript.lines.filter(({ role }) => role === 'credit'),
    parts: shown.map(({ part }, i) => ({
      part,
      ...one(firstClause(best[i] ?? [], weights, statementIn(part)), 'statement'),
    })),
    slides: renumbered,
    takeaways: takeawaysOf(best, weights, tongue),
    questions: chooseQuestions(told, weights, tongue),
    leftOut,
    reserve: parts.flatMap((part) => reserveOf(part, leftOut, weights, tongue)).slice(0, 4),
  };
}

const one = <Value, Key extends string>(value: Value | undefined, key: Key) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

const carrying = (lines: readonly SortedLine[], weights: ReadonlyMap<number, number>): SortedLine[] =>
  lines
    .filter(({ role }) => role === 'body' || role === 'item')
    .toSorted((a, b) => (weights.get(b.index) ?? 0) - (weights.get(a.index) ?? 0) || a.index - b.index);

const clauseOf = (
  line: SortedLine | undefined,
  tongue: Tongue,
  room: (typeof rooms)['agenda' | 'takeaway'],
): Clause | undefined => line && mainClause(line, tongue, (text) => fitsIn(room, text));

/** Sentences that carry so much less than the first do not stand for their part. */
const nearly = 0.75;

/** What a part says: of the sentences that carry most, the first that fits whole; else the first, cut. */
function firstClause(
  lines: readonly SortedLine[],
  weights: ReadonlyMap<number, number>,
  hasRoom: (line: SortedLine) => Clause | undefined,
): Clause | undefined {
  const best = weights.get(lines[0]?.index ?? -1) ?? 0;
  const clauses = lines
    .filter(({ index }) => (weights.get(index) ?? 0) >= nearly * best)
    .flatMap((line) => hasRoom(line) ?? []);
  return clauses.find(({ goesOn }) => !goesOn) ?? clauses[0];
}

/** What each part says; of many parts those that carry most. */
function takeawaysOf(best: readonly SortedLine[][], weights: ReadonlyMap<number, number>, tongue: Tongue): Clause[] {
  const worth = (lines: readonly SortedLine[]) => weights.get(lines[0]?.index ?? -1) ?? 0;
  return best
    .toSorted((a, b) => worth(b) - worth(a))
    .flatMap((lines) => firstClause(lines, weights, (line) => clauseOf(line, tongue, rooms.takeaway)) ?? [])
    .slice(0, 4)
    .toSorted((a, b) => a.line.index - b.line.index);
}

const hedged = /\b(?:may|might|could|perhaps|likely|könnte|dürfte|pourrait|podría)\b|かもしれない|だろう|可能/u;
const asked = /[?？]["'”’»」』)]*$/u;

/** As long as what is asked about a sentence. */
const longestPrompt = '—'.repeat(28);

/** Up to four: what the document asks itself, then what it advises and expects, then what it claims most. */
function chooseQuestions(
  lines: readonly SortedLine[],
  weights: ReadonlyMap<number, number>,
  tongue: Tongue,
): Question[] {
  const kindOf = ({ text }: SortedLine): Question['kind'] =>
    asked.test(text) ? 'asked' : tongue.cues.should.test(text) ? 'advice' : hedged.test(text) ? 'forecast' : 'claim';
  const ranked = carrying(lines, weights).flatMap((line) => {
    if (tongue.cues.leans.test(line.text)) return [];
    const clause = mainClause(line, tongue, (text) => fitsIn(rooms.question, `${longestPrompt} ${text}`));
    return clause && clause.text.length > 20 ? [{ clause, kind: kindOf(line) }] : [];
  });
  const order: Question['kind'][] = ['asked', 'advice', 'forecast', 'claim'];
  const firsts = order.flatMap((kind) =>
    ranked.filter((question) => question.kind === kind).slice(0, kind === 'asked' ? 2 : 1),
  );
  const others = ranked.filter((question) => !firsts.includes(question));
  return [...firsts, ...others].slice(0, 4).toSorted((a, b) => a.clause.line.index - b.clause.line.index);
}

/** Everything that no slide and no note has. Headings of parts are on the agenda. */
function findLeftOut({ lines }: Manuscript, parts: readonly Part[], slides: readonly SlidePlan[]): SortedLine[] {
  const used = new Set([
    ...slides.flatMap((slide) => [...slide.lines, ...slide.shown, slide.headline.line].map(({ index }) => index)),
    ...parts.flatMap((part, i) =>
      slides.some((slide) => slide.part === i) ? part.headings.map(({ index }) => index) : [],
    ),
  ]);
  return lines.filter(({ index, role }) => !['title', 'front', 'credit'].includes(role) && !used.has(index));
}

function reserveOf(
  part: Part,
  leftOut: readonly SortedLine[],
  weights: ReadonlyMap<number, number>,
  tongue: Tongue,
): TalkPlan['reserve'] {
  const own = part.lines.filter((line) => leftOut.includes(line));
  for (const line of carrying(own, weights).slice(0, 5)) {
    const clause = clauseOf(line, tongue, rooms.takeaway);
    if (clause) return [{ part, line, clause, leftOut: own }];
  }
  return [];
}
