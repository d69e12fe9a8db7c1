import type { PDFDict } from '@cantoo/pdf-lib';
import { type Page, readBox } from './page-list.ts';
import type { StructureElement } from './structure-tree.ts';
import type { Check, Subject } from './subject.ts';

/** The types of ISO 32000-1, Table 169. */
const knownTypes = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
  FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact`.split(/\s+/),
);
const hidden = 2;

/** Checkpoint 28, and the language of annotations (11-004, 11-005). */
export const checkAnnotations: Check = (subject) => {
  const { reader, fail } = subject;
  for (const page of subject.pages) {
    if (page.annotations.length === 0) continue;
    const tabs = reader.name(page.dict, 'Tabs');
    const where = { page: page.number, object: reader.refOf(page.dict) };
    if (tabs === undefined) fail('28-008', 'The page has annotations and no Tabs entry.', where);
    else if (tabs !== 'S') fail('28-009', `Tabs is ${tabs}.`, where);
    for (const annotation of page.annotations) checkAnnotation(subject, page, annotation);
  }
  for (const [annotation, page] of subject.content.bareAppearances)
    fail('28-018', 'Its appearance paints outside artifacts.', { page, object: reader.refOf(annotation) });
  checkFormElements(subject);
};

function checkAnnotation(subject: Subject, page: Page, annotation: PDFDict): void {
  const { reader, tree, lang, fail } = subject;
  const where = { page: page.number, object: reader.refOf(annotation) };
  const type = reader.name(annotation, 'Subtype') ?? 'no type';
  const owner = tree?.ownerOfObject(annotation);
  const isExempt = ((reader.number(annotation, 'F') ?? 0) & hidden) !== 0 || liesOutside(subject, page, annotation);
  if (type === 'PrinterMark') {
    if (owner && !isExempt) fail('28-017', `It belongs to ${owner.type}.`, where);
    return;
  }
  const contents = reader.text(annotation, 'Contents');
  if (contents && !lang && !owner?.lang && !reader.text(annotation, 'Lang'))
    fail('11-004', `The description “${contents.slice(0, 60)}” is in an unknown language.`, where);
  if (isExempt) return;
  if (type === 'TrapNet') fail('28-007', 'It traps colours for one printer.', where);
  if (type === 'Widget') {
    checkWidget(subject, annotation, owner, where);
    return;
  }
  const isDescribed = Boolean(contents || (owner && reader.text(owner.dict, 'Alt')));
  const around = owner ? `It lies in ${owner.type}.` : 'No structure element refers to it.';
  if (!knownTypes.has(type)) {
    if (owner?.standard !== 'Annot' || !isDescribed) fail('28-006', `The type is ${type}. ${around}`, where);
    return;
  }
  if (!isDescribed) fail('28-004', `The ${type} annotation is not described.`, where);
  if (type === 'Link') {
    if (owner?.standard !== 'Link') fail('28-011', around, where);
    if (!contents)
      fail('28-012', `${targetOf(subject, annotation)} Contents is ${contents === '' ? 'empty' : 'missing'}.`, where);
  } else if (owner?.standard !== 'Annot') fail('28-002', `The type is ${type}. ${around}`, where);
}

function checkWidget(
  { reader, lang, fail }: Subject,
  widget: PDFDict,
  owner: StructureElement | undefined,
  where: { page: number; object: string | undefined },
): void {
  if (owner?.standard !== 'Form')
    fail('28-010', owner ? `It lies in ${owner.type}.` : 'No structure element refers to it.', where);
  let name: string | undefined;
  let field: PDFDict | undefined = widget;
  for (let depth = 0; field && name === undefined && depth < 50; depth++) {
    name = reader.text(field, 'TU');
    field = reader.dict(field, 'Parent');
  }
  if (!name && !(owner && reader.text(owner.dict, 'Alt')))
    fail('28-005', 'Neither TU nor Alt says what it is for.', where);
  if (name && !lang && !owner?.lang)
    fail('11-005', `The name “${name.slice(0, 60)}” is in an unknown language.`, where);
}

/** A Form element that does not say what it is (Role) stands for exactly one widget. */
function checkFormElements({ reader, tree, fail }: Subject): void {
  for (const element of tree?.elements ?? []) {
    if (element.standard !== 'Form') continue;
    if (reader.list(element.dict, 'A').some((attributes) => reader.get(attributes, 'Role'))) continue;
    const widgets = element.kids.filter(
      (kid) => kid.kind === 'object' && reader.name(kid.object, 'Subtype') === 'Widget',
    );
    if (widgets.length !== 1 || element.kids.length !== 1)
      fail(
        'ISO-7.18.4',
        `It contains ${widgets.length} widgets and ${element.kids.length - widgets.length} other things.`,
        element,
      );
  }
}

function liesOutside({ reader }: Subject, { cropBox }: Page, annotation: PDFDict): boolean {
  const rect = readBox(reader, reader.get(annotation, 'Rect'));
  if (!rect) return false;
  const [left, bottom, right, top] = cropBox;
  return rect[0] >= right || rect[2] <= left || rect[1] >= top || rect[3] <= bottom;
}

function targetOf({ reader }: Subject, link: PDFDict): string {
  const uri = reader.text(reader.get(link, 'A'), 'URI');
  return uri ? `The link leads to ${uri}.` : 'The link leads to a place in the document.';
}
