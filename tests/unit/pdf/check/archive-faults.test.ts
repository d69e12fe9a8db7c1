/** Single faults against PDF/A-2a in a document without one: each must be caught under its rule, and under no other. */
import { type PDFDict, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { addOutputIntent } from '../../../../pdf/archive/output-intent.ts';
import { createSrgbProfile } from '../../../../pdf/archive/srgb-profile.ts';
import { archiveConditions } from '../../../../pdf/check/archive-conditions.ts';
import { checkOpenPdfA, checkPdfUa } from '../../../../pdf/check/check-pdf.ts';
import { entry } from '../../../../pdf/objects.ts';
import { setMetadata } from '../../../../pdf/set-metadata.ts';
import { writePdf } from '../../../../pdf/write-pdf.ts';
import { addPage, createPdf, wideFont } from '../pdf-builder.ts';

const text = (words: string) => PDFString.of(words);
const metadata = { title: 'T', authors: [], subject: '', keywords: [], lang: 'en', date: new Date(0) };
const toUnicode = (hex: string) =>
  `begincodespacerange <0000> <FFFF> endcodespacerange beginbfchar <0001> <${hex}> endbfchar`;

async function createControl() {
  const pdf = await createPdf();
  const { context, catalog } = pdf;
  const image = PDFRawStream.of(
    context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
    }),
    Buffer.from([255, 0, 0]),
  );
  const state = context.obj({ Type: 'ExtGState', ca: 0.5, BM: 'Normal' });
  const form = context.stream('0 0 1 1 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] });
  const xObjects = { Im: context.register(image), Fm: context.register(form) };
  const content = 'q 1 0 0 rg 0 0 9 9 re f BT /F1 9 Tf <0001> Tj ET /Im Do /Fm Do Q';
  const page = addPage(pdf, { content, fonts: { F1: wideFont(pdf, toUnicode('0041')) }, xObjects });
  const resources = page.node.Resources() as PDFDict;
  resources.set(PDFName.of('ExtGState'), context.obj({ G1: context.register(state) }));
  const action = context.obj({ Type: 'Action', S: 'URI', URI: text('https://example.org/') });
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    F: 4,
    A: action,
  } as never) as never as PDFDict;
  page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  addOutputIntent(pdf);
  setMetadata(pdf, metadata, { pdfUa: true, pdfA: true });
  const set = (dict: PDFDict, key: string, value: unknown) => dict.set(PDFName.of(key), context.obj(value as never));
  const edit = (from: string | RegExp, to: string) => {
    const ref = catalog.get(PDFName.of('Metadata')) as never;
    const old = context.lookup(ref) as PDFRawStream;
    const xmp = Buffer.from(old.contents).toString('utf8');
    expect(xmp.replace(from, to)).not.toBe(xmp);
    context.assign(ref, PDFRawStream.of(old.dict, Buffer.from(xmp.replace(from, to))));
  };
  const paint = (operators: string) =>
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators)));
  const intent = () => (entry(pdf, catalog, 'OutputIntents') as never as { lookup: (i: number) => PDFDict }).lookup(0);
  return {
    pdf,
    catalog,
    page: page.node as PDFDict,
    image: image.dict,
    form: form.dict,
    state,
    action,
    link,
    set,
    edit,
    paint,
    intent,
  };
}
type Control = Awaited<ReturnType<typeof createControl>>;

const profileWith =
  (change: (bytes: Buffer) => void, n = 3) =>
  ({ pdf, set, intent }: Control) => {
    const bytes = Buffer.from(createSrgbProfile());
    change(bytes);
    set(intent(), 'DestOutputProfile', pdf.context.register(pdf.context.flateStream(bytes, { N: n })));
  };
const annotation =
  (entries: object) =>
  ({ pdf, page, set }: Control) =>
    set(page, 'Annots', [pdf.context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], F: 4, ...entries } as never)]);
const action =
  (entries: object) =>
  ({ pdf, link, set }: Control) =>
    set(link, 'A', pdf.context.obj({ Type: 'Action', ...entries } as never));
const appearance = { N: {} };

// biome-ignore format: one fault a line
const faults: [what: string, rule: string, inject: (control: Control) => void][] = [
  ['encryption', 'A-6.1.3', ({ pdf }) => void (pdf.context.trailerInfo.Encrypt = pdf.context.obj({}))],
  ['data in another file', 'A-6.1.7', ({ image, set }) => set(image, 'F', text('a.raw'))],
  ['data of another file that are compressed', 'A-6.1.7', ({ image, set }) => set(image, 'FFilter', 'FlateDecode')],
  ['parameters of such', 'A-6.1.7', ({ image, set }) => set(image, 'FDecodeParms', {})],
  ['permissions of one’s own', 'A-6.1.12', ({ catalog, set }) => set(catalog, 'Perms', { Mine: {} })],
  ['a signature', 'REFUSED', ({ pdf }) => void pdf.context.register(pdf.context.obj({ Type: 'Sig' }))],
  ['a picture within a stream', 'REFUSED', ({ paint }) => paint('q BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q')],
  ['a profile that lies elsewhere', 'A-6.2.3', ({ intent, set }) => set(intent(), 'DestOutputProfileRef', {})],
  ['a form that names what its page has', 'A-6.2.2', ({ pdf, page }) => void pdf.context.assign(((page.lookup(PDFName.of('Resources')) as PDFDict).lookup(PDFName.of('XObject')) as PDFDict).get(PDFName.of('Fm')) as never, pdf.context.stream('/Im Do', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }))],
  ['a field above its widgets that acts', 'A-6.4.1', ({ catalog, set }) => set(catalog, 'AcroForm', { Fields: [{ FT: 'Tx', AA: {} }] })],
  ['a packet that says its bytes', 'A-6.6.2', ({ edit }) => edit('id="W5M0', 'bytes="9" id="W5M0')],
  ['a packet that says its encoding', 'A-6.6.2', ({ edit }) => edit('id="W5M0', 'encoding="UTF-8" id="W5M0')],
  ['a property of another schema', 'A-6.6.2', ({ edit }) => edit('<dc:format>', '<my:own xmlns:my="http://example.org/own/">x</my:own><dc:format>')],
  ['the same as an attribute', 'A-6.6.2', ({ edit }) => edit('rdf:about="" xmlns:dc', 'rdf:about="" xmlns:my="http://example.org/own/" my:own="x" xmlns:dc')],
  ['two sets of layers of one name', 'A-6.9', ({ catalog, set }) => set(catalog, 'OCProperties', { D: { Name: text('a') }, Configs: [{ Name: text('a') }] })],
  ['an order without one of the layers', 'A-6.9', ({ catalog, set }) => set(catalog, 'OCProperties', { OCGs: [{ Name: text('l') }], D: { Name: text('a'), Order: [] } })],
  ['LZW', 'A-6.1.7', ({ image, set }) => set(image, 'Filter', 'LZWDecode')],
  ['a filter of one’s own', 'A-6.1.7', ({ image, set }) => set(image, 'Filter', ['Crypt'])],
  ['a name of 128 bytes', 'A-6.1.13', ({ catalog, set }) => set(catalog, 'X', 'n'.repeat(128))],
  ['a key of 128 bytes', 'A-6.1.13', ({ catalog, set }) => set(catalog, 'k'.repeat(128), 1)],
  ['a long text', 'A-6.1.13', ({ catalog, set }) => set(catalog, 'X', text('t'.repeat(32_768)))],
  ['a large number', 'A-6.1.13', ({ catalog, set }) => set(catalog, 'X', 2_147_483_648)],
  ['a small page', 'A-6.1.13', ({ page, set }) => set(page, 'MediaBox', [0, 0, 2, 200])],
  ['a large page', 'A-6.1.13', ({ page, set }) => set(page, 'MediaBox', [0, 0, 300, 14_401])],
  ['29 states', 'A-6.1.13', ({ paint }) => paint('q '.repeat(29) + 'Q '.repeat(29))],
  ['an operator that nobody knows', 'A-6.2.2', ({ paint }) => paint('1 0 0 rg XX')],
  ['no output intent', 'A-6.2.3', ({ catalog }) => void catalog.delete(PDFName.of('OutputIntents'))],
  ['two output intents', 'A-6.2.3', ({ catalog, intent, set }) => set(catalog, 'OutputIntents', [intent(), intent()])],
  ['an output intent of PDF/X', 'A-6.2.3', ({ intent, set }) => set(intent(), 'S', 'GTS_PDFX')],
  ['no profile', 'A-6.2.3', ({ intent }) => void intent().delete(PDFName.of('DestOutputProfile'))],
  ['a profile that is none', 'A-6.2.3', profileWith((bytes) => bytes.write('nope', 36))],
  ['a profile of version 5', 'A-6.2.3', profileWith((bytes) => bytes.writeUInt8(5, 8))],
  ['a profile of another class', 'A-6.2.3', profileWith((bytes) => bytes.write('link', 12))],
  ['a profile for CMYK', 'A-6.2.3', profileWith((bytes) => bytes.write('CMYK', 16))],
  ['a profile with a wrong N', 'A-6.2.3', profileWith(() => undefined, 4)],
  ['CMYK of an image', 'A-6.2.4', ({ image, set }) => set(image, 'ColorSpace', 'DeviceCMYK')],
  ['indexed CMYK', 'A-6.2.4', ({ image, set }) => set(image, 'ColorSpace', ['Indexed', 'DeviceCMYK', 1, text('ab')])],
  ['CMYK of a group', 'A-6.2.4', ({ page, set }) => set(page, 'Group', { S: 'Transparency', CS: 'DeviceCMYK' })],
  ['CMYK in a stream', 'A-6.2.4', ({ paint }) => paint('0 0 0 1 k')],
  ['CMYK by name', 'A-6.2.4', ({ paint }) => paint('/DeviceCMYK cs')],
  ['a space without a profile', 'A-6.2.4', ({ image, set }) => set(image, 'ColorSpace', ['ICCBased'])],
  ['a spot colour', 'REFUSED', ({ image, set }) => set(image, 'ColorSpace', ['Separation', 'Gold', 'DeviceRGB', {}])],
  ['TR', 'A-6.2.5', ({ state, set }) => set(state, 'TR', 'Identity')],
  ['TR2', 'A-6.2.5', ({ state, set }) => set(state, 'TR2', 'Identity')],
  ['HTP', 'A-6.2.5', ({ state, set }) => set(state, 'HTP', [0, 0])],
  ['a halftone', 'REFUSED', ({ state, set }) => set(state, 'HT', 'Default')],
  ['an intent of a state', 'A-6.2.6', ({ state, set }) => set(state, 'RI', 'Vivid')],
  ['an intent in a stream', 'A-6.2.6', ({ paint }) => paint('/Vivid ri')],
  ['an intent of a picture', 'A-6.2.6', ({ image, set }) => set(image, 'Intent', 'Vivid')],
  ['alternates', 'A-6.2.8', ({ image, set }) => set(image, 'Alternates', [{}])],
  ['interpolation', 'A-6.2.8', ({ image, set }) => set(image, 'Interpolate', true)],
  ['OPI of a picture', 'A-6.2.8', ({ image, set }) => set(image, 'OPI', {})],
  ['JPEG 2000', 'REFUSED', ({ image, set }) => set(image, 'Filter', 'JPXDecode')],
  ['a PostScript object', 'A-6.2.9', ({ form, set }) => set(form, 'Subtype', 'PS')],
  ['PostScript in a form', 'A-6.2.9', ({ form, set }) => set(form, 'Subtype2', 'PS')],
  ['a form in another file', 'A-6.2.9', ({ form, set }) => set(form, 'Ref', {})],
  ['OPI of a form', 'A-6.2.9', ({ form, set }) => set(form, 'OPI', {})],
  ['a blend mode of one’s own', 'A-6.2.10', ({ state, set }) => set(state, 'BM', 'Glow')],
  ['one of several blend modes', 'A-6.2.10', ({ state, set }) => set(state, 'BM', ['Multiply', 'Glow'])],
  ['a private character', 'A-6.2.11.7', ({ pdf, page, set }) => set(page.lookup(PDFName.of('Resources')) as PDFDict, 'Font', { F1: wideFont(pdf, toUnicode('E001')) })],
  ['a private character beyond the first plane', 'A-6.2.11.7', ({ pdf, page, set }) => set(page.lookup(PDFName.of('Resources')) as PDFDict, 'Font', { F1: wideFont(pdf, toUnicode('DB80DC01')) })],
  ['a film', 'A-6.3.1', annotation({ Subtype: 'Movie', AP: appearance })],
  ['a screen', 'A-6.3.1', annotation({ Subtype: 'Screen', AP: appearance })],
  ['an attachment on the page', 'A-6.3.1', annotation({ Subtype: 'FileAttachment', AP: appearance })],
  ['3D', 'A-6.3.1', annotation({ Subtype: '3D', AP: appearance })],
  ['a link that is not printed', 'A-6.3.2', ({ link, set }) => set(link, 'F', 0)],
  ['a link without flags', 'A-6.3.2', ({ link }) => void link.delete(PDFName.of('F'))],
  ['a hidden link', 'A-6.3.2', ({ link, set }) => set(link, 'F', 6)],
  ['an invisible link', 'A-6.3.2', ({ link, set }) => set(link, 'F', 5)],
  ['a link that is not viewed', 'A-6.3.2', ({ link, set }) => set(link, 'F', 36)],
  ['a link that comes and goes', 'A-6.3.2', ({ link, set }) => set(link, 'F', 260)],
  ['a note without an appearance', 'A-6.3.3', annotation({ Subtype: 'Square' })],
  ['an appearance under the mouse', 'A-6.3.3', annotation({ Subtype: 'Square', AP: { N: {}, R: {} } })],
  ['a field that acts', 'A-6.4.1', annotation({ Subtype: 'Widget', AP: appearance, AA: {} })],
  ['an XFA form', 'A-6.4.1', ({ catalog, set }) => set(catalog, 'AcroForm', { XFA: [] })],
  ['appearances made by the viewer', 'A-6.4.1', ({ catalog, set }) => set(catalog, 'AcroForm', { NeedAppearances: true })],
  ['a program that is started', 'A-6.5.1', action({ S: 'Launch' })],
  ['a script', 'A-6.5.1', action({ S: 'JavaScript', JS: text('x') })],
  ['a sound', 'A-6.5.1', action({ S: 'Sound' })],
  ['a film that is played', 'A-6.5.1', action({ S: 'Movie' })],
  ['a form that is emptied', 'A-6.5.1', action({ S: 'ResetForm' })],
  ['data that are read in', 'A-6.5.1', action({ S: 'ImportData' })],
  ['something that is hidden', 'A-6.5.1', action({ S: 'Hide' })],
  ['layers that are switched', 'A-6.5.1', action({ S: 'SetOCGState' })],
  ['a rendition', 'A-6.5.1', action({ S: 'Rendition' })],
  ['a transition', 'A-6.5.1', action({ S: 'Trans' })],
  ['a view of a model', 'A-6.5.1', action({ S: 'GoTo3DView' })],
  ['an action of no kind', 'A-6.5.1', action({})],
  ['a named action', 'A-6.5.1', action({ S: 'Named', N: 'Print' })],
  ['a page that acts', 'A-6.5.1', ({ page, set }) => set(page, 'AA', {})],
  ['a document that acts', 'A-6.5.1', ({ catalog, set }) => set(catalog, 'AA', {})],
  ['an annotation that acts', 'A-6.5.1', ({ link, set }) => set(link, 'AA', {})],
  ['scripts by name', 'A-6.5.1', ({ catalog, set }) => set(catalog, 'Names', { JavaScript: {} })],
  ['no extension schema', 'A-6.6.2', ({ edit }) => edit(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s, '')],
  ['a schema of another namespace', 'A-6.6.2', ({ edit }) => edit('>http://www.aiim.org/pdfua/ns/id/<', '>http://example.org/<')],
  ['no part', 'A-6.6.4', ({ edit }) => edit('<pdfaid:part>2</pdfaid:part>', '')],
  ['another part', 'A-6.6.4', ({ edit }) => edit('<pdfaid:part>2', '<pdfaid:part>3')],
  ['no level', 'A-6.6.4', ({ edit }) => edit('<pdfaid:conformance>A</pdfaid:conformance>', '')],
  ['another level', 'A-6.6.4', ({ edit }) => edit('conformance>A<', 'conformance>B<')],
  ['another namespace', 'A-6.6.4', ({ edit }) => edit('"http://www.aiim.org/pdfa/ns/id/"', '"http://www.aiim.org/pdfa/ns/"')],
  ['an attached file', 'A-6.8', ({ catalog, set }) => set(catalog, 'Names', { EmbeddedFiles: {} })],
  ['a file behind a specification', 'A-6.8', ({ catalog, set }) => set(catalog, 'X', { Type: 'Filespec', EF: {} })],
  ['layers without a name', 'A-6.9', ({ catalog, set }) => set(catalog, 'OCProperties', { D: {} })],
  ['another set of layers without a name', 'A-6.9', ({ catalog, set }) => set(catalog, 'OCProperties', { D: { Name: text('a') }, Configs: [{}] })],
  ['layers that change by themselves', 'A-6.9', ({ catalog, set }) => set(catalog, 'OCProperties', { D: { Name: text('a'), AS: [] } })],
  ['alternate presentations', 'A-6.10', ({ catalog, set }) => set(catalog, 'Names', { AlternatePresentations: {} })],
  ['steps on a page', 'A-6.10', ({ page, set }) => set(page, 'PresSteps', {})],
  ['requirements', 'A-6.10', ({ catalog, set }) => set(catalog, 'Requirements', [])],
];

describe('PDF/A-2a', () => {
  it('finds nothing in a document without a fault', async () => {
    expect(checkOpenPdfA((await createControl()).pdf).failures).toEqual([]);
  });

  it.each(faults)('catches %s under %s', async (_, rule, inject) => {
    const control = await createControl();
    inject(control);
    const { failures } = checkOpenPdfA(control.pdf);
    expect([...new Set(failures.map(({ condition }) => condition))]).toEqual([rule]);
  });

  it('has a hundred of them', () => {
    expect(new Set(faults.map(([what]) => what)).size).toBeGreaterThanOrEqual(100);
  });

  it('has a fault for every rule', () => {
    const caught = new Set(faults.map(([, rule]) => rule));
    expect(Object.keys(archiveConditions).filter((rule) => !caught.has(rule))).toEqual([]);
  });

  it('is what a file is judged by that claims it, and no other', async () => {
    const { pdf } = await createControl();
    expect((await checkPdfUa(writePdf(pdf))).standards).toEqual(['PDF/UA-1', 'PDF/A-2a']);
    setMetadata(pdf, metadata, { pdfUa: true, pdfA: false });
    expect((await checkPdfUa(writePdf(pdf))).standards).toEqual(['PDF/UA-1']);
  });

  it('has a profile smaller than half a kilobyte, the same each time', () => {
    expect(createSrgbProfile().length).toBeLessThan(512);
    expect(Buffer.from(createSrgbProfile()).equals(Buffer.from(createSrgbProfile()))).toBe(true);
  });
});
