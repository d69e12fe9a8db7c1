import { PDFArray, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { Fail } from './check-report.ts';
import { asDict, type Reader } from './reader.ts';
import { createRoleMap, type Mapping } from './standard-types.ts';

export interface StructureElement {
  kind: 'element';
  /** As written, such as `Em`. */
  type: string;
  /** After the role map; as written if that leads nowhere. */
  standard: string;
  dict: PDFDict;
  /** Such as `12 0`. */
  object: string | undefined;
  /** From 1, where the file says so. */
  page: number | undefined;
  /** Nothing for the root's own children. */
  parent: StructureElement | undefined;
  kids: Kid[];
  /** Of this element or one above it. */
  lang: string | undefined;
}
/** A marked-content sequence of the page or form XObject `stream`. */
export interface MarkedContent {
  kind: 'content';
  stream: PDFObject | undefined;
  mcid: number;
}
/** An annotation or a form XObject as a whole. */
export interface ObjectReference {
  kind: 'object';
  object: PDFObject | undefined;
}
export type Kid = StructureElement | MarkedContent | ObjectReference;

export interface StructureTree {
  root: PDFDict;
  kids: StructureElement[];
  /** In reading order. */
  elements: StructureElement[];
  roleOf: (type: string) => Mapping;
  /** The element that holds a sequence of a stream, by its number. */
  ownerOf: (stream: PDFObject, mcid: number) => StructureElement | undefined;
  /** The element that refers to an annotation or a form XObject as a whole. */
  ownerOfObject: (object: PDFObject) => StructureElement | undefined;
}

/** Deeper than any document; no limit of the format, but of what one can follow. */
const deepest = 500;

/** Reads the structure tree (ISO 32000-1, 14.7). @param pageOf page number, from 1, of a page dictionary */
export function readStructureTree(
  reader: Reader,
  fail: Fail,
  pageOf: (page: PDFObject | undefined) => number | undefined,
  part: 1 | 2 = 1,
): StructureTree | undefined {
  const root = reader.dict(reader.pdf.catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const roleOf = createRoleMap(reader, reader.dict(root, 'RoleMap'), part);
  const elements: StructureElement[] = [];
  const owners = new Map<PDFObject, Map<number, StructureElement>>();
  const objectOwners = new Map<PDFObject, StructureElement>();
  const seen = new Set<PDFObject>();
  const bad = (what: string, object: PDFObject | undefined) => fail('ISO-7.1', what, { object: reader.refOf(object) });

  const own = (stream: PDFObject | undefined, mcid: number, element: StructureElement): MarkedContent => {
    if (stream) {
      const known = owners.get(stream) ?? new Map<number, StructureElement>();
      owners.set(stream, known);
      if (known.has(mcid)) bad(`Sequence ${mcid} of one content stream belongs to two elements.`, element.dict);
      known.set(mcid, element);
    } else bad(`An element holds sequence ${mcid} of no page.`, element.dict);
    return { kind: 'content', stream, mcid };
  };
  const readKid = (
    kid: PDFObject,
    parent: StructureElement | undefined,
    page: PDFObject | undefined,
    depth: number,
  ) => {
    const at = reader.follow(kid);
    if (at instanceof PDFNumber && parent) return void parent.kids.push(own(page, at.asNumber(), parent));
    const dict = at instanceof PDFDict ? at : undefined;
    if (!dict) return bad('A child of an element is neither an element nor content.', parent?.dict);
    const ownPage = reader.dict(dict, 'Pg') ?? page;
    const type = reader.name(dict, 'Type');
    if (type === 'MCR' && parent) {
      const mcid = reader.number(dict, 'MCID');
      if (mcid === undefined) return bad('A reference to marked content has no number.', parent.dict);
      return void parent.kids.push(own(reader.get(dict, 'Stm') ?? ownPage, mcid, parent));
    }
    if (type === 'OBJR' && parent) {
      const object = reader.get(dict, 'Obj');
      if (!object) return bad('A reference to an object leads nowhere.', parent.dict);
      objectOwners.set(object, parent);
      return void parent.kids.push({ kind: 'object', object });
    }
    if (seen.has(dict)) return bad('An element is reached twice.', dict);
    seen.add(dict);
    const written = reader.name(dict, 'S');
    if (written === undefined) bad('An element has no type.', dict);
    const role = roleOf(written ?? '');
    const element: StructureElement = {
      kind: 'element',
      type: written ?? '',
      standard: role.ends === 'standard' ? role.type : (written ?? ''),
      dict,
      object: reader.refOf(dict),
      page: pageOf(ownPage) ?? parent?.page,
      parent,
      kids: [],
      lang: reader.text(dict, 'Lang') || parent?.lang,
    };
    elements.push(element);
    (parent?.kids ?? top).push(element);
    if (depth > deepest) return bad(`Elements are nested more than ${deepest} deep.`, dict);
    for (const child of kidsOf(dict)) readKid(child, element, ownPage, depth + 1);
  };
  const kidsOf = (dict: PDFDict): PDFObject[] => {
    const kids = reader.get(dict, 'K');
    return kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  };
  const top: StructureElement[] = [];
  for (const kid of kidsOf(root)) readKid(kid, undefined, undefined, 0);
  return {
    root,
    kids: top,
    elements,
    roleOf,
    ownerOf: (stream, mcid) => owners.get(stream)?.get(mcid),
    ownerOfObject: (object) => objectOwners.get(object) ?? objectOwners.get(asDict(object) as PDFObject),
  };
}
