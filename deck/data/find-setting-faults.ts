/** Settings that our look and tools read, in the headmatter and on every slide. */
import { suggestName } from '../../citations/text/suggest-name.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Keys } from '../../theme/data/kinds.ts';
import { checkValue } from './check-value.ts';
import type { DeckToLookAt } from './find-data-faults.ts';
import { placeOfPath, type Slide, settingsWith } from './frontmatter-place.ts';
import { sayFaults } from './say-fault.ts';
import { deckKeys, slideKeys } from './settings.ts';
import { findSplitTexts } from './split-by-comma.ts';

/** Wrong kinds of values; settings of other names are left to others. */
export function findSettingFaults(deck: DeckToLookAt): Finding[] {
  // The options in the headmatter have a table and a check of their own.
  const { handout: _, pdf: __, ...ofDeck } = deckKeys;
  const { handout: ___, ...ofFirst } = slideKeys;
  return deck.slides.flatMap((slide, i) => [
    ...checkSettings(slide, i + 1, slide.source.index === 0 ? { ...ofFirst, ...ofDeck } : slideKeys),
    ...findLostDefences(slide, i + 1, deck.slides),
  ]);
}

function checkSettings(slide: Slide, no: number, keys: Keys): Finding[] {
  return Object.entries(keys).flatMap(([key, kind]) => {
    const value = slide.frontmatter[key];
    const settings = settingsWith(slide, key);
    if (value === undefined || value === null || !settings) return [];
    const owner = {
      calledAs: key,
      slide: no,
      placeOf: (path: readonly (string | number)[]) => placeOfPath(settings, [key, ...path]),
    };
    return sayFaults(checkValue(value, kind), owner, findSplitTexts(settings.nodeAt([key]), settings));
  });
}

/** Slides in reserve for a slide that is not there. */
function findLostDefences(slide: Slide, no: number, slides: readonly Slide[]): Finding[] {
  const { defends } = slide.frontmatter as { defends?: unknown };
  const settings = settingsWith(slide, 'defends');
  if (!settings) return [];
  const aliases = slides.flatMap(({ frontmatter: { routeAlias } }) =>
    typeof routeAlias === 'string' ? routeAlias : [],
  );
  const isThere = (name: unknown) =>
    aliases.includes(String(name)) || (Number(name) >= 1 && Number(name) <= slides.length);
  return [defends].flat().flatMap((name) => {
    if (isThere(name) || (typeof name !== 'string' && typeof name !== 'number')) return [];
    const near = suggestName(String(name), aliases);
    return finding('DATA_NAME_UNKNOWN', `\`defends: ${name}\` names no slide of the deck.`, {
      ...{ slide: no, ...placeOfPath(settings, ['defends']) },
      fix: near === undefined ? 'Write the number of a slide, or its `routeAlias`.' : `Write \`${near}\`.`,
    });
  });
}
