import { PDFArray, type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { Reader } from './reader.ts';
import { describe } from './structure-walk.ts';
import type { Check } from './subject.ts';

const deepest = 50;

/** Beyond the protocol: the structure tree is there, and both ways between it and the pages agree (ISO 32000-1, 14.7). */
export const checkStructureIntegrity: Check = ({ reader, catalog, tree, content, pages, fail }) => {
  if (!tree) return fail('ISO-7.1', 'The catalogue has no StructTreeRoot.', { object: reader.refOf(catalog) });
  if (tree.elements.length === 0) fail('ISO-7.1', 'The structure tree is empty.', { object: reader.refOf(tree.root) });
  for (const element of tree.elements) {
    const parent = reader.get(element.dict, 'P');
    if (!parent) fail('ISO-7.1', `${describe(element)} does not say in which element it is (P).`, element);
    else if (parent !== (element.parent?.dict ?? tree.root))
      fail('ISO-7.1', `${describe(element)} names another element as its parent than the one it is in.`, element);
  }
  const parentTree = readNumberTree(reader, reader.get(tree.root, 'ParentTree'));
  for (const [stream, { page, mcids }] of content.sequences) {
    const key = reader.number(stream, 'StructParents');
    const owners = key === undefined ? undefined : parentTree.get(key);
    const list = owners instanceof PDFArray ? owners.asArray() : [];
    const wrong = [...mcids].filter((mcid) => {
      const owner = tree.ownerOf(stream, mcid);
      return owner && reader.follow(list[mcid]) !== owner.dict;
    });
    if (wrong.length > 0)
      fail('ISO-7.1', `The ParentTree does not lead from sequence ${wrong.slice(0, 5).join(', ')} to its element.`, {
        page,
        object: reader.refOf(stream),
      });
  }
  for (const { number, annotations } of pages)
    for (const annotation of annotations) {
      const owner = tree.ownerOfObject(annotation);
      if (!owner) continue;
      const key = reader.number(annotation, 'StructParent');
      if (key === undefined || parentTree.get(key) !== owner.dict)
        fail('ISO-7.1', 'The ParentTree does not lead from an annotation to its element.', {
          page: number,
          object: reader.refOf(annotation),
        });
    }
};

/** ISO 32000-1, 7.9.7. */
function readNumberTree(reader: Reader, root: PDFObject | undefined): Map<number, PDFObject | undefined> {
  const found = new Map<number, PDFObject | undefined>();
  const seen = new Set<PDFObject>();
  const walk = (node: PDFObject | undefined, depth: number) => {
    if (!node || seen.has(node) || depth > deepest) return;
    seen.add(node);
    const pairs = reader.get(node, 'Nums');
    if (pairs instanceof PDFArray)
      for (let i = 0; i + 1 < pairs.size(); i += 2) {
        const key = reader.follow(pairs.get(i));
        if (key instanceof PDFNumber) found.set(key.asNumber(), reader.follow(pairs.get(i + 1)));
      }
    for (const kid of reader.list(node as PDFDict, 'Kids')) walk(kid, depth + 1);
  };
  walk(root, 0);
  return found;
}
