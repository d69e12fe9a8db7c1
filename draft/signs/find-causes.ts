import { findHedges } from '../../citations/checks/hedges.ts';
import { countWords } from '../../citations/text/words.ts';
import type { Line } from '../read/line.ts';
import type { Tongue } from '../text/main-clause.ts';
import { type Phrase, phraseOf } from '../text/phrase.ts';
import type { Sign } from './picture.ts';
import { fitsIn, rooms } from './rooms.ts';

/** Words before a cause that say who sees it: `Miyaoka argued that …`. */
const attribution =
  /^.{3,60}?\s(?:argue[sd]?|show(?:s|ed)?|find(?:s)?|found|claim(?:s|ed)?|hold(?:s)?|held|conclude[sd]?|believe[sd]?|note[sd]?|explain(?:s|ed)?|suggest(?:s|ed)?) that\s+/u;

/** `A makes B, and thus lends weight to C. It thus D`: what follows from one thing, step by step. */
export const findCauses: Sign = (line, next, tongue) => {
  const chain = withinSentence(line, tongue);
  const follower = followerOf(chain?.steps.length === 1 ? line : undefined, next, tongue);
  if (chain) {
    const steps = [...chain.steps, ...(follower ? [follower.step] : [])];
    return steps.length > 2
      ? undefined
      : {
          picture: { kind: 'chain', cause: chain.cause, steps },
          gist: phraseOf(line, chain.cause.start, chain.steps[0]?.words.end) ?? chain.cause,
          lines: [line, ...(follower ? [follower.line] : [])],
          strength: 2.2 + 0.7 * steps.length,
        };
  }
  return acrossSentences(line, next, tongue);
};

interface Step {
  verb: string;
  words: Phrase;
}

function withinSentence(line: Line, { cues, language }: Tongue): { cause: Phrase; steps: Step[] } | undefined {
  const from = Math.max(attribution.exec(line.text)?.[0].length ?? 0, cues.opener.exec(line.text)?.[0].length ?? 0);
  const verbs = [...line.text.slice(from).matchAll(new RegExp(`(?:,?\\s*and\\s+)?(?:${cues.causes.source})`, 'giu'))];
  const [first] = verbs;
  if (!first || verbs.length > 2) return undefined;
  const cause = phraseOf(line, from, from + first.index);
  const steps = verbs.map((verb, i): Step | undefined => {
    const start = from + verb.index + verb[0].length;
    const words = phraseOf(line, start, verbs[i + 1] ? from + (verbs[i + 1]?.index ?? 0) : line.text.length);
    return words && { verb: verb[0].replace(/^[,\s]+/u, '').trim(), words };
  });
  const whole = steps.flatMap((step) => step ?? []);
  if (!cause || whole.length < steps.length || cause.text.length < 8) return undefined;
  // `has never meant that`: what is denied or limited leads to nothing.
  const near = `${cause.text.split(/\s+/u).slice(-4).join(' ')} ${line.text.slice(cause.end, from + first.index + first[0].length)}`;
  if (findHedges(near, language ? [language] : undefined).length > 0) return undefined;
  // `was caused by`: there the effect comes first.
  const isPassive = /(?:is|are|was|were|be|been|being|wurde|worden|est|fue)(?:\s+\p{L}+ly)?\s*$/iu.test(cause.text);
  if (isPassive || /^\s*(?:by|von|durch|par|por)\s/iu.test(line.text.slice(from + first.index + first[0].length)))
    return undefined;
  if (isScrap(cause.text) || (whole.length === 1 && whole.some(({ words }) => isScrap(words.text)))) return undefined;
  // A subject holds no comma that opens a clause of its own.
  if (/[;:]|\b(?:that|which|who)\b/u.test(cause.text) || !fitsIn(rooms.cause, cause.text)) return undefined;
  return whole.every(({ words }) => fits(words.text, whole.length) && words.text.length >= 12)
    ? { cause, steps: whole }
    : undefined;
}

/** The sentence after a chain, if it says that it follows. */
function followerOf(
  line: Line | undefined,
  [second]: readonly Line[],
  { cues }: Tongue,
): { line: Line; step: Step } | undefined {
  const opened = second && line && second.paragraph === line.paragraph ? cues.follows.exec(second.text) : null;
  const words = opened && second ? phraseOf(second, opened[0].length) : undefined;
  return second && opened && words && fits(words.text, 2)
    ? { line: second, step: { verb: (opened[1] ?? '').trim(), words } }
    : undefined;
}

/** `A. Therefore B.` */
function acrossSentences(line: Line, next: readonly Line[], tongue: Tongue): ReturnType<Sign> {
  const cause = phraseOf(line, tongue.cues.opener.exec(line.text)?.[0].length ?? 0);
  const first = followerOf(line, next, tongue);
  if (!cause || !first || !fitsIn(rooms.cause, cause.text)) return undefined;
  const second = fits(first.step.words.text, 2) ? followerOf(first.line, next.slice(1), tongue) : undefined;
  const steps = [first.step, ...(second ? [second.step] : [])];
  return {
    picture: { kind: 'chain', cause, steps },
    lines: [line, first.line, ...(second ? [second.line] : [])],
    strength: 2.2 + 0.5 * steps.length,
  };
}

const fits = (text: string, steps: number): boolean =>
  fitsIn({ width: 815, size: 24.5, lines: steps === 1 ? 5 : 2 }, text);

/** `It`, `things worse`: too little to stand in a box. */
const isScrap = (text: string): boolean => countWords(text) < 3;
