import type { Finding } from '../../findings/finding.ts';
import type { SheetMedia } from '../in-page/read-media.ts';
import type { SheetText } from '../in-page/read-text.ts';
import { auditTab } from './audit-tab.ts';
import { bySlide, type TabFacts } from './facts.ts';
import { withoutSaid } from './legible.ts';

/**
 * Judges the tab of a further product, which shows the same slides once more: what has been found of them before is not
 * said again, and what is found here alone says so.
 *
 * @param before what the tab of the first product told, and what was found there
 */
export function auditNextTab(
  facts: TabFacts,
  { facts: known, inTab }: { facts: TabFacts; inTab: readonly Finding[] },
): Finding[] {
  const said = new Set(inTab.map(identify));
  const left = {
    ...facts,
    text: withoutKnown(facts.text, known.text, textLists),
    media: withoutKnown(facts.media, known.media, mediaLists),
    overlaps: facts.overlaps.filter(
      ({ no, texts }) => !known.overlaps.some((one) => one.no === no && `${one.texts}` === `${texts}`),
    ),
    pictures: facts.pictures.filter(
      ({ no, kind, name }) => !known.pictures.some((one) => one.no === no && one.kind === kind && one.name === name),
    ),
    colours: withoutSaid(facts.colours, known.colours, facts.deck),
    moving: facts.moving.filter(({ no }) => !known.moving.some((one) => one.no === no)),
  };
  return auditTab(left)
    .filter((one) => !said.has(identify(one)))
    .map((one) => ({ ...one, what: `${one.what.replace(/\.$/, '')}, in the handout only.` }));
}

/** What a slide's findings gather in one sentence. */
const textLists = ['cutOff', 'clipped', 'prose', 'clocks'] as const satisfies (keyof SheetText)[];
const mediaLists = ['unknownTags', 'failedDiagrams', 'failedFormulae'] as const satisfies (keyof SheetMedia)[];

const identify = ({ code, slide, file, line, what }: Finding) => `${code} ${slide} ${file} ${line} ${what}`;

/** Sheets whose lists lack what those of the same slide held before. */
function withoutKnown<List extends string, Sheet extends { no: number } & Record<List, string[]>>(
  sheets: readonly Sheet[],
  before: readonly Sheet[],
  lists: readonly List[],
): Sheet[] {
  const known = new Map(lists.map((list) => [list, bySlide(before, (sheet) => sheet[list])]));
  return sheets.map((sheet) => ({
    ...sheet,
    ...Object.fromEntries(
      lists.map((list) => [list, sheet[list].filter((item) => !known.get(list)?.get(sheet.no)?.includes(item))]),
    ),
  }));
}
