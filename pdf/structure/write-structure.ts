import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { asText, entry, resolve } from '../objects.ts';
import { pageOf } from './describe-links.ts';
import { type Element, elementsIn, type Kid } from './structure.ts';
import { roleMap } from './types.ts';

/**
 * Writes the tree back, with a parent tree and identifiers of our own (ISO 32000-1, 14.7.4.4 and 14.7.2): Chromium's
 * are counters of its own that differ from run to run.
 */
export function writeStructure(pdf: PDFDocument, root: Element): void {
  const { context, catalog } = pdf;
  const tree = context.obj({ Type: 'StructTreeRoot' });
  const treeRef = context.register(tree);
  catalog.set(PDFName.of('StructTreeRoot'), treeRef);
  const parents = new Map<number, PDFArray | PDFRef>();
  const keyOf = (holder: PDFObject | undefined, key: string) => {
    const value = entry(pdf, holder, key);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  };

  const writeKid = (kid: Kid, self: PDFRef, page: PDFRef | undefined): PDFObject => {
    if (kid.kind === 'element') return write(kid, self);
    const at = kid.page ?? page;
    if (kid.kind === 'object') {
      const annotation = context.lookup(kid.object);
      let key = keyOf(annotation, 'StructParent');
      if (key === undefined && annotation instanceof PDFDict) {
        key = nextKey++;
        annotation.set(PDFName.of('StructParent'), PDFNumber.of(key));
      }
      if (key !== undefined) parents.set(key, self);
      return context.obj({ Type: 'OBJR', Obj: kid.object, ...(at && { Pg: at }) });
    }
    // A sequence of a form is entered for its page, too: its number is free there, and many readers look nowhere else.
    for (const holder of kid.form && kid.page ? [kid.stream, kid.page] : [kid.stream]) {
      const key = keyOf(context.lookup(holder), 'StructParents');
      const list = (key === undefined ? undefined : parents.get(key)) ?? context.obj([]);
      if (key === undefined || !(list instanceof PDFArray)) continue;
      while (list.size() <= kid.mcid) list.push(PDFNull);
      list.set(kid.mcid, self);
      parents.set(key, list);
    }
    if (!kid.form && kid.page === page) return PDFNumber.of(kid.mcid);
    return context.obj({ Type: 'MCR', MCID: kid.mcid, ...(at && { Pg: at }), ...(kid.form && { Stm: kid.form }) });
  };
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = element.ref ?? context.register(element.dict);
    element.ref = ref;
    const page = pageOf(element);
    const kids = element.kids.map((kid) => writeKid(kid, ref, page));
    const { dict } = element;
    dict.set(PDFName.of('Type'), PDFName.of('StructElem'));
    dict.set(PDFName.of('S'), PDFName.of(element.type));
    dict.set(PDFName.of('P'), parent);
    dict.delete(PDFName.of('Pg'));
    if (page) dict.set(PDFName.of('Pg'), page);
    dict.delete(PDFName.of('K'));
    if (kids.length > 0) dict.set(PDFName.of('K'), kids.length === 1 ? (kids[0] as PDFObject) : context.obj(kids));
    return ref;
  };

  // Streams without any tag have an (empty) list, too: a reader may look for it.
  let nextKey = 0;
  for (const [, object] of context.enumerateIndirectObjects())
    for (const key of ['StructParents', 'StructParent']) nextKey = Math.max(nextKey, (keyOf(object, key) ?? -1) + 1);
  for (const { node } of pdf.getPages()) {
    const key = keyOf(node, 'StructParents');
    if (key !== undefined) parents.set(key, context.obj([]));
  }
  const top = write(root, treeRef);
  tree.set(PDFName.of('K'), top);
  const keys = [...parents.keys()].sort((a, b) => a - b);
  const numbers = keys.flatMap((key) => [PDFNumber.of(key), parents.get(key) as PDFObject]);
  tree.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
  tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(nextKey));
  const used = new Set([...elementsIn(root)].map(({ type }) => type));
  const roles = Object.entries(roleMap).filter(([type]) => used.has(type));
  if (roles.length > 0) tree.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(roles)));
  writeIds(pdf, root, tree);
}

/** Numbers in reading order: for notes, which must have one, and for headers that cells refer to. */
function writeIds(pdf: PDFDocument, root: Element, tree: PDFDict): void {
  const { context } = pdf;
  const renamed = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  for (const { dict, type, ref } of elementsIn(root)) {
    const old = asText(dict.get(PDFName.of('ID')));
    if (old === undefined && type !== 'Note') continue;
    const id = PDFString.of(`e${String(names.length / 2 + 1).padStart(6, '0')}`);
    if (old !== undefined) renamed.set(old, id);
    dict.set(PDFName.of('ID'), id);
    names.push(id, ref as PDFRef);
  }
  for (const { dict } of elementsIn(root)) {
    const attributes = resolve(pdf, dict.get(PDFName.of('A')));
    for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const headers = entry(pdf, each, 'Headers');
      if (!(headers instanceof PDFArray)) continue;
      for (const [i, header] of headers.asArray().entries())
        headers.set(i, renamed.get(asText(header) ?? '') ?? header);
    }
  }
  if (names.length > 0) tree.set(PDFName.of('IDTree'), context.register(context.obj({ Names: names })));
}
