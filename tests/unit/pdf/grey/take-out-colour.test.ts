import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeOutColour } from '../../../../pdf/grey/take-out-colour.ts';
import { asName, entry, streamBytes } from '../../../../pdf/objects.ts';
import { addPage, createPdf } from '../pdf-builder.ts';

let pdf: PDFDocument;
beforeEach(async () => {
  pdf = await createPdf();
});
const register = (object: PDFObject) => pdf.context.register(object);
const stream = (content: string | Uint8Array, dict: Record<string, unknown> = {}) =>
  register(pdf.context.flateStream(content, dict as never));
const textOf = (ref: PDFObject) => Buffer.from(streamBytes(pdf, ref)).toString('latin1');
const image = (bytes: Uint8Array, dict: Record<string, unknown> = {}) =>
  register(
    pdf.context.stream(deflateSync(bytes), {
      ...{ Subtype: 'Image', Width: 2, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'FlateDecode' },
      ...dict,
    } as never),
  );
const numbersIn = (holder: PDFObject | undefined, key: string) => String(entry(pdf, holder, key));

describe('takeOutColour', () => {
  it('reaches pages, forms, tiles and glyphs', () => {
    const form = stream('1 0 0 rg', { Subtype: 'Form', Group: { S: 'Transparency', CS: 'DeviceRGB' } });
    const tile = stream('0 0 1 RG', { PatternType: 1 });
    const glyph = stream('1 0 d0 1 0 0 rg');
    register(pdf.context.obj({ Type: 'Font', Subtype: 'Type3', CharProcs: { a: glyph } }));
    const page = addPage(pdf, { content: '1 0 0 rg 0 0 9 9 re f', xObjects: { X: form } });
    expect(takeOutColour(pdf)).toEqual([]);
    expect(Buffer.from(streamBytes(pdf, page.node.Contents())).toString()).toBe('0.49844 g 0 0 9 9 re f');
    expect([form, tile, glyph].map(textOf)).toEqual(['0.49844 g', '0.29789 G', '1 0 d0 0.49844 g']);
    expect(asName(entry(pdf, entry(pdf, form, 'Group'), 'CS'))).toBe('DeviceGray');
  });

  it('makes one sample of three in an image, and keeps its mask', () => {
    const mask = image(Uint8Array.of(9, 9), { ColorSpace: 'DeviceGray' });
    const picture = image(Uint8Array.of(255, 0, 0, 7, 7, 7), { SMask: mask });
    expect(takeOutColour(pdf)).toEqual([]);
    expect([...streamBytes(pdf, picture)]).toEqual([127, 7]);
    expect(asName(entry(pdf, picture, 'ColorSpace'))).toBe('DeviceGray');
    expect([...streamBytes(pdf, entry(pdf, picture, 'SMask'))]).toEqual([9, 9]);
  });

  it.each([
    ['a palette', { ColorSpace: ['Indexed', 'DeviceRGB', 0] }],
    ['16 bits', { BitsPerComponent: 16 }],
    ['a JPEG that is none', { Filter: 'DCTDecode' }],
  ])('tells of an image that it leaves: %s', (_, dict) => {
    image(Uint8Array.of(1, 2, 3, 4, 5, 6), dict);
    expect(takeOutColour(pdf)).toEqual(['an image']);
  });

  it('runs a gradient between two greys, in parts too', () => {
    const between = (C0: number[], C1: number[]) => ({ FunctionType: 2, Domain: [0, 1], N: 1, C0, C1 });
    const parts = {
      FunctionType: 3,
      Domain: [0, 1],
      Functions: [between([1, 0, 0], [0, 0, 1]), between([0, 0, 1], [1, 1, 1])],
    };
    const pattern = gradient(pdf.context.obj(parts as never));
    expect(takeOutColour(pdf)).toEqual([]);
    const shading = entry(pdf, pattern, 'Shading');
    expect(asName(entry(pdf, shading, 'ColorSpace'))).toBe('DeviceGray');
    const [first, second] = (
      entry(pdf, entry(pdf, shading, 'Function'), 'Functions') as never as { asArray(): PDFObject[] }
    ).asArray();
    expect([numbersIn(first, 'C0'), numbersIn(first, 'C1'), numbersIn(second, 'C1')]).toEqual([
      '[ 0.49844 ]',
      '[ 0.29789 ]',
      '[ 1 ]',
    ]);
  });

  it('lets a calculated gradient go on calculating', () => {
    const pattern = gradient(stream('{ pop 1 0 0 }', { FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] }));
    expect(takeOutColour(pdf)).toEqual([]);
    const made = entry(pdf, entry(pdf, pattern, 'Shading'), 'Function') as PDFObject;
    expect(numbersIn(made, 'Range')).toBe('[ 0 1 ]');
    expect(calculate(textOf(made), [0.5])).toEqual([expect.closeTo(0.49844, 4)]);
  });

  it('tells of a gradient that it leaves', () => {
    gradient(stream(Uint8Array.of(0), { FunctionType: 0, Domain: [0, 1] }));
    expect(takeOutColour(pdf)).toEqual(['a gradient']);
  });
});

function gradient(made: PDFObject): PDFRef {
  return register(
    pdf.context.obj({
      Type: 'Pattern',
      PatternType: 2,
      Shading: { ShadingType: 2, ColorSpace: 'DeviceRGB', Function: made },
    }),
  );
}

/** Runs the little of PostScript that functions are made of (ISO 32000-1, 7.10.5). */
function calculate(code: string, stack: number[]): number[] {
  const words = code.match(/[{}]|[^\s{}]+/g) ?? [];
  const pop = () => stack.pop() ?? Number.NaN;
  const two = (f: (a: number, b: number) => number) => {
    const b = pop();
    stack.push(f(pop(), b));
  };
  const block = (at: number): number => {
    let depth = 1;
    let end = at + 1;
    for (; depth > 0; end++) depth += words[end] === '{' ? 1 : words[end] === '}' ? -1 : 0;
    return end;
  };
  const run = (from: number, to: number) => {
    let test = false;
    for (let at = from; at < to; at++) {
      const word = words[at] ?? '';
      if (word === '{') {
        const otherwise = block(at);
        const end = block(otherwise);
        if (test) run(at + 1, otherwise - 1);
        else run(otherwise + 1, end - 1);
        at = end; // its `ifelse`
      } else if (word === 'dup') stack.push(stack.at(-1) ?? Number.NaN);
      else if (word === 'pop') pop();
      else if (word === 'exch') stack.push(pop(), pop());
      else if (word === 'le') {
        const limit = pop();
        test = pop() <= limit;
      } else if (word === 'add') two((a, b) => a + b);
      else if (word === 'sub') two((a, b) => a - b);
      else if (word === 'mul') two((a, b) => a * b);
      else if (word === 'div') two((a, b) => a / b);
      else if (word === 'exp') two((a, b) => a ** b);
      else stack.push(Number(word));
    }
  };
  run(1, words.length - 1);
  return stack;
}
