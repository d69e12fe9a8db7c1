import { PDFDict, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { asName, asText, entry } from '../../../../pdf/objects.ts';
import { contentOf, markWith, type Node, printTagged, tag } from './tagged-pdf.ts';

/** What becomes of a tree inside the document. */
async function tagged(...tree: Node[]): Promise<string> {
  const { tree: whole } = tag(await printTagged(() => [['Document', {}, ...tree]]));
  return whole.replace(/^Document\((.*)\)$/, '$1');
}

describe('tagPdf shapes', () => {
  it.each<[what: string, tree: Node, result: string]>([
    ['a wrapper away', ['NonStruct', {}, ['NonStruct', {}, ['H1', {}, ['NonStruct', {}, 'Title']]]], 'H1(Title)'],
    ['bare words into a paragraph', ['NonStruct', {}, 'One', ['Em', {}, 'two']], 'P(One|Em(two))'],
    ['decoration away', ['P', {}, '—', 'Words'], 'P(Words)'],
    ['an element that is decoration only away', ['P', {}, '—'], ''],
    ['a blank between blocks away', ['Div', {}, ['P', {}, 'One'], ' ', ['P', {}, 'Two']], 'Div(P(One)|P(Two))'],
    ['a blank between words not away', ['P', {}, ['Em', {}, 'One'], ' ', ['Em', {}, 'two']], 'P(Em(One)| |Em(two))'],
    ['a list item into label and body', ['L', {}, ['LI', {}, ['Lbl', {}, '1.'], 'One']], 'L(LI(Lbl(1.)|LBody(One)))'],
    [
      'a bullet that is painted into one that is read',
      ['L', {}, ['LI', {}, ['Lbl', {}, '—'], 'One']],
      'L(LI(Lbl[ActualText=•](—)|LBody(One)))',
    ],
    [
      'a list in a list into the body',
      ['L', {}, ['LI', {}, ['P', {}, 'One'], ['L', {}, ['LI', {}, 'Two']]]],
      'L(LI(LBody(P(One)|L(LI(LBody(Two))))))',
    ],
    [
      'terms and definitions into items',
      ['L', {}, ['Lbl', {}, 'One'], ['Lbl', {}, 'Uno'], ['LBody', {}, '1'], ['Lbl', {}, 'Two'], ['LBody', {}, '2']],
      'L(LI(Lbl(One)|Lbl(Uno)|LBody(1))|LI(Lbl(Two)|LBody(2)))',
    ],
    ['a list item outside a list into a block', ['LI', {}, 'One'], 'Div(P(One))'],
    ['words in a list that are in no item into one', ['L', {}, 'One'], 'L(LI(LBody(One)))'],
    ['an inline group into a span', ['P', {}, 'One', ['Div', { Lang: 'ja' }, 'two']], 'P(One|Span[Lang=ja](two))'],
    [
      'a wrapper with a language into a span',
      ['P', {}, 'a', ['NonStruct', { Lang: 'de' }, 'b']],
      'P(a|Span[Lang=de](b))',
    ],
    ['the same language away', ['P', { Lang: 'en' }, 'One'], 'P(One)'],
    ['a paragraph with blocks into a group', ['P', {}, 'One', ['P', {}, 'two']], 'Div(P(One)|P(two))'],
    ['ruby', ['P', {}, ['Ruby', {}, 'base', ['RT', {}, 'over']]], 'P(Ruby(RB(base)|RT(over)))'],
    [
      'lines of code into paragraphs',
      ['Code', {}, ['P', {}, 'one'], ' ', ['P', {}, 'two']],
      'Div(P(Code(one))|P(Code(two)))',
    ],
    ['parts of a picture away', ['Figure', { Alt: 'It' }, ['P', {}, 'in it'], '—'], 'Figure[Alt=It](in it|—)'],
    [
      'a figure without an alternative into a group',
      ['Figure', {}, ['Figure', { Alt: 'It' }, '—'], ['Caption', {}, 'Below']],
      'Div(Figure[Alt=It](—)|Caption(Below))',
    ],
    ['an empty cell not away', ['Table', {}, ['TR', {}, ['TD', {}, ' '], ['TD', {}, 'a']]], 'Table(TR(TD()|TD(a)))'],
    ['what ISO 32000-1 does not know into what it knows', ['Aside', {}, ['Form', {}, 'One']], 'Div(P(Span(One)))'],
  ])('%s', async (_, tree, result) => {
    expect(await tagged(tree)).toBe(result);
  });

  it('keeps emphasis, with a role for readers that do not know it', async () => {
    const pdf = await printTagged(() => [['Document', {}, ['P', {}, ['Strong', {}, 'One']]]]);
    expect(tag(pdf).tree).toBe('Document(P(Strong(One)))');
    expect(asName(entry(pdf, entry(pdf, entry(pdf, pdf.catalog, 'StructTreeRoot'), 'RoleMap'), 'Strong'))).toBe('Span');
  });

  it('makes a document where the browser has written no tags', async () => {
    const pdf = await printTagged(() => []);
    expect(tag(pdf).tree).toBe('Document()');
  });
});

describe('tagPdf follows the marks of the page', () => {
  it('sections with title and language, and what is read out of each', async () => {
    const pdf = await printTagged(() => [
      [
        'Document',
        {},
        ['Art', { Lang: 'ja-x-t-1' }, ['P', {}, 'One']],
        ['Art', { Lang: 'en-x-t-2' }, ['P', {}, 'Two']],
        'Out',
      ],
    ]);
    const marks = [markWith({ no: 1, lang: 'ja', name: 'First' }), markWith({ name: 'Second' })];
    const { tree, spoken } = tag(pdf, marks);
    expect(tree).toBe('Document(Sect[Lang=ja T=1. First](P(One))|Sect[T=Second](P(Two))|P(Out))');
    expect(spoken).toEqual(
      new Map([
        [0, 'Out'],
        [1, 'One'],
        [2, 'Two'],
      ]),
    );
  });

  it('formulae, notes and references', async () => {
    const pdf = await printTagged(() => [
      [
        'Document',
        {},
        [
          'P',
          {},
          'a',
          ['Figure', { Alt: 'x', Lang: 'en-x-t-1' }, ['NonStruct', {}, 'x']],
          ['Div', { Lang: 'en-x-t-2' }, '1'],
        ],
        ['Div', { Lang: 'en-x-t-3' }, ['P', {}, 'Note']],
      ],
    ]);
    const marks = [
      markWith({ type: 'Formula', name: 'ex' }),
      markWith({ type: 'Reference' }),
      markWith({ type: 'Note' }),
    ];
    expect(tag(pdf, marks).tree).toBe('Document(P(a|Formula[Alt=ex](x)|Reference(1))|Note(P(Note)))');
    const root = entry(pdf, pdf.catalog, 'StructTreeRoot');
    expect(String(entry(pdf, entry(pdf, root, 'IDTree'), 'Names'))).toMatch(/^\[ \(e000001\) \d+ 0 R \]$/);
  });

  it('places a picture by the destination at its corner, and takes that away', async () => {
    const pdf = await printTagged(() => [['Document', {}, ['Figure', { Alt: 'x', Lang: 'en-x-t-1' }, '—']]]);
    const [page] = pdf.getPages();
    const dests = { 'mark-1': [page!.ref, 'XYZ', 30, 150, 0], other: [page!.ref, 'Fit'] };
    pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(dests));
    tag(pdf, [markWith({ type: 'Figure', name: 'It', corner: 'mark-1', width: 40, height: 20 })]);
    const figure = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find((object) => asName(entry(pdf, object, 'S')) === 'Figure');
    expect(String(entry(pdf, entry(pdf, figure, 'A'), 'BBox'))).toBe('[ 30 135 60 150 ]');
    expect(String((entry(pdf, pdf.catalog, 'Dests') as PDFDict).keys())).toBe('/other');
  });

  it.each<[what: string, kids: Node[], result: string]>([
    ['its boxes are the picture', ['—', ['P', {}, 'One', '—']], 'Div(Figure[Alt=It](—|—)|P(One))'],
    [
      'a picture in it keeps what it is made of',
      [['Figure', { Alt: 'Own' }, '—'], 'One'],
      'Div(P(Figure[Alt=Own](—)|One))',
    ],
    ['without boxes it is a group', [['P', {}, 'One']], 'Div(P(One))'],
  ])('a diagram made of words: %s', async (_, kids, result) => {
    const pdf = await printTagged(() => [['Document', {}, ['Figure', { Alt: 'It', Lang: 'en-x-t-1' }, ...kids]]]);
    expect(tag(pdf, [markWith({ type: 'Div', name: 'It' })]).tree).toBe(`Document(${result})`);
  });

  it('a diagram whose name has gone to its lines: the lines come first, wherever they are painted', async () => {
    const lines: Node = ['Div', {}, ['Figure', { Alt: 'It', Lang: 'en-x-t-2' }, '—']];
    const picture: Node = ['Figure', { Alt: 'Own', Lang: 'en-x-t-3' }, '—'];
    const pdf = await printTagged(() => [
      ['Document', {}, ['Figure', { Lang: 'en-x-t-1' }, ['P', {}, 'Cause'], picture, lines, ['P', {}, 'Effect']]],
    ]);
    const figure = (name: string) => markWith({ type: 'Figure', name });
    expect(tag(pdf, [markWith({ type: 'Div', name: 'It' }), figure('It'), figure('Own')]).tree).toBe(
      'Document(Div(Figure[Alt=It](—)|P(Cause)|Figure[Alt=Own](—)|P(Effect)))',
    );
  });

  it.each([
    ['1.', 'Decimal'],
    ['a.', 'LowerAlpha'],
    ['iv.', 'LowerRoman'],
    ['I.', 'UpperRoman'],
    ['—', 'Disc'],
  ])('a list whose first label is %s is numbered %s', async (label, numbering) => {
    const pdf = await printTagged(() => [['Document', {}, ['L', {}, ['LI', {}, ['Lbl', {}, label], 'One']]]]);
    tag(pdf);
    const [list] = pdf.context.enumerateIndirectObjects().filter(([, each]) => asName(entry(pdf, each, 'S')) === 'L');
    expect(asName(entry(pdf, entry(pdf, list?.[1], 'A'), 'ListNumbering'))).toBe(numbering);
  });

  it('words in a picture from a file are a part of it: its alternative is read', async () => {
    const pdf = await printTagged(() => [
      ['Document', {}, ['P', {}, 'Seen'], ['Figure', { Lang: 'en-x-t-1' }, '1951: 41 votes']],
    ]);
    const picture = markWith({ type: 'Figure', name: 'Votes by year', isFile: true });
    const { tree, spoken } = tag(pdf, [picture]);
    expect(spoken.get(0)).toBe('Seen');
    expect(tree).toContain('1951: 41 votes');
  });

  it('an abbreviation says what it stands for', async () => {
    const pdf = await printTagged(() => [['Document', {}, ['P', {}, ['Div', { Lang: 'en-x-t-1' }, 'WHO']]]]);
    tag(pdf, [markWith({ type: 'Span', name: 'WHO', expansion: 'World Health Organization' })]);
    const spans = pdf.context.enumerateIndirectObjects().filter(([, each]) => asName(entry(pdf, each, 'S')) === 'Span');
    expect(spans.map(([, span]) => asText(entry(pdf, span, 'E')))).toEqual(['World Health Organization']);
  });

  it('right-to-left words are spelt in the order they are written in', async () => {
    // Codes C0 to C2 are the first letters of the Hebrew alphabet, painted last letter first.
    const pdf = await printTagged(() => [
      ['Document', {}, ['Art', { Lang: 'he-x-t-1' }, ['P', {}, '\u00C2\u00C1 \u00C0']]],
    ]);
    const { tree, spoken } = tag(pdf, [markWith({ lang: 'he' })], new Map([[1, ['א בג']]]));
    expect(tree).toContain('P(Span[ActualText=א בג](');
    expect(spoken.get(1)).toBe('א בג');
  });

  it('right-to-left words outside all sections too', async () => {
    const pdf = await printTagged(() => [['Document', {}, ['P', {}, '\u00C2\u00C1 \u00C0']]]);
    expect(tag(pdf, [], new Map([[0, ['א בג']]])).spoken.get(0)).toBe('א בג');
  });
});

describe('tagPdf describes links', () => {
  async function withLink(isTagged: boolean, name: string, target: Record<string, string>) {
    let link: PDFRef | undefined;
    const pdf = await printTagged((made) => {
      const action = made.context.obj({ S: 'URI', URI: made.context.obj(0) });
      link = made.context.register(made.context.obj({ Type: 'Annot', Subtype: 'Link', ...target, A: action }));
      return [
        [
          'Document',
          {},
          [
            'Art',
            { Lang: 'en-x-t-1' },
            ['P', {}, 'See', ['Link', { Lang: 'en-x-t-2' }, 'this', ...(isTagged ? [link] : [])]],
          ],
        ],
      ];
    });
    const annotation = pdf.context.lookup(link, PDFDict);
    annotation.delete(PDFName.of('A'));
    annotation.set(PDFName.of('Dest'), PDFName.of('there'));
    pdf.getPages()[0]?.node.set(PDFName.of('Annots'), pdf.context.obj([link as PDFRef]));
    const { tree } = tag(pdf, [markWith({}), markWith({ type: 'Link', name, href: '#there' })]);
    const key = entry(pdf, annotation, 'StructParent');
    return { tree, contents: asText(entry(pdf, annotation, 'Contents')), key };
  }

  it('by what they say', async () => {
    const { tree, contents, key } = await withLink(true, 'Its name', {});
    expect(tree).toBe('Document(Sect(P(See|Link(this|@))))');
    expect(contents).toBe('Its name');
    expect(key).toBeInstanceOf(PDFNumber);
  });

  it('that the tags have lost: they are added to the section, and words without a link are no link', async () => {
    const { tree, contents } = await withLink(false, 'Its name', {});
    expect(tree).toBe('Document(Sect(P(See|Span(this))|P(Link(@))))');
    expect(contents).toBe('Its name');
  });
});

describe('tagPdf marks the content', () => {
  it('with the types of the elements, and all else as artifacts', async () => {
    const loose = '0 0 m 9 9 l S\nBT /F1 12 Tf (Head) Tj (er) Tj ET\n/Im1 Do\n0 0 5 5 re W n\n';
    const pdf = await printTagged(() => [['Document', {}, ['H1', {}, 'Title', '—']]], loose);
    tag(pdf);
    expect(contentOf(pdf).replace(/\s+/g, ' ').trim()).toBe(
      '/H1 <</MCID 0>> BDC BT /F1 12 Tf (Title) Tj ET EMC ' +
        '/Artifact BMC 0 0 5 1 re f EMC ' +
        '/Artifact BMC 0 0 m 9 9 l S EMC ' +
        'BT /F1 12 Tf /Artifact BMC (Head) Tj (er) Tj EMC ET ' +
        '/Artifact BMC /Im1 Do EMC 0 0 5 5 re W n',
    );
  });

  it('also within and behind a span of loose text, which spells a glyph out', async () => {
    const loose = 'BT (a) Tj /Span <</ActualText <FEFF6587>>> BDC (b) Tj EMC (c) Tj ET\n';
    const pdf = await printTagged(() => [['Document', {}, ['H1', {}, 'Title']]], loose);
    tag(pdf);
    expect(contentOf(pdf).replace(/\s+/g, ' ').trim()).toMatch(
      /BT \/Artifact BMC \(a\) Tj EMC \/Span .* BDC \/Artifact BMC \(b\) Tj EMC EMC \/Artifact BMC \(c\) Tj EMC ET$/,
    );
  });

  it('and tells which element each sequence belongs to', async () => {
    const pdf = await printTagged(() => [['Document', {}, ['H1', {}, '—', 'Title'], ['P', {}, 'Words']]]);
    tag(pdf);
    const parents = entry(pdf, entry(pdf, pdf.catalog, 'StructTreeRoot'), 'ParentTree');
    const [, list] = String(entry(pdf, parents, 'Nums')).match(/0 (\[.*\]) \]/) ?? [];
    expect(list).toMatch(/^\[ null \d+ 0 R \d+ 0 R \]$/);
  });
});
