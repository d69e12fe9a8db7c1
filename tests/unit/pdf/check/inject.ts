/** Ways to break the intact document, each a function that waits for it. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { ConditionId } from '../../../../pdf/check/conditions.ts';
import type { Control } from './control-document.ts';

export type Inject = (control: Control) => void;
/** One fault, and exactly the conditions it must be caught under. */
export type Fault = [what: string, conditions: ConditionId[], inject: Inject];

type AnnotationKind = keyof Control['annotations'];

export const name = (text: string) => PDFName.of(text);
export const words = (text: string) => PDFString.of(text);
export const set = ({ context }: Control, dict: PDFDict, key: string, value: unknown): void =>
  dict.set(name(key), context.obj(value as never) as PDFObject);
export const dictIn = (dict: PDFDict, key: string) => dict.lookup(name(key), PDFDict);
export const arrayIn = (dict: PDFDict, key: string) => dict.lookup(name(key), PDFArray);
export const kidsOf = (element: PDFDict): PDFObject[] => arrayIn(element, 'K').asArray();
export const refOf = ({ context }: Control, dict: PDFDict): PDFObject | undefined =>
  context.enumerateIndirectObjects().find(([, object]) => object === dict)?.[0];
export const parentTree = ({ root }: Control) => arrayIn(dictIn(root, 'ParentTree'), 'Nums');

export const all =
  (...changes: Inject[]): Inject =>
  (control) => {
    for (const change of changes) change(control);
  };
export const edit =
  (page: number, from: string | RegExp, to: string): Inject =>
  (control) =>
    control.edit(page, from, to);
export const editXmp =
  (from: string | RegExp, to: string): Inject =>
  (control) =>
    control.editXmp(from, to);
export const inCatalog =
  (key: string, value: unknown): Inject =>
  (control) =>
    set(control, control.catalog, key, value);
export const fromCatalog =
  (key: string): Inject =>
  ({ catalog }) =>
    void catalog.delete(name(key));
export const inRoot =
  (key: string, value: unknown): Inject =>
  (control) =>
    set(control, control.root, key, value);
export const put =
  (type: string, key: string, value: unknown, nth = 0): Inject =>
  (control) =>
    set(control, control.element(type, nth), key, value);
export const drop =
  (type: string, key: string, nth = 0): Inject =>
  ({ element }) =>
    void element(type, nth).delete(name(key));
export const retype = (from: string, to: string, nth = 0): Inject => put(from, 'S', name(to), nth);
export const inAnnotation =
  (which: AnnotationKind, key: string, value: unknown): Inject =>
  (control) =>
    set(control, control.annotations[which], key, value);
export const fromAnnotation =
  (which: AnnotationKind, key: string): Inject =>
  ({ annotations }) =>
    void annotations[which].delete(name(key));

/** Takes an annotation out of its element. */
export const orphan =
  (which: AnnotationKind, type: string): Inject =>
  (control) => {
    const element = control.element(type);
    set(
      control,
      element,
      'K',
      kidsOf(element).filter((kid) => !(kid instanceof PDFDict)),
    );
    control.annotations[which].delete(name('StructParent'));
  };

/** Lets an element hold an annotation instead of another one. */
export const adopt =
  (which: AnnotationKind, type: string, instead: AnnotationKind): Inject =>
  (control) => {
    const key = control.annotations[instead].lookup(name('StructParent'), PDFNumber);
    orphan(instead, type)(control);
    control.annotations[which].set(name('StructParent'), key);
    put(type, 'K', [{ Type: 'OBJR', Obj: refOf(control, control.annotations[which]) }])(control);
  };

/** The document says its language only on its parts, except on elements of the types given. */
export const languageOnPartsBut =
  (...types: string[]): Inject =>
  (control) => {
    all(fromCatalog('Lang'), fromCatalog('Outlines'), editXmp('"x-default"', '"en"'))(control);
    for (const kid of kidsOf(control.element('Document'))) {
      const element = control.context.lookup(kid, PDFDict);
      if (!types.includes(element.lookup(name('S'), PDFName).decodeText())) set(control, element, 'Lang', words('en'));
    }
  };
