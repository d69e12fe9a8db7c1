import type { Line } from '../read/line.ts';
import { isTelling, isUnspaced, placedWords, termOf, termsOf } from '../text/words.ts';

/** Most words of a name. */
const longest = 3;

/**
 * Names stretches of text that have no headings by words of their own: telling words that stand side by side, and of
 * which the stretch has more than the others. Key phrases put together from words that weigh much, as in TextRank
 * (Mihalcea & Tarau, EMNLP 2004).
 */
export function nameParts(parts: readonly (readonly Line[])[]): { name: string; line: Line | undefined }[] {
  const phrases = parts.map(phrasesIn);
  const words = parts.map((lines) => countTerms(lines));
  const taken = new Set<string>();
  return parts.map((lines, part) => {
    const worth = (term: string) => {
      const elsewhere = words.reduce((sum, other, i) => sum + (i === part ? 0 : (other.get(term) ?? 0)), 0);
      return (words[part]?.get(term) ?? 0) / (1 + 0.5 * elsewhere);
    };
    const scored = [...(phrases[part] ?? [])]
      .map(([key, { text, times, line }]) => {
        const terms = key.split(' ');
        const mean = terms.reduce((sum, term) => sum + worth(term), 0) / terms.length;
        return { key, text, line, score: mean * (lengthBonus[terms.length] ?? 1) * (times > 1 ? 1.4 : 1) };
      })
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    const best = scored.find(({ key }) => !key.split(' ').every((term) => taken.has(term))) ?? scored[0];
    for (const term of best?.key.split(' ') ?? []) taken.add(term);
    const name = best?.text ?? lines[0]?.text.slice(0, 24) ?? '';
    return { name: name.charAt(0).toUpperCase() + name.slice(1), line: best?.line ?? lines[0] };
  });
}

/** Two words say more than one, and are quicker read than three. */
const lengthBonus = [0, 0.7, 1.5, 1.35];

function countTerms(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

interface Counted {
  text: string;
  /** Where it stands first. */
  line: Line;
  times: number;
}

function phrasesIn(lines: readonly Line[]): Map<string, Counted> {
  const found = new Map<string, Counted>();
  for (const line of lines)
    for (const run of runsOf(line.text))
      for (let from = 0; from < run.length; from++)
        for (let size = 1; size <= longest && from + size <= run.length; size++) {
          const words = run.slice(from, from + size);
          const key = words.map((word) => termOf(word.text)).join(' ');
          const known = found.get(key);
          if (known) known.times += 1;
          else
            found.set(key, {
              line,
              text: line.text.slice(words[0]?.start, words.at(-1)?.end).replace(/['’]s$/u, ''),
              times: 1,
            });
        }
  return found;
}

/** Runs of telling words with nothing but a blank, or nothing, between them. */
function runsOf(text: string) {
  const runs: ReturnType<typeof placedWords>[] = [];
  const between = isUnspaced(text) ? /^$/u : /^[ ’']?$/u;
  let end = -2;
  for (const word of placedWords(text)) {
    if (!isTelling(word.text)) continue;
    const run = runs.at(-1);
    if (run && between.test(text.slice(end, word.start))) run.push(word);
    else runs.push([word]);
    end = word.end;
  }
  return runs;
}
