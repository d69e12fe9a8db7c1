import { linesNeeded } from '../../theme/logic/lines-needed.ts';
import type { Line } from '../read/line.ts';
import { fits } from '../text/fit.ts';
import { mainClause, type Tongue } from '../text/main-clause.ts';
import { type Phrase, phraseOf } from '../text/phrase.ts';
import { isUnspaced } from '../text/words.ts';
import type { Box, Picture, Sign } from './picture.ts';
import { fitsIn, rooms } from './rooms.ts';

type Period = Extract<Picture, { kind: 'timeline' }>['periods'][number];

/** `During X, A. … Since Y, B`: sentences that open with a time, two to four of them not far from each other. */
export const findTimes: Sign = (line, next, tongue) => {
  const opened = [line, ...next.slice(0, 5)].map((one) => ({ line: one, when: timeOf(one, tongue) }));
  const timed = opened.filter(({ when }) => when !== undefined).slice(0, 3);
  if (opened[0]?.when === undefined || timed.length < 2) return undefined;
  const words = new Set(timed.map(({ when }) => when?.when));
  if (words.size < timed.length) return undefined;
  const width = 868 / timed.length - 46;
  const periods = timed.map(({ line: one, when }): Period | undefined => {
    const clause = when && clauseAfter(one, when.end, tongue, (text) => fits(text, { width, size: 24.5, lines: 6 }));
    return clause && when && { when: when.when, span: spanOf(when.when, tongue), words: clause };
  });
  const whole = periods.flatMap((period) => period ?? []);
  if (whole.length < timed.length) return undefined;
  return {
    picture: { kind: 'timeline', periods: whole },
    lines: timed.map(({ line: one }) => one),
    strength: 2.4 + 0.5 * whole.length,
  };
};

interface Time {
  when: string;
  /** Offset of what is said of it. */
  end: number;
}

function timeOf({ text }: Line, { cues }: Tongue): Time | undefined {
  const skipped = cues.opener.exec(text)?.[0].length ?? 0;
  const match = cues.when.exec(text.slice(skipped));
  const when = match?.groups?.when;
  return match && when !== undefined && !/^(?:During|At) that time$/u.test(when)
    ? { when: when.trim(), end: skipped + match[0].length }
    : undefined;
}

const spanOf = (when: string, { cues }: Tongue): Period['span'] =>
  cues.since.test(when)
    ? 'since'
    : /^(?:until|till|bis|jusqu|hasta|before|vor|avant)|まで$/iu.test(when)
      ? 'until'
      : 'during';

function clauseAfter(line: Line, end: number, tongue: Tongue, hasRoom: (text: string) => boolean) {
  const however =
    /^[,、，]?\s*(?:however|though|jedoch|cependant|sin embargo)?[,，]?\s*/iu.exec(line.text.slice(end))?.[0].length ??
    0;
  const rest = phraseOf(line, end + however);
  if (rest && hasRoom(rest.text)) return rest;
  const cut = { ...line, text: line.text.slice(end + however) };
  const clause = mainClause(cut, tongue, hasRoom);
  return clause && phraseOf(line, end + however + clause.start, end + however + clause.end);
}

/** `While the agreement extends only so far as A, B goes beyond it`; `it rose from A to B`. */
export const findChange: Sign = (line, _, tongue) => {
  const { cues } = tongue;
  const rose = cues.fromTo?.exec(line.text);
  const { verb = '', before = '', after = '' } = rose?.groups ?? {};
  if (rose && before !== '' && /\p{N}/u.test(before + after)) {
    const at = line.text.indexOf(before, rose.index + verb.length);
    const to = line.text.indexOf(after, at + before.length);
    const [one, other] = [phraseOf(line, at, at + before.length), phraseOf(line, to, to + after.length)];
    if (one && other && fitsIn(rooms.frame, one.text) && fitsIn(rooms.frame, other.text))
      return {
        picture: { kind: 'change', before: { words: one }, verb, after: { words: other } },
        gist: phraseOf(line, cues.opener.exec(line.text)?.[0].length ?? 0) ?? one,
        lines: [line],
        strength: 3.2,
      };
  }
  return beyond(line, tongue);
};

function beyond(line: Line, tongue: Tongue): ReturnType<Sign> {
  const { cues } = tongue;
  const opened = cues.while.exec(line.text);
  const over = cues.beyond.exec(line.text);
  const cut = opened && line.text.indexOf(', ', opened[0].length);
  if (!opened || !over || !cut || cut < 0 || over.index < cut || isUnspaced(line.text)) return undefined;
  const copula = /\s(?=(?:is|are|was|were|shows?|showed)\s)/u.exec(line.text.slice(cut));
  const before = phraseOf(line, opened[0].length, cut);
  const after = phraseOf(line, cut + 1, copula ? cut + copula.index : over.index);
  if (!before || !after || !fitsIn(rooms.frame, before.text) || !fitsIn(rooms.frame, after.text)) return undefined;
  const outcome = copula ? outcomeOf(line, cut + copula.index, [before, after], tongue) : undefined;
  return {
    picture: {
      kind: 'change',
      before: { words: before, heading: (opened[1] ?? '').trim() },
      verb: over[0],
      after: { words: after },
      ...(outcome ? { outcome } : {}),
    },
    lines: [line],
    strength: 4,
  };
}

/** Lines of the frames and of what stands under them. */
const changeLines = 7;

/** What the step shows, under the frames: as much of it as they leave room for. */
function outcomeOf(line: Line, start: number, frames: readonly Phrase[], tongue: Tongue): Box | undefined {
  const taken = Math.max(
    ...frames.map(({ text }) => linesNeeded(`“${text}” ¶00s00`, rooms.frame.width, rooms.frame.size)),
  );
  const hasRoom = (text: string) => fits(text, { ...rooms.outcome, lines: changeLines - taken });
  const words = phraseOf(line, start);
  if (words && hasRoom(words.text)) return { words };
  const clause = words && mainClause(line, tongue, hasRoom, words.start);
  return clause?.start === words?.start ? clause && { words: clause, goesOn: true } : undefined;
}
