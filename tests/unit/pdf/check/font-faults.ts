import { type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { buildCff, buildType1 } from '../fonts/font-builder.ts';
import type { Control } from './control-document.ts';
import {
  cMap,
  collection,
  type FontKind,
  intactMaps,
  stream,
  symbolMap,
  toUnicode,
  trueTypeFile,
} from './control-fonts.ts';
import { all, type Fault, name } from './inject.ts';

type Part = 'dict' | 'inner' | 'descriptor';

const put =
  (kind: FontKind, part: Part, key: string, value: unknown | ((control: Control) => unknown)) => (control: Control) => {
    const made = typeof value === 'function' ? value(control) : value;
    control.fonts[kind][part].set(name(key), control.context.obj(made as never) as PDFObject);
  };
const drop =
  (kind: FontKind, part: Part, ...keys: string[]) =>
  (control: Control) => {
    for (const key of keys) control.fonts[kind][part].delete(name(key));
  };
const type1 =
  (widths: Record<string, number>) =>
  ({ context }: Control) =>
    stream(context, buildType1({ widths }));

/** Faults of checkpoint 31, and of characters without meaning (10-001, 17-003). */
export const fontFaults: Fault[] = [
  [
    'a code without a character',
    ['10-001'],
    put('symbolTrueType', 'dict', 'ToUnicode', ({ context }: Control) => toUnicode(context, { 41: '0041' })),
  ],
  [
    'a code without a character, in a formula too',
    ['10-001', '17-003'],
    put('wide', 'dict', 'ToUnicode', ({ context }: Control) => toUnicode(context, { '0001': '0041' })),
  ],
  [
    'another registry in the font',
    ['31-001'],
    put('wideCff', 'inner', 'CIDSystemInfo', collection('Identity', 0, 'Other')),
  ],
  ['another ordering in the font', ['31-002'], put('wideCff', 'inner', 'CIDSystemInfo', collection('Japan2', 0))],
  [
    'an older supplement in the font',
    ['31-003'],
    put('wideCff', 'dict', 'Encoding', ({ context }: Control) =>
      cMap(context, undefined, { CIDSystemInfo: collection('Identity', 2) }),
    ),
  ],
  ['a strange map of glyphs', ['31-004'], put('wide', 'inner', 'CIDToGIDMap', 'Own')],
  ['no map of glyphs', ['31-005'], drop('wide', 'inner', 'CIDToGIDMap')],
  ['a CMap that is neither here nor known', ['31-006'], put('wide', 'dict', 'Encoding', 'Own-H')],
  [
    'two writing modes',
    ['31-007'],
    put('wideCff', 'dict', 'Encoding', ({ context }: Control) => cMap(context, '/WMode 1 def')),
  ],
  [
    'a CMap that uses an unknown one',
    ['31-008'],
    put('wideCff', 'dict', 'Encoding', ({ context }: Control) => cMap(context, '/Other usecmap')),
  ],
  ['a font that is not embedded', ['31-009'], drop('wide', 'descriptor', 'FontFile2')],
  ['a simple font that is not embedded', ['31-009'], drop('type1', 'descriptor', 'FontFile')],
  [
    'a CID beyond the font',
    ['31-011'],
    put('wide', 'descriptor', 'FontFile2', ({ context }: Control) => trueTypeFile(context, [], [500, 600])),
  ],
  [
    'a name that the font lacks',
    ['31-011', '31-013'],
    put('type1', 'descriptor', 'FontFile', type1({ '.notdef': 500, A: 600 })),
  ],
  [
    'a name that the compact font lacks',
    ['31-011'],
    put('type1Cff', 'dict', 'Encoding', { Differences: [65, 'alpha', 'gamma'] }),
  ],
  [
    'a drawn glyph that is not there',
    ['31-011'],
    put('type3', 'dict', 'CharProcs', ({ context }: Control) => ({ a: stream(context, '600 0 d0') })),
  ],
  ['a glyph that CharSet does not list', ['31-012'], put('type1', 'descriptor', 'CharSet', PDFString.of('/A'))],
  ['a glyph that only CharSet has', ['31-013'], put('type1', 'descriptor', 'CharSet', PDFString.of('/A/B/C'))],
  [
    'a CID that CIDSet does not list',
    ['31-014'],
    put('wideCff', 'descriptor', 'CIDSet', ({ context }: Control) => stream(context, Uint8Array.of(0x80, 0, 0x40))),
  ],
  [
    'a CID that only CIDSet has',
    ['31-015'],
    put('wideCff', 'descriptor', 'CIDSet', ({ context }: Control) =>
      stream(context, Uint8Array.of(0x81, 0, 0x40, 0, 0, 0x80)),
    ),
  ],
  [
    'an outline that CIDSet does not list',
    ['31-014'],
    put('wide', 'descriptor', 'CIDSet', ({ context }: Control) => stream(context, Uint8Array.of(0xc0))),
  ],
  [
    'a glyph that only the CIDSet of a TrueType font has',
    ['31-015'],
    put('wide', 'descriptor', 'CIDSet', ({ context }: Control) => stream(context, Uint8Array.of(0xf0))),
  ],
  ['a wrong width of a TrueType CID', ['31-016'], put('wide', 'inner', 'W', [1, [600, 702]])],
  ['a wrong default width', ['31-016'], put('wideCff', 'inner', 'DW', 500)],
  ['a wrong width of a TrueType code', ['31-016'], put('trueType', 'dict', 'Widths', [598, 700])],
  ['a wrong width of a Type 1 code', ['31-016'], put('type1', 'dict', 'Widths', [600, 690])],
  ['a wrong width of a compact code', ['31-016'], put('type1Cff', 'dict', 'Widths', [600, 690])],
  ['a wrong width of a drawn glyph', ['31-016'], put('type3', 'dict', 'Widths', [600, 650])],
  [
    'only a symbolic map',
    ['31-017', '31-030'],
    put('trueType', 'descriptor', 'FontFile2', ({ context }: Control) => trueTypeFile(context, [symbolMap])),
  ],
  [
    'a character that no map has',
    ['31-018', '31-030'],
    put('trueType', 'descriptor', 'FontFile2', ({ context }: Control) =>
      trueTypeFile(context, [{ platform: 3, encoding: 1, glyphs: { 65: 1 } }]),
    ),
  ],
  ['no encoding', ['31-019', '31-027'], drop('trueType', 'dict', 'Encoding')],
  ['differences from nothing', ['31-020', '31-027'], put('trueType', 'dict', 'Encoding', { Differences: [65, 'A'] })],
  ['a wrong encoding', ['31-021'], put('trueType', 'dict', 'Encoding', 'StandardEncoding')],
  [
    'a glyph name of its own',
    ['31-022', '31-018', '31-027', '31-030'],
    put('trueType', 'dict', 'Encoding', { BaseEncoding: 'WinAnsiEncoding', Differences: [66, 'g66'] }),
  ],
  [
    'differences without a Unicode map',
    ['31-023'],
    all(
      put('trueType', 'dict', 'Encoding', { BaseEncoding: 'WinAnsiEncoding', Differences: [66, 'B'] }),
      put('trueType', 'descriptor', 'FontFile2', ({ context }: Control) => trueTypeFile(context, intactMaps.slice(1))),
    ),
  ],
  ['a symbolic font with an encoding', ['31-024'], put('symbolTrueType', 'dict', 'Encoding', 'WinAnsiEncoding')],
  [
    'a symbolic font without a map',
    ['31-025', '31-030'],
    put('symbolTrueType', 'descriptor', 'FontFile2', ({ context }: Control) => trueTypeFile(context, [])),
  ],
  [
    'a symbolic font with several other maps',
    ['31-026'],
    put('symbolTrueType', 'descriptor', 'FontFile2', ({ context }: Control) => trueTypeFile(context, intactMaps)),
  ],
  ['a font that tells nothing', ['31-027'], drop('wide', 'dict', 'ToUnicode')],
  ['a symbolic font that tells nothing', ['31-027'], drop('symbolTrueType', 'dict', 'ToUnicode')],
  [
    'a drawn font that tells nothing',
    ['31-027'],
    all(
      drop('type3', 'dict', 'ToUnicode'),
      put('type3', 'dict', 'Encoding', { Differences: [65, 'a', 'g2'] }),
      put('type3', 'dict', 'CharProcs', ({ context }: Control) => ({
        a: stream(context, '600 0 d0'),
        g2: stream(context, '700 0 d0'),
      })),
    ),
  ],
  [
    'a code for nothing',
    ['31-028'],
    put('wide', 'dict', 'ToUnicode', ({ context }: Control) => toUnicode(context, { '0001': '0041', '0002': '0000' })),
  ],
  [
    'a code for a byte order mark',
    ['31-029'],
    put('wide', 'dict', 'ToUnicode', ({ context }: Control) => toUnicode(context, { '0001': '0041', '0002': 'FEFF' })),
  ],
  [
    'a code for U+FFFE',
    ['31-029'],
    put('wide', 'dict', 'ToUnicode', ({ context }: Control) => toUnicode(context, { '0001': '0041', '0002': 'FFFE' })),
  ],
  [
    'the glyph of no character',
    ['31-030'],
    (control) => {
      control.edit(0, '<00010002>', '<00000002>');
      put('wide', 'dict', 'ToUnicode', ({ context }: Control) =>
        toUnicode(context, { '0000': '0020', '0001': '0041', '0002': '0042' }),
      )(control);
    },
  ],
  [
    'the glyph of no character in a Type 1 font',
    ['31-027', '31-030'],
    put('type1Cff', 'dict', 'Encoding', { Differences: [65, 'alpha', '.notdef'] }),
  ],
  [
    'half a font program',
    ['DAMAGED'],
    put('wide', 'descriptor', 'FontFile2', ({ context }: Control) =>
      stream(context, Buffer.from('\0\x01\0\0\0\x09abc', 'latin1')),
    ),
  ],
  [
    'a font program of no known kind',
    ['DAMAGED'],
    put('type1', 'descriptor', 'FontFile', ({ context }: Control) => stream(context, 'nothing')),
  ],
  ['a predefined CMap', ['REFUSED', '31-002'], put('wide', 'dict', 'Encoding', 'UniJIS-UTF16-H')],
  [
    'a compact CID font with names',
    ['31-011', '31-014', '31-015'],
    put('wideCff', 'descriptor', 'FontFile3', ({ context }: Control) =>
      stream(context, buildCff({ widths: [500, 600, 700], names: ['a', 'b'] })),
    ),
  ],
];
