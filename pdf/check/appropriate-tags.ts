import type { ConditionId } from './conditions.ts';
import type { StructureElement } from './structure-tree.ts';
import { childrenOf, describe, parentOf } from './structure-walk.ts';
import type { Check } from './subject.ts';

interface Rule {
  condition: ConditionId;
  /** What may be in it; anything if missing. */
  holds?: string;
  /** What it must be in; anything if missing. */
  liesIn?: string;
}

const table = '09-004';
const list = '09-005';
const toc = '09-006';
const ruby = '09-007';
const warichu = '09-008';

/** ISO 32000-1, Tables 333 and 336 to 338. A caption and its order are looked at on their own. */
const rules: Record<string, Rule> = {
  Table: { condition: table, holds: 'TR THead TBody TFoot Caption' },
  THead: { condition: table, holds: 'TR', liesIn: 'Table' },
  TBody: { condition: table, holds: 'TR', liesIn: 'Table' },
  TFoot: { condition: table, holds: 'TR', liesIn: 'Table' },
  TR: { condition: table, holds: 'TH TD', liesIn: 'Table THead TBody TFoot' },
  TH: { condition: table, liesIn: 'TR' },
  TD: { condition: table, liesIn: 'TR' },
  L: { condition: list, holds: 'L LI Caption' },
  LI: { condition: list, holds: 'Lbl LBody', liesIn: 'L' },
  LBody: { condition: list, liesIn: 'LI' },
  TOC: { condition: toc, holds: 'TOC TOCI Caption' },
  TOCI: { condition: toc, liesIn: 'TOC' },
  Ruby: { condition: ruby, holds: 'RB RT RP' },
  RB: { condition: ruby, liesIn: 'Ruby' },
  RT: { condition: ruby, liesIn: 'Ruby' },
  RP: { condition: ruby, liesIn: 'Ruby' },
  Warichu: { condition: warichu, holds: 'WT WP' },
  WT: { condition: warichu, liesIn: 'Warichu' },
  WP: { condition: warichu, liesIn: 'Warichu' },
};

/** Checkpoint 09: tables, lists, tables of contents, rubies and warichus are nested as the format says. */
export const checkAppropriateTags: Check = ({ tree, fail }) => {
  for (const element of tree?.elements ?? []) {
    const rule = rules[element.standard];
    if (!rule) continue;
    const { condition, holds, liesIn } = rule;
    const kids = childrenOf(element).map(({ standard }) => standard);
    const parent = parentOf(element);
    const say = (what: string) => fail(condition, `${describe(element)} ${what}`, element);
    if (liesIn && !liesIn.split(' ').includes(parent?.standard ?? ''))
      say(`lies in ${parent ? describe(parent) : 'the root'} instead of ${liesIn.replaceAll(' ', ' or ')}.`);
    if (!holds) continue;
    const strange = kids.filter((kid) => !holds.split(' ').includes(kid));
    if (strange.length > 0)
      say(`contains ${[...new Set(strange)].join(', ')}; only ${holds.replaceAll(' ', ', ')} may be in it.`);
    if (hasBareContent(element)) say('contains text or graphics of its own, which belong into the elements in it.');
    for (const fault of findOrderFaults(element.standard, kids)) say(fault);
  }
};

const hasBareContent = (element: StructureElement): boolean =>
  element.kids.some(
    (kid) => kid.kind === 'content' || (kid.kind === 'element' && kid.standard === 'NonStruct' && hasBareContent(kid)),
  );

function findOrderFaults(type: string, kids: readonly string[]): string[] {
  const faults: string[] = [];
  const count = (kid: string) => kids.filter((one) => one === kid).length;
  if (type === 'Table') {
    if (count('Caption') > 1) faults.push('has several captions.');
    if (kids.slice(1, -1).includes('Caption')) faults.push('has its caption in the middle instead of first or last.');
    if (count('THead') > 1) faults.push('has several THead.');
    if (count('TFoot') > 1) faults.push('has several TFoot.');
    if (count('THead') + count('TFoot') > 0 && count('TBody') === 0) faults.push('has THead or TFoot but no TBody.');
  }
  if ((type === 'L' || type === 'TOC') && kids.slice(1).includes('Caption'))
    faults.push('has a caption that does not come first.');
  if (type === 'Ruby' && !/^(RB (RT|RP RT RP)( |$))+$/.test(kids.join(' ')))
    faults.push('is not RB RT or RB RP RT RP.');
  if (type === 'Warichu' && !/^((WT|WP WT WP)( |$))+$/.test(kids.join(' '))) faults.push('is not WT or WP WT WP.');
  return faults;
}
