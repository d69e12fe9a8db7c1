import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { namespace as namespaceOf2, typesOf2 } from '../ua2/types-of-2.ts';
import { standardTypes } from './standard-types.ts';
import { attributeOf, childrenOf, describe } from './structure-walk.ts';
import type { Check, Subject } from './subject.ts';

const namespaceOf1 = 'http://iso.org/pdf/ssn';

/** What PDF/UA-2 asks of tags, links and bookmarks otherwise than PDF/UA-1; for files that claim it. */
export const checkUa2: Check = (subject) => {
  if (subject.part !== 2) return;
  checkNamespaces(subject);
  checkNotes(subject);
  checkListsAndCaptions(subject);
  checkDestinations(subject);
  refuse(subject);
};

function checkNamespaces({ reader, tree, fail }: Subject): void {
  const spaceOf = (dict: PDFDict) => reader.text(reader.get(dict, 'NS'), 'NS');
  const [first, ...others] = tree?.kids ?? [];
  if (first?.type !== 'Document' || spaceOf(first.dict) !== namespaceOf2 || others.length > 0)
    fail('U-8.2.5.2', first ? `It begins with ${describe(first)}.` : 'It is empty.', first);
  for (const element of tree?.elements ?? []) {
    const space = spaceOf(element.dict);
    if (space !== undefined && space !== namespaceOf1 && space !== namespaceOf2)
      fail('REFUSED', `The namespace ${space} is not judged for PDF/UA-2.`, element);
    else if (space === namespaceOf2 ? !typesOf2.has(element.type) : !standardTypes.has(element.standard))
      fail(
        'U-8.2.4',
        `${describe(element)} is in the namespace of ${space === namespaceOf2 ? 'PDF 2.0' : 'PDF 1.7'}.`,
        element,
      );
    if (element.standard === 'H') fail('REFUSED', 'Headings without a number are not judged for PDF/UA-2.', element);
  }
}

function checkNotes({ reader, tree, fail }: Subject): void {
  const refsOf = (dict: PDFDict) => reader.list(dict, 'Ref').map(reader.follow);
  for (const element of tree?.elements ?? []) {
    if (element.standard === 'Note') fail('U-8.2.5.14', `${describe(element)} is of PDF 1.7.`, element);
    if (element.type !== 'FENote') continue;
    for (const other of refsOf(element.dict))
      if (!(other instanceof PDFDict) || !refsOf(other).includes(element.dict))
        fail('U-8.2.5.14', 'What refers to it does not name it.', element);
  }
}

function checkListsAndCaptions({ reader, tree, fail }: Subject): void {
  for (const element of tree?.elements ?? []) {
    const kids = childrenOf(element);
    if (kids.slice(1, -1).some(({ standard }) => standard === 'Caption'))
      fail('U-8.2.5.28', `It stands in the middle of ${describe(element)}.`, element);
    if (element.standard !== 'L' || !tree) continue;
    const hasLabels = kids.some((item) => childrenOf(item).some(({ standard }) => standard === 'Lbl'));
    const numbering = String(attributeOf(reader, tree, element, 'ListNumbering') ?? '');
    if (hasLabels && /^(?:|\/None)$/.test(numbering))
      fail('U-8.2.5.25', `ListNumbering is ${numbering || 'missing'}.`, element);
  }
}

function checkDestinations({ reader, catalog, fail }: Subject): void {
  for (const dict of reader.dicts()) {
    const where = { object: reader.refOf(dict) };
    const isLink = reader.name(dict, 'Subtype') === 'Link';
    const isBookmark = reader.text(dict, 'Title') !== undefined && reader.get(dict, 'Parent') !== undefined;
    if ((isLink || isBookmark) && reader.get(dict, 'Dest') && !isStructural(reader.get(dict, 'Dest')))
      fail('U-8.8', 'Dest is a place on a page.', where);
    if (reader.name(dict, 'S') === 'GoTo' && !isStructural(reader.get(dict, 'SD')))
      fail('U-8.8', 'The action has no SD.', where);
  }
  if (reader.get(catalog, 'OpenAction') instanceof PDFArray) fail('U-8.8', 'OpenAction is a place on a page.');

  function isStructural(destination: PDFObject | undefined): boolean {
    const target = destination instanceof PDFArray ? reader.follow(destination.get(0)) : undefined;
    return target instanceof PDFDict && reader.name(target, 'S') !== undefined && reader.get(target, 'P') !== undefined;
  }
}

/** What may be right, and is not known here. */
function refuse({ reader, pages, fail }: Subject): void {
  for (const { annotations, number } of pages)
    for (const annotation of annotations) {
      const type = reader.name(annotation, 'Subtype') ?? 'of no type';
      if (type !== 'Link') fail('REFUSED', `The annotation ${type} is not judged for PDF/UA-2.`, { page: number });
    }
  for (const dict of reader.dicts())
    for (const key of ['AF', 'EF', 'PhoneticAlphabet'])
      if (reader.get(dict, key)) fail('REFUSED', `${key} is not judged for PDF/UA-2.`, { object: reader.refOf(dict) });
}
