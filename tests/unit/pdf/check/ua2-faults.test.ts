/** Single faults against PDF/UA-2 in a document without one: each must be caught under its rule, and under no other. */
import { PDFArray, type PDFDict, PDFHeader, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkOpenPdfUa, checkPdfUa } from '../../../../pdf/check/check-pdf.ts';
import type { ConditionId } from '../../../../pdf/check/conditions.ts';
import { ua2Conditions } from '../../../../pdf/check/ua2-conditions.ts';
import { setOutline } from '../../../../pdf/set-outline.ts';
import { toUa2 } from '../../../../pdf/ua2/to-ua2.ts';
import { writePdf } from '../../../../pdf/write-pdf.ts';
import { createControl } from './control-document.ts';
import {
  dictIn,
  drop,
  editXmp,
  type Inject,
  inCatalog,
  kidsOf,
  name,
  put,
  refOf,
  retype,
  set,
  words,
} from './inject.ts';

async function createUa2() {
  const control = await createControl();
  const { pdf, annotations } = control;
  annotations.link.set(name('A'), pdf.context.obj({ S: 'GoTo', D: [pdf.getPage(0).ref, 'Fit'] }));
  annotations.link.set(name('Dest'), pdf.context.obj([pdf.getPage(0).ref, 'Fit']));
  setOutline(pdf, [{ title: 'First', page: 0 }]);
  toUa2(pdf);
  control.editXmp('<pdfuaid:part>1</pdfuaid:part>', '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>');
  return control;
}
type Control = Awaited<ReturnType<typeof createUa2>>;

/** Of the control, its notes and files on the page are refused; that is no fault of the tags. */
const refusedAnyway = 6;
const bookmark = ({ catalog }: Control) => dictIn(dictIn(catalog, 'Outlines'), 'First');
const sound: Inject = ({ pdf }) =>
  void pdf.context.register(pdf.context.obj({ Type: 'Action', S: 'GoTo', D: [pdf.getPage(0).ref, 'Fit'] }));
const namespace =
  (of: string): Inject =>
  (control) =>
    set(control, control.element('P'), 'NS', { Type: 'Namespace', NS: words(of) });
/** Lets a note and what refers to it name one another. */
const refer: Inject = (control) => {
  const [note, paragraph] = [control.element('FENote'), control.element('P')];
  set(control, note, 'Ref', [refOf(control, paragraph)]);
  set(control, paragraph, 'Ref', [refOf(control, note)]);
};
const moveCaption: Inject = ({ element, context }) => {
  const table = element('Table');
  const [caption, ...rows] = kidsOf(table);
  table.set(name('K'), context.obj([rows[0], caption, ...rows.slice(1)] as never));
};

// biome-ignore format: one fault a line
const faults: [what: string, rule: ConditionId, inject: Inject][] = [
  ['the first part', 'U-6.1', ({ context }) => void (context.header = PDFHeader.forVersion(1, 7))],
  ['another version in the catalogue', 'U-6.1', inCatalog('Version', name('1.7'))],
  ['no year', 'U-5', editXmp('<pdfuaid:rev>2024</pdfuaid:rev>', '')],
  ['another year', 'U-5', editXmp('rev>2024<', 'rev>2023<')],
  ['both parts', 'U-5', editXmp('<pdfuaid:part>2', '<pdfuaid:part>1</pdfuaid:part><pdfuaid:part>2')],
  ['no namespace of a type of PDF 2.0', 'U-8.2.4', (control) => void control.element('FENote').delete(name('NS'))],
  ['a type of PDF 1.7 in the namespace of PDF 2.0', 'U-8.2.4', retype('P', 'Code')],
  ['a type in the namespace of PDF 1.7 that it does not know', 'U-8.2.4', (control) => { retype('P', 'Strong')(control); set(control, control.element('Strong'), 'NS', { NS: words('http://iso.org/pdf/ssn') }); }],
  ['a document without its namespace', 'U-8.2.5.2', drop('Document', 'NS')],
  ['a document of another type', 'U-8.2.5.2', retype('Document', 'Part')],
  ['two documents', 'U-8.2.5.2', (control) => set(control, control.root, 'K', [...[control.root.get(name('K'))].flatMap((kids) => (kids instanceof PDFArray ? kids.asArray() : [kids])), control.context.register(control.context.obj({ Type: 'StructElem', S: 'Document', P: refOf(control, control.root), NS: control.element('Document').get(name('NS')) } as never))])],
  ['a note of PDF 1.7', 'U-8.2.5.14', (control) => { const note = control.element('FENote'); note.set(name('S'), name('Note')); note.delete(name('NS')); }],
  ['a note that names what does not name it', 'U-8.2.5.14', (control) => { refer(control); control.element('P').delete(name('Ref')); }],
  ['a note that names nothing', 'U-8.2.5.14', put('FENote', 'Ref', [PDFName.of('X')])],
  ['a list with labels and no numbering', 'U-8.2.5.25', drop('L', 'A')],
  ['a list whose numbering is None', 'U-8.2.5.25', put('L', 'A', { O: 'List', ListNumbering: 'None' })],
  ['an action without a structure destination', 'U-8.8', sound],
  ['a link that has lost its structure destination', 'U-8.8', ({ annotations }) => void dictIn(annotations.link, 'A').delete(name('SD'))],
  ['a link to a place', 'U-8.8', ({ annotations, context, pdf }) => { annotations.link.delete(name('A')); annotations.link.set(name('Dest'), context.obj([pdf.getPage(0).ref, 'Fit'])); }],
  ['a bookmark to a place', 'U-8.8', (control) => { const item = bookmark(control); item.delete(name('A')); set(control, item, 'Dest', [control.pdf.getPage(0).ref, 'Fit']); }],
  ['a structure destination that is a page', 'U-8.8', (control) => set(control, dictIn(bookmark(control), 'A'), 'SD', [control.pdf.getPage(0).ref, 'Fit'])],
  ['a structure destination that is empty', 'U-8.8', (control) => set(control, dictIn(bookmark(control), 'A'), 'SD', [])],
  ['a page to open with', 'U-8.8', (control) => set(control, control.catalog, 'OpenAction', [control.pdf.getPage(0).ref, 'Fit'])],
];

// biome-ignore format: one a line
const refused: [what: string, inject: Inject][] = [
  ['MathML', namespace('http://www.w3.org/1998/Math/MathML')],
  ['a namespace of one’s own', namespace('http://example.org/')],
  ['associated files', put('P', 'AF', [{}])],
  ['how a word is spoken', put('P', 'PhoneticAlphabet', name('ipa'))],
  ['a film', (control) => set(control, control.pdf.getPage(0).node as PDFDict, 'Annots', [{ Type: 'Annot', Subtype: 'Movie', Rect: [0, 0, 0, 0] }])],
];

describe('PDF/UA-2', () => {
  const rulesIn = ({ pdf }: Control) => checkOpenPdfUa(pdf).failures.map(({ condition }) => condition);

  it('finds nothing in a document without a fault but what it refuses', async () => {
    expect(rulesIn(await createUa2())).toEqual(Array(refusedAnyway).fill('REFUSED'));
  });

  it.each(faults)('catches %s under %s', async (_, rule, inject) => {
    const control = await createUa2();
    inject(control);
    expect([...new Set(rulesIn(control))].filter((each) => each !== 'REFUSED')).toEqual([rule]);
  });

  it('lets notes and what refers to them name one another', async () => {
    const control = await createUa2();
    refer(control);
    expect(rulesIn(control)).toHaveLength(refusedAnyway);
  });

  it('catches a caption in the middle', async () => {
    const control = await createUa2();
    moveCaption(control);
    expect(rulesIn(control)).toContain('U-8.2.5.28');
  });

  it('catches a character that stands for nothing', async () => {
    const control = await createUa2();
    const cmap = 'begincodespacerange <0000> <FFFF> endcodespacerange beginbfchar <0001> <E001> endbfchar';
    for (const [, object] of control.context.enumerateIndirectObjects())
      if ('get' in object && String((object as PDFDict).get(name('Subtype'))) === '/Type0')
        (object as PDFDict).set(name('ToUnicode'), control.context.register(control.context.stream(cmap)));
    expect(rulesIn(control)).toContain('U-8.4.3');
  });

  it.each(refused)('refuses %s by name', async (_, inject) => {
    const control = await createUa2();
    inject(control);
    expect(rulesIn(control).length).toBeGreaterThan(refusedAnyway);
    expect(new Set(rulesIn(control))).toContain('REFUSED');
  });

  it('has a fault for every rule', () => {
    const caught = new Set([...faults.map(([, rule]) => rule), 'U-8.2.5.28', 'U-8.4.3']);
    expect(Object.keys(ua2Conditions).filter((rule) => !caught.has(rule))).toEqual([]);
  });

  it('is what a file is judged by that claims it, whose first line says PDF 2.0', async () => {
    const { pdf } = await createUa2();
    const bytes = writePdf(pdf);
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-2.0');
    expect((await checkPdfUa(bytes)).standards).toEqual(['PDF/UA-2']);
  });
});
