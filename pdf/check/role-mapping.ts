import { standardTypes } from './standard-types.ts';
import { describe } from './structure-walk.ts';
import type { Check } from './subject.ts';

/** Checkpoint 02: every type leads to a standard one. */
export const checkRoleMapping: Check = ({ reader, tree, fail }) => {
  if (!tree) return;
  const roleMap = reader.dict(tree.root, 'RoleMap');
  for (const key of roleMap?.keys() ?? []) {
    const type = key.decodeText();
    if (standardTypes.has(type)) fail('02-004', `The role map redefines ${type}.`, { object: reader.refOf(tree.root) });
    else if (tree.roleOf(type).ends === 'never')
      fail('02-003', `The type ${type} leads back to itself.`, { object: reader.refOf(tree.root) });
  }
  const seen = new Map<string, number>();
  for (const element of tree.elements) {
    if (tree.roleOf(element.type).ends !== 'nowhere') continue;
    const count = (seen.get(element.type) ?? 0) + 1;
    seen.set(element.type, count);
    if (count === 1) fail('02-001', `${describe(element)} is no standard type.`, element);
  }
};
