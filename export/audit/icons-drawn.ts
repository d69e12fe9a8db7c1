import type { Deck } from '../../deck/deck.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, type TabFacts } from './facts.ts';

/** Every icon that a class names is drawn. */
export function auditIconsDrawn({ deck, media }: TabFacts): Finding[] {
  return [...bySlide(media, ({ emptyIcons }) => emptyIcons)].flatMap(([no, classes]) => {
    const sources = [deck.slides[no - 1]?.raw ?? '', ...deck.styleSheets.map(({ text }) => text)];
    // Slidev adds icons of its own to the titles of code: those nobody has asked for.
    const isOfAuthor = (set: string) => sources.some((text) => text.includes(`i-${set}`));
    return classes.flatMap(
      (name) => judge(name, deck.iconSets, isOfAuthor, (text) => placeOnSlide(deck, no, text)) ?? [],
    );
  });
}

function judge(
  name: string,
  { installed, known }: Deck['iconSets'],
  isOfAuthor: (set: string) => boolean,
  place: (text: string) => object,
): Finding | undefined {
  const body = name.replace(/^i-/, '').replace(/\?\w+$/, '');
  const [before = '', after] = body.split(':');
  const isOf = (set: string) => (after === undefined ? body.startsWith(`${set}-`) : before === set);
  const longest = (sets: readonly string[]) => sets.filter(isOf).toSorted((a, b) => b.length - a.length)[0];
  const have = longest(installed);
  const set = have ?? longest(known) ?? (after === undefined ? undefined : before);
  if (set === undefined || !isOfAuthor(set)) return undefined; // without a set it is a class that happens to begin so
  const icon = body.slice(set.length + 1);
  return have
    ? finding('ICON_MISSING', `The set “${set}” has no icon “${icon}”.`, place(name))
    : finding('ICON_MISSING', `The icon “${icon}” is of the set “${set}”, which is not installed.`, {
        ...place(name),
        fix: `Install the set in the folder of the deck (\`npm i -D @iconify-json/${set}\`), or correct the name.`,
      });
}
