import { type Finding, finding } from '../../findings/finding.ts';
import { findJoins, type Letter, readLetters } from '../../pdf/structure/letters.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';

/**
 * Words that are apart on the page are apart in what is read out: `American` and `trust` are not “Americantrust”.
 *
 * @param spoken text in the tags of each section, by its mark
 */
export function auditJoinedWords({ deck, aloud, marks }: TabFacts, spoken: ReadonlyMap<number, string>): Finding[] {
  return aloud.flatMap(({ mark, noteOf, text }) => {
    const heard = readLetters(spoken.get(mark) ?? '');
    const joined = findJoins(readLetters(text), heard).map((at) => wordAt(heard, at));
    if (joined.length === 0) return [];
    const no = marks[mark - 1]?.no || noteOf;
    return [finding('WORDS_JOINED', `Read out as one: ${sample(joined)}.`, placeOnSlide(deck, no))];
  });
}

function wordAt(letters: readonly Letter[], at: number): string {
  let from = at;
  while (from > 0 && !letters[from]?.isApart) from--;
  let to = at + 1;
  while (to < letters.length && !letters[to]?.isApart) to++;
  return letters
    .slice(from, to)
    .map(({ letter }) => letter)
    .join('');
}
