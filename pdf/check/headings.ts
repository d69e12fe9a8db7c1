import type { StructureElement } from './structure-tree.ts';
import { childrenOf, describe } from './structure-walk.ts';
import type { Check } from './subject.ts';

/** Level of a numbered heading. H7 and deeper are no standard types, but count whatever they are mapped to. */
function levelOf({ type, standard }: StructureElement): number | undefined {
  const found = /^H([1-9]\d?)$/.exec(type) ?? /^H([1-6])$/.exec(standard);
  return found ? Number(found[1]) : undefined;
}

/** Checkpoint 14: headings are numbered without gaps, or not numbered at all. */
export const checkHeadings: Check = ({ tree, fail }) => {
  if (!tree) return;
  let last: StructureElement | undefined;
  for (const element of tree.elements) {
    const level = levelOf(element);
    if (level === undefined) continue;
    const before = last && levelOf(last);
    if (before === undefined && level > 1) fail('14-002', `The first heading is ${describe(element)}.`, element);
    else if (before !== undefined && level > before + 1)
      fail('14-003', `${describe(element)} follows ${describe(last as StructureElement)}.`, element);
    last = element;
  }
  const isPlain = ({ standard }: StructureElement) => standard === 'H';
  const plain = tree.elements.find((element) => isPlain(element) && levelOf(element) === undefined);
  if (plain && last) fail('14-007', 'There are both H and numbered headings.', plain);
  for (const node of [tree, ...tree.elements])
    if (childrenOf(node).filter(isPlain).length > 1)
      fail('14-006', `${'type' in node ? describe(node) : 'The root'} contains several H.`, 'type' in node ? node : {});
};
