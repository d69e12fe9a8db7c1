import { phraseOf } from '../text/phrase.ts';
import type { Box, Sign } from './picture.ts';
import { fitsIn, rooms } from './rooms.ts';

const number = /(?:^|(?<=[\s、。：:，]))[(（](\p{N}|[a-e]|i{1,3})[)）]\s*/gu;
const lastJoint = /[,;、，]?\s*(?:(and|or|und|oder|et|ou|y|o|および|または|及び|和|及|以及)\s*)?$/iu;

/** `when its members (1) can … and (2) perceive …`: numbers that the document itself puts before its members. */
export const findCriteria: Sign = (line) => {
  const { text } = line;
  const found = [...text.matchAll(number)];
  if (found.length < 2 || found.length > 5 || !isCount(found.map(([, sign = '']) => sign))) return undefined;
  const stretches = found.map((match, i) => {
    const start = match.index + match[0].length;
    const until = found[i + 1]?.index ?? text.length;
    const stretch = text.slice(start, until);
    const joint = i + 1 < found.length ? lastJoint.exec(stretch) : null;
    return { phrase: phraseOf(line, start, joint ? start + joint.index : until), joint: joint?.[1] ?? '' };
  });
  const phrases = stretches.flatMap(({ phrase }) => phrase ?? []);
  if (phrases.length < found.length) return undefined;
  const [one, other] = phrases;
  const numbers = found.map((match) => match[0].trim());
  if (one && other && phrases.length === 2 && phrases.every(({ text: words }) => fitsIn(rooms.criterion, words))) {
    const lead = leadOf(line.text.slice(0, found[0]?.index ?? 0));
    const phrase = lead === undefined ? undefined : phraseOf(line, lead, found[0]?.index ?? 0);
    return {
      picture: {
        kind: 'criteria',
        ...(phrase && fitsIn(rooms.criteriaLead, phrase.text) ? { lead: phrase } : {}),
        joint: stretches[0]?.joint ?? '',
        items: [one, other],
        numbers: [numbers[0] ?? '', numbers[1] ?? ''],
      },
      ...(phrase ? { gist: phraseOf(line, phrase.start, gistEnd(line.text, phrase)) ?? phrase } : {}),
      lines: [line],
      strength: 5,
    };
  }
  const items = phrases.map((words, i): Box => ({ heading: numbers[i] ?? '', words }));
  if (!phrases.every(({ text: words }) => fitsIn(rooms.item, words)) || items.length > 4) return undefined;
  return { picture: { kind: 'list', items }, lines: [line], strength: 4 };
};

/** Do the signs count from the first on? */
const isCount = (signs: readonly string[]): boolean =>
  [
    ['1', '2', '3', '4', '5'],
    ['a', 'b', 'c', 'd', 'e'],
    ['i', 'ii', 'iii'],
  ].some((count) => signs.every((sign, i) => count[i] === sign.normalize('NFKC')));

/** Where the clause begins that leads to the numbers; what is long is led to by its last clause. */
function leadOf(before: string): number | undefined {
  if (before.trim() === '') return undefined;
  if (fitsIn(rooms.criteriaLead, before)) return 0;
  const cut = before.lastIndexOf(', ');
  return cut > 0 ? cut + 1 : undefined;
}

/** `… may be described as a community when its members`: what comes before the condition. */
function gistEnd(text: string, { start, end }: { start: number; end: number }): number {
  const condition = /\s(?:when|if|where|provided|wenn|falls|si|quand|lorsque|cuando)\s/iu.exec(text.slice(start, end));
  return condition && condition.index > 20 ? start + condition.index : end;
}
