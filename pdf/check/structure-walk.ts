import { asName } from '../objects.ts';
import type { Reader } from './reader.ts';
import type { Kid, StructureElement, StructureTree } from './structure-tree.ts';

/** The elements in an element. NonStruct means nothing (ISO 32000-1, Table 333): what is in it counts instead. */
export function childrenOf(element: { kids: Kid[] }): StructureElement[] {
  return element.kids.flatMap((kid) =>
    kid.kind !== 'element' ? [] : kid.standard === 'NonStruct' ? childrenOf(kid) : [kid],
  );
}

/** The element around an element, NonStruct not counted. */
export function parentOf(element: StructureElement): StructureElement | undefined {
  let parent = element.parent;
  while (parent?.standard === 'NonStruct') parent = parent.parent;
  return parent;
}

/** An attribute, from the element's own attributes or its classes (ISO 32000-1, 14.7.5). */
export function attributeOf(reader: Reader, tree: StructureTree, element: StructureElement, key: string) {
  const classMap = reader.dict(tree.root, 'ClassMap');
  const classes = reader.list(element.dict, 'C').flatMap((name) => reader.list(classMap, asName(name) ?? ''));
  for (const attributes of [...reader.list(element.dict, 'A'), ...classes]) {
    const value = reader.get(attributes, key);
    if (value) return value;
  }
  return undefined;
}

/** `<Figure>`, or `<Em>, a Span`. */
export const describe = ({ type, standard }: StructureElement): string =>
  type === standard ? `<${type}>` : `<${type}>, a ${standard},`;
