import { describe } from './structure-walk.ts';
import type { Check } from './subject.ts';

/** Checkpoint 19: notes can be referred to. */
export const checkNotes: Check = ({ reader, tree, fail }) => {
  const seen = new Set<string>();
  for (const element of tree?.elements ?? []) {
    if (element.standard !== 'Note') continue;
    const id = reader.text(element.dict, 'ID');
    if (!id) fail('19-003', `${describe(element)} has no ID.`, element);
    else if (seen.has(id)) fail('19-004', `The ID “${id}” is that of another note too.`, element);
    else seen.add(id);
  }
};
