import type { Line } from '../read/line.ts';
import type { Room } from '../text/fit.ts';
import { mainClause, type Tongue } from '../text/main-clause.ts';
import { type Phrase, phraseOf } from '../text/phrase.ts';
import type { Box, Sign } from './picture.ts';
import { fitsIn, rooms } from './rooms.ts';

/** `It is not A. Instead, B`; `A. However, B`: two sentences, of which the second is set against the first. */
export const findContrast: Sign = (line, [second], tongue) => {
  if (!second || second.paragraph !== line.paragraph) return undefined;
  const { cues } = tongue;
  const instead = cues.instead.exec(second.text);
  const against = instead ?? cues.against.exec(second.text);
  if (!against) return undefined;
  const heading = (against[1] ?? '').trim();
  const sides = (heavier: boolean) => ({
    left: boxOf(line, tongue, heavier ? rooms.lowSide : rooms.side),
    right: boxOf(second, tongue, heavier ? rooms.headedLowSide : rooms.headedSide),
  });
  // A beam that is level leaves room for more words: whole sentences come first.
  const tilted = instead ? sides(true) : undefined;
  const isTilted = tilted?.left?.goesOn === false && tilted.right?.goesOn === false;
  const { left, right } = isTilted ? tilted : sides(false);
  if (!left || !right) return undefined;
  return {
    picture: {
      kind: 'balance',
      left,
      right: { ...right, ...(heading === '' ? {} : { heading }) },
      ...(isTilted ? { heavier: 'right' as const } : {}),
    },
    lines: [line, second],
    strength: (instead ? 3.6 : 2.8) - (left.goesOn ? 0.9 : 0) - (right.goesOn ? 0.9 : 0),
  };
};

/** `While A, B`: two clauses of a sentence. */
export const findWhile: Sign = (line, _, tongue) => {
  const opened = tongue.cues.while.exec(line.text);
  const comma = opened && /,\s/u.exec(line.text.slice(opened[0].length));
  if (!opened || !comma) return undefined;
  const cut = mainComma(line.text, opened[0].length);
  const first = cut === undefined ? undefined : phraseOf(line, opened[0].length, cut);
  const second = cut === undefined ? undefined : phraseOf(line, cut, line.text.length);
  if (!first || !second || Math.min(first.text.length, second.text.length) < 20) return undefined;
  if (![first, second].every(({ text }) => fitsIn(rooms.headedSide, text))) return undefined;
  const heading = (opened[1] ?? '').trim();
  return {
    picture: { kind: 'balance', left: { heading, words: first }, right: { words: second } },
    lines: [line],
    strength: 2.8,
  };
};

/** The comma after the clause that was opened: the one that leaves the two sides most alike in length. */
function mainComma(text: string, from: number): number | undefined {
  const commas = [...text.matchAll(/,\s/gu)]
    .map(({ index }) => index)
    .filter((at) => at > from + 15 && at < text.length - 20);
  return commas.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2) || a - b)[0];
}

/** `not only A but also B`; with who expects it of whom, if the sentence says so. */
export const findNotOnly: Sign = (line, _, { cues }) => {
  const match = cues.notOnly?.exec(line.text);
  const { not = '', first = '', but = '', second = '' } = match?.groups ?? {};
  if (!match || first === '' || second === '') return undefined;
  const at = line.text.indexOf(first, match.index);
  const one = phraseOf(line, at, at + first.length);
  const start = line.text.indexOf(second, at + first.length);
  const other = phraseOf(line, start, start + second.length);
  if (!one || !other) return undefined;
  const items: Box[] = [
    { ...(not === '' ? {} : { heading: not }), words: one },
    { ...(but === '' ? {} : { heading: but }), words: other },
  ];
  const actors = expects.exec(line.text.slice(0, match.index))?.groups;
  const hasRoom = (room: (typeof rooms)[keyof typeof rooms]) => items.every(({ words }) => fitsIn(room, words.text));
  const { from = '', verb = '', of = '' } = actors ?? {};
  if (actors && hasRoom(rooms.expectation) && fitsIn(rooms.actor, from) && fitsIn(rooms.actor, of))
    return { picture: { kind: 'expectations', from, verb, of, items }, lines: [line], strength: 4 };
  const [left, right] = items;
  if (!left || !right || !hasRoom(rooms.headedSide)) return undefined;
  return { picture: { kind: 'balance', left, right }, lines: [line], strength: 3 };
};

const expects =
  /^(?:\p{Lu}\p{L}+,\s+)?(?<from>[^,]{2,40}?)\s+(?<verb>expects?|asks?|wants?|requires?|urges?|oblige[sd]?|called on|calls? on)\s+(?<of>[^,]{2,40}?)\s*$/u;

function boxOf(line: Line, tongue: Tongue, room: Room): Box | undefined {
  const whole = withoutOpener(line, tongue);
  if (whole && fitsIn(room, whole.text)) return { words: whole, goesOn: false };
  const clause = mainClause(line, tongue, (text) => fitsIn(room, text));
  return clause && { words: clause, goesOn: clause.goesOn };
}

const withoutOpener = (line: Line, { cues }: Tongue): Phrase | undefined =>
  phraseOf(line, cues.opener.exec(line.text)?.[0].length ?? 0);
