import type { PDFDict } from '@cantoo/pdf-lib';
import { readBox } from '../page-list.ts';
import type { Check } from '../subject.ts';

const forbiddenTypes = new Set(['3D', 'Sound', 'Screen', 'Movie', 'RichMedia', 'FileAttachment']);
const allowedActions = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const allowedNames = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
/** Bits of an annotation's F (ISO 32000-1, Table 165). */
const flags = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 };
const unseen = flags.invisible | flags.hidden | flags.noView | flags.toggleNoView;

/** 6.3 to 6.5: nothing on a page is hidden, and nothing happens but that a link leads somewhere. */
export const checkInteraction: Check = ({ reader, catalog, pages, fail }) => {
  for (const { annotations, number, dict } of pages) {
    if (reader.get(dict, 'AA')) fail('A-6.5.1', 'The page acts by itself (AA).', { page: number });
    for (const annotation of annotations) checkAnnotation(annotation, number);
  }
  if (reader.get(catalog, 'AA')) fail('A-6.5.1', 'The document acts by itself (AA).');
  const form = reader.dict(catalog, 'AcroForm');
  if (reader.get(form, 'XFA')) fail('A-6.4.1', 'There is an XFA form.');
  if (reader.isTrue(form, 'NeedAppearances')) fail('A-6.4.1', 'NeedAppearances is true.');
  if (reader.get(reader.get(catalog, 'Names'), 'JavaScript')) fail('A-6.5.1', 'There is JavaScript.');
  for (const dict of reader.dicts()) {
    const where = { object: reader.refOf(dict) };
    const isField = reader.get(dict, 'FT') !== undefined && reader.name(dict, 'Subtype') !== 'Widget';
    if (isField && reader.get(dict, 'AA')) fail('A-6.4.1', 'The field acts.', where);
    if (reader.name(dict, 'Type') === 'Sig') fail('REFUSED', 'Signatures are not judged for PDF/A.', where);
  }
  for (const action of reader.dicts()) {
    const where = { object: reader.refOf(action) };
    const kind = reader.name(action, 'S');
    const isAction =
      reader.name(action, 'Type') === 'Action' ||
      (kind !== undefined && actionKinds.has(kind) && !reader.get(action, 'P'));
    if (!isAction) continue;
    if (kind === undefined || !allowedActions.has(kind))
      fail('A-6.5.1', `The action is ${kind ?? 'of no kind'}.`, where);
    const name = reader.name(action, 'N');
    if (kind === 'Named' && !allowedNames.has(name ?? '')) fail('A-6.5.1', `The named action is ${name}.`, where);
  }

  function checkAnnotation(annotation: PDFDict, page: number): void {
    const where = { page, object: reader.refOf(annotation) };
    const type = reader.name(annotation, 'Subtype') ?? 'of no type';
    if (forbiddenTypes.has(type)) fail('A-6.3.1', `The annotation is ${type}.`, where);
    const set = reader.number(annotation, 'F');
    if (type !== 'Popup' && ((set ?? 0) & flags.print) === 0) fail('A-6.3.2', 'Print is not set.', where);
    if (((set ?? 0) & unseen) !== 0) fail('A-6.3.2', `F is ${set}.`, where);
    if (type === 'Widget' && (reader.get(annotation, 'A') || reader.get(annotation, 'AA')))
      fail('A-6.4.1', 'The field acts.', where);
    if (type !== 'Widget' && reader.get(annotation, 'AA'))
      fail('A-6.5.1', 'The annotation acts by itself (AA).', where);
    const appearance = reader.dict(annotation, 'AP');
    const [left = 0, bottom = 0, right = 0, top = 0] = readBox(reader, reader.get(annotation, 'Rect')) ?? [];
    const isPoint = left === right && bottom === top;
    if (!appearance && type !== 'Popup' && type !== 'Link' && !isPoint)
      fail('A-6.3.3', `The ${type} annotation has no appearance.`, where);
    if (appearance?.keys().some((key) => key.decodeText() !== 'N'))
      fail('A-6.3.3', 'It has more than a normal appearance.', where);
  }
};

const actionKinds = new Set(
  `GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition
  Trans GoTo3DView`.split(/\s+/),
);
