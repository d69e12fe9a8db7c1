import {
  type PDFContext,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type ControlFont, createControlFonts, type FontKind, stream } from './control-fonts.ts';

/** An intact PDF/UA-1 document with one of everything, and handles on its parts. */
export interface Control {
  pdf: PDFDocument;
  context: PDFContext;
  catalog: PDFDict;
  pages: PDFPage[];
  root: PDFDict;
  fonts: Record<FontKind, ControlFont>;
  /** The nth structure element of a type. */
  element: (type: string, n?: number) => PDFDict;
  annotations: Record<'link' | 'text' | 'widget' | 'attachment' | 'mark', PDFDict>;
  /** Replaces words of the content of a page, which must be there. */
  edit: (page: number, from: string | RegExp, to: string) => void;
  editXmp: (from: string | RegExp, to: string) => void;
}

const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A control</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

interface Node {
  type: string;
  dict: Record<string, unknown>;
  kids: (Node | string | { object: PDFRef })[];
}
/** A node of the structure: further entries of its dictionary, then elements, content operators, annotations. */
const node = (type: string, dict: Record<string, unknown>, ...kids: Node['kids']): Node => ({ type, dict, kids });

export async function createControl(): Promise<Control> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const fonts = createControlFonts(context);
  const pages = [pdf.addPage([300, 200]), pdf.addPage([300, 200])];
  const [first, second] = pages as [PDFPage, PDFPage];

  const dictOf = (literal: Record<string, unknown>) => context.obj(literal as never) as unknown as PDFDict;
  const rect = [10, 10, 50, 20];
  const file = {
    Type: 'Filespec',
    F: PDFString.of('a.txt'),
    UF: PDFString.of('a.txt'),
    EF: { F: stream(context, 'a') },
  };
  const annotations = {
    link: dictOf({
      Subtype: 'Link',
      Contents: PDFString.of('To a site'),
      A: { S: 'URI', URI: PDFString.of('https://example.org') },
    }),
    text: dictOf({ Subtype: 'Text', Contents: PDFString.of('A remark') }),
    widget: dictOf({ Subtype: 'Widget', FT: 'Tx', T: PDFString.of('name'), TU: PDFString.of('Your name') }),
    attachment: dictOf({ Subtype: 'FileAttachment', Contents: PDFString.of('A file'), FS: dictOf(file) }),
    mark: dictOf({
      Subtype: 'PrinterMark',
      AP: {
        N: stream(context, '/Artifact BMC 0 0 m 9 9 l S EMC', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
      },
    }),
  };
  const refs = Object.fromEntries(
    Object.entries(annotations).map(([key, dict]) => {
      dict.set(PDFName.of('Type'), PDFName.of('Annot'));
      dict.set(PDFName.of('Rect'), context.obj(rect));
      return [key, context.register(dict)];
    }),
  ) as Record<keyof typeof annotations, PDFRef>;
  second.node.set(PDFName.of('Annots'), context.obj(Object.values(refs)));
  second.node.set(PDFName.of('Tabs'), PDFName.of('S'));

  const text = (kind: FontKind) => `BT /${kind} 12 Tf 20 20 Td ${fonts[kind].shows} Tj ET`;
  const cell = (type: 'TH' | 'TD', attributes: Record<string, unknown>) =>
    node(type, { A: { O: 'Table', ...attributes } }, text('wide'));
  const alt = (words: string) => ({ Alt: PDFString.of(words) });
  const tree: [PDFPage, Node[]][] = [
    [
      first,
      [
        node('H1', {}, text('wide')),
        node('P', {}, text('wideCff'), node('Em', {}, text('trueType')), text('symbolTrueType')),
        node('H2', {}, text('type1')),
        node('P', {}, text('type1Cff'), text('type3')),
        node('Figure', alt('A square'), '0 0 10 10 re f'),
        node('Formula', alt('a plus b'), text('wide')),
        node('Note', { ID: PDFString.of('n1') }, node('Lbl', {}, text('wide')), text('wide')),
        node('Note', { ID: PDFString.of('n2') }, text('wide')),
        node(
          'L',
          {},
          node('LI', {}, node('Lbl', {}, text('wide')), node('LBody', {}, text('wide'))),
          node('LI', {}, node('LBody', {}, text('wide'))),
        ),
        node(
          'Table',
          {},
          node('Caption', {}, text('wide')),
          node('THead', {}, node('TR', {}, cell('TH', { Scope: 'Column' }), cell('TH', { Scope: 'Column' }))),
          node('TBody', {}, node('TR', {}, cell('TD', {}), cell('TD', {})), node('TR', {}, cell('TD', { ColSpan: 2 }))),
        ),
      ],
    ],
    [
      second,
      [
        node('TOC', {}, node('TOCI', {}, text('wide'))),
        node('P', {}, node('Ruby', {}, node('RB', {}, text('wide')), node('RT', {}, text('wide')))),
        node(
          'P',
          {},
          node('Warichu', {}, node('WP', {}, text('wide')), node('WT', {}, text('wide')), node('WP', {}, text('wide'))),
        ),
        node('P', {}, node('Link', {}, text('wide'), { object: refs.link })),
        node('Annot', {}, { object: refs.text }),
        node('Annot', {}, { object: refs.attachment }),
        node('Form', {}, { object: refs.widget }),
        node('P', {}, '/Shown Do'),
      ],
    ],
  ];

  const root = dictOf({ Type: 'StructTreeRoot', RoleMap: { Em: 'Strong', Strong: 'Span' } });
  const rootRef = context.register(root);
  const elements: PDFDict[] = [];
  const parents: PDFObject[] = [];
  const write = (
    page: PDFPage,
    { type, dict, kids }: Node,
    parent: PDFRef,
    content: string[],
    owners: PDFRef[],
  ): PDFRef => {
    const element = dictOf({ Type: 'StructElem', S: type, P: parent, Pg: page.ref, ...dict });
    const ref = context.register(element);
    elements.push(element);
    const written = kids.map((kid) => {
      if (typeof kid === 'string') {
        content.push(`/${type} <</MCID ${owners.length}>> BDC ${kid} EMC`);
        return owners.push(ref) - 1;
      }
      if (!('object' in kid)) return write(page, kid, ref, content, owners);
      (context.lookup(kid.object) as PDFDict).set(PDFName.of('StructParent'), context.obj(parents.push(ref) - 1));
      return { Type: 'OBJR', Obj: kid.object };
    });
    element.set(PDFName.of('K'), context.obj(written as never));
    return ref;
  };
  const documentRef = context.nextRef();
  const document = dictOf({ Type: 'StructElem', S: 'Document', P: rootRef });
  context.assign(documentRef, document);
  elements.push(document);
  const shown = stream(context, '0 0 5 5 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] });
  const kids = tree.flatMap(([page, nodes]) => {
    const content = ['/Artifact <</Type /Pagination>> BDC 0 0 m 300 0 l S EMC'];
    const owners: PDFRef[] = [];
    const refs = nodes.map((one) => write(page, one, documentRef, content, owners));
    page.node.set(PDFName.of('StructParents'), context.obj(parents.push(context.register(context.obj(owners))) - 1));
    page.node.set(PDFName.of('Contents'), stream(context, content.join('\n')));
    page.node.set(
      PDFName.of('Resources'),
      dictOf({
        Font: Object.fromEntries(Object.entries(fonts).map(([kind, { ref }]) => [kind, ref])),
        XObject: { Shown: shown },
      }),
    );
    return refs;
  });
  document.set(PDFName.of('K'), context.obj(kids));
  root.set(PDFName.of('K'), context.obj([documentRef]));
  root.set(PDFName.of('ParentTree'), dictOf({ Nums: parents.flatMap((parent, i) => [i, parent]) }));

  const metadata = context.nextRef();
  const writeXmp = (packet: string) =>
    context.assign(metadata, context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
  let packet = xmp;
  writeXmp(packet);
  const outline = context.nextRef();
  const item = context.register(
    dictOf({ Title: PDFHexString.fromText('Bookmark'), Parent: outline, Dest: [first.ref, 'Fit'] }),
  );
  context.assign(outline, dictOf({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
  for (const [key, value] of Object.entries({
    Lang: PDFString.of('en'),
    MarkInfo: dictOf({ Marked: true }),
    ViewerPreferences: dictOf({ DisplayDocTitle: true }),
    StructTreeRoot: rootRef,
    Metadata: metadata,
    Outlines: outline,
    AcroForm: dictOf({ Fields: [refs.widget] }),
    OCProperties: dictOf({ OCGs: [], D: { Name: PDFString.of('Usual') }, Configs: [{ Name: PDFString.of('Other') }] }),
    Names: dictOf({ EmbeddedFiles: { Names: [PDFString.of('b'), dictOf({ ...file, UF: PDFString.of('b.txt') })] } }),
  }))
    catalog.set(PDFName.of(key), value as PDFObject);

  const change = (before: string, from: string | RegExp, to: string) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to replace: ${from}`);
    return after;
  };
  return {
    pdf,
    context,
    catalog,
    pages,
    root,
    fonts,
    annotations,
    element: (type, n = 0) => {
      const found = elements.filter((one) => one.get(PDFName.of('S')) === PDFName.of(type))[n];
      if (!found) throw new Error(`no element ${type}`);
      return found;
    },
    edit: (page, from, to) => {
      const { node: leaf } = pages[page] as PDFPage;
      const before = Buffer.from((leaf.Contents() as unknown as { contents: Uint8Array }).contents).toString('latin1');
      leaf.set(PDFName.of('Contents'), stream(context, change(before, from, to)));
    },
    editXmp: (from, to) => {
      packet = change(packet, from, to);
      writeXmp(packet);
    },
  };
}
