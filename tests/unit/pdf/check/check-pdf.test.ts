import { deflateSync } from 'node:zlib';
import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type CheckReport, checkOpenPdfUa, checkPdfUa } from '../../../../pdf/check/check-pdf.ts';
import { addPage, createPages, createPdf, wideFont } from '../pdf-builder.ts';
import { createControl } from './control-document.ts';

const conditionsOf = ({ failures }: CheckReport) => [...new Set(failures.map(({ condition }) => condition))].sort();

/** The intact document as bytes, with its objects in plain sight. */
const controlBytes = async (change: (control: Awaited<ReturnType<typeof createControl>>) => void = () => undefined) => {
  const control = await createControl();
  change(control);
  return Buffer.from(await control.pdf.save({ useObjectStreams: false }));
};
const replaced = (bytes: Buffer, from: string | RegExp, to: string) => {
  const text = bytes.toString('latin1');
  expect(text).toMatch(from);
  return Buffer.from(text.replace(from, to), 'latin1');
};

describe('checkPdfUa', () => {
  it('says of an untagged document what it lacks', async () => {
    const report = await checkPdfUa(await (await createPages(1)).save());
    expect(report.compliant).toBe(false);
    expect(conditionsOf(report)).toEqual(['01-005', '06-001', '07-001', '11-001', '31-009', 'ISO-6.2', 'ISO-7.1']);
    expect(report.failures.find(({ condition }) => condition === '01-005')).toEqual({
      condition: '01-005',
      message:
        'Page 1: Outside tags and artifacts: 6 glyphs (“Page 1”). Content is neither tagged nor marked as an artifact. ' +
        'Put the content into a structure element, or mark it as an artifact if it only decorates.',
      what: 'Outside tags and artifacts: 6 glyphs (“Page 1”).',
      page: 1,
    });
  });

  it('throws on what is no PDF', async () => {
    await expect(checkPdfUa(Buffer.from('hello'))).rejects.toThrow();
    await expect(checkPdfUa(new Uint8Array())).rejects.toThrow();
  });

  it.each([
    ['a later version', '%PDF-1.7', '%PDF-2.0'],
    ['something before the first line', '%PDF-1.7', '\n%PDF-1.7'],
    ['more on the first line', '%PDF-1.7', '%PDF-1.7 '],
  ])('sees %s', async (_, from, to) => {
    expect(conditionsOf(await checkPdfUa(replaced(await controlBytes(), from, to)))).toEqual(['ISO-6.1']);
  });
});

describe('an encrypted document', () => {
  // pdf-lib leaves strings as they are when it encrypts, so that only what concerns security is looked at here
  const encrypted = (permissions: object, userPassword = '') =>
    controlBytes(({ pdf }) => void pdf.encrypt({ userPassword, ownerPassword: 'owner', permissions }));
  const security = async (bytes: Uint8Array) =>
    conditionsOf(await checkPdfUa(bytes)).filter((id) => /^26|REFUSED/.test(id));

  it('is read like any other where anybody may open it and read it aloud', async () => {
    expect(await security(await encrypted({ contentAccessibility: true }))).toEqual([]);
  });

  it('must not lock assistive technology out', async () => {
    expect(await security(await encrypted({ contentAccessibility: false }))).toEqual(['26-002']);
  });

  it('must have permissions', async () => {
    const bytes = replaced(await encrypted({ contentAccessibility: true }), /\/P (?=-\d)/, '/Q ');
    expect(await security(bytes)).toContain('26-001');
  });

  it('is refused where it asks for a password', async () => {
    expect(conditionsOf(await checkPdfUa(await encrypted({ contentAccessibility: true }, 'secret')))).toEqual([
      'REFUSED',
    ]);
  });
});

describe('a broken document', () => {
  /** The same numbers in every run. */
  const createRandom = (seed: number) => {
    let state = seed;
    return (below: number) => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return state % below;
    };
  };

  it('is judged or refused, never a crash and never compliant by accident of a crash', async () => {
    const intact = await controlBytes();
    const random = createRandom(7);
    for (let i = 0; i < 25; i++) {
      const bytes = Buffer.from(intact);
      for (let k = 0; k < 12; k++) bytes[random(bytes.length)] = random(256);
      // pdf-lib may give the file up; once it is open every check must come to an end
      const report = await checkPdfUa(bytes).catch((error: Error) => error.message);
      if (typeof report === 'string') expect(report).toMatch(/pars|PDF/i);
      else expect(report.compliant).toBe(report.failures.length === 0);
    }
  });

  it('ends where structure, pages and forms go round in circles', async () => {
    const report = await checkPdfUa(
      await controlBytes(({ context, element, pages, catalog, root }) => {
        const pageTree = catalog.lookup(PDFName.of('Pages')) as PDFDict;
        const refOf = (dict: unknown) => context.enumerateIndirectObjects().find(([, object]) => object === dict)?.[0];
        element('P').set(PDFName.of('K'), context.obj([refOf(element('Document')) as never]));
        pageTree.set(PDFName.of('Kids'), context.obj([pages[0]?.ref, refOf(pageTree)] as never));
        const form = context.nextRef();
        context.assign(
          form,
          context.stream('/Again Do', { Type: 'XObject', Subtype: 'Form', Resources: { XObject: { Again: form } } }),
        );
        pages[0]?.node.Resources()?.set(PDFName.of('XObject'), context.obj({ Shown: form }));
        pages[0]?.node.set(PDFName.of('Contents'), context.register(context.stream('/Shown Do')));
        root.set(PDFName.of('ParentTree'), context.obj({ Kids: [refOf(root) as never] }));
      }),
    );
    expect(conditionsOf(report)).toEqual(expect.arrayContaining(['DAMAGED', 'ISO-7.1']));
  });

  it('ends where brackets are nested without end, and where a stream unpacks without end', async () => {
    const deep = await controlBytes((control) => control.edit(0, /^/, '['.repeat(100_000)));
    expect(conditionsOf(await checkPdfUa(deep))).toContain('DAMAGED');
    const bomb = await controlBytes(({ context, pages }) => {
      const zeros = deflateSync(Buffer.alloc(80 << 20), { level: 1 });
      pages[0]?.node.set(PDFName.of('Contents'), context.register(context.stream(zeros, { Filter: 'FlateDecode' })));
    });
    expect(conditionsOf(await checkPdfUa(bomb))).toContain('DAMAGED');
  });
});

it('names the page on which a glyph of a font is at fault, not the first that shows the font', async () => {
  const pdf = await createPdf();
  const font = wideFont(pdf, 'beginbfchar <0001> <0041> endbfchar');
  (pdf.context.lookup(font) as PDFDict).set(PDFName.of('Encoding'), PDFName.of('Identity-H'));
  for (const codes of ['0001', '0001', '00010002', '0002'])
    addPage(pdf, { content: `BT /F1 12 Tf <${codes}> Tj ET`, fonts: { F1: font } });
  const { failures } = checkOpenPdfUa(pdf);
  expect(failures.find(({ condition }) => condition === '10-001')).toMatchObject({ page: 3 });
});
