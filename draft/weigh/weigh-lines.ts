import type { SortedLine } from '../read/line.ts';
import type { Cues } from '../signs/cues.ts';
import { countSpoken } from '../text/words.ts';
import { rankLines } from './rank-lines.ts';

/** Fewer words than this say little by themselves. */
const fewWords = 6;
/** What is left of the weight of a sentence that says little without another. */
const leaning = 0.6;

/**
 * How much each sentence carries: central among the others, first or last of its paragraph, with a word that says that
 * something is claimed, with a figure.
 *
 * @returns by the index of the line
 */
export function weighLines(lines: readonly SortedLine[], cues: Cues): Map<number, number> {
  const ranks = rankLines(lines.map(({ text }) => text));
  return new Map(
    lines.map((line, i) => {
      const isFirst = line.number === 1;
      const isLast = lines[i + 1]?.paragraph !== line.paragraph;
      const bonus =
        (isFirst ? 0.2 : isLast ? 0.1 : 0) +
        (cues.claims.test(line.text) ? 0.3 : 0) +
        (/\p{N}/u.test(line.text) ? 0.1 : 0);
      const words = countSpoken(line.text);
      const bare = line.text.slice(cues.opener.exec(line.text)?.[0].length ?? 0);
      const share =
        (words < fewWords ? 0.4 : 1) * (cues.leans.test(bare.charAt(0).toUpperCase() + bare.slice(1)) ? leaning : 1);
      return [line.index, (ranks[i] ?? 0) * (1 + bonus) * share];
    }),
  );
}
