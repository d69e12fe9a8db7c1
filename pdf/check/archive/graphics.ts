import { PDFBool, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { readOperators } from '../../content-stream.ts';
import type { Check } from '../subject.ts';
import { contentStreams } from './content-streams.ts';

const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri
  s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
);
const intents = new Set(['AbsoluteColorimetric', 'RelativeColorimetric', 'Perceptual', 'Saturation']);
const blendModes = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion
  Hue Saturation Color Luminosity`.split(/\s+/),
);
/** Graphics states that may be saved within one another (6.1.13). */
const deepest = 28;

/** 6.2.2 and 6.2.5 to 6.2.10: what paints means the same on every device. */
export const checkGraphics: Check = ({ reader, pages, fail }) => {
  for (const { bytes, where } of contentStreams(reader, pages)) {
    let depth = 0;
    for (const { name, operands } of readOperators(bytes)) {
      const [first] = operands;
      if (!operators.has(name)) fail('A-6.2.2', `There is the operator ${name.slice(0, 20)}.`, where);
      if (name === 'BI') fail('REFUSED', 'Pictures within a content stream are not judged for PDF/A.', where);
      if (name === 'ri' && first?.type === 'name' && !intents.has(first.value))
        fail('A-6.2.6', `The intent is ${first.value}.`, where);
      if (name === 'q' && ++depth === deepest + 1)
        fail('A-6.1.13', `More than ${deepest} graphics states are saved.`, where);
      if (name === 'Q') depth--;
    }
  }
  for (const dict of reader.dicts()) {
    const where = { object: reader.refOf(dict) };
    const isState =
      reader.name(dict, 'Type') === 'ExtGState' ||
      ['ca', 'CA', 'BM', 'SMask', 'TR', 'TR2', 'HTP', 'HTO'].some((key) => reader.get(dict, key));
    if (!isState || reader.name(dict, 'Subtype') !== undefined) continue;
    if (reader.get(dict, 'TR')) fail('A-6.2.5', 'There is a transfer function (TR).', where);
    const second = reader.get(dict, 'TR2');
    if (second && reader.name(dict, 'TR2') !== 'Default') fail('A-6.2.5', 'There is a transfer function (TR2).', where);
    if (reader.get(dict, 'HTP') || reader.get(dict, 'HTO'))
      fail('A-6.2.5', 'There is a halftone phase or origin.', where);
    if (reader.get(dict, 'HT')) fail('REFUSED', 'Halftones are not judged for PDF/A.', where);
    const intent = reader.name(dict, 'RI');
    if (intent && !intents.has(intent)) fail('A-6.2.6', `The intent is ${intent}.`, where);
    for (const mode of reader.list(dict, 'BM'))
      if (!(mode instanceof PDFName) || !blendModes.has(mode.decodeText()))
        fail('A-6.2.10', `The blend mode is ${mode}.`, where);
  }
  for (const object of reader.objects()) {
    if (!(object instanceof PDFStream)) continue;
    const where = { object: reader.refOf(object) };
    const kind = reader.name(object, 'Subtype');
    if (kind === 'Image') {
      if (reader.get(object, 'Alternates')) fail('A-6.2.8', 'The picture has alternates.', where);
      if (reader.get(object, 'OPI')) fail('A-6.2.8', 'The picture has OPI.', where);
      if (reader.get(object, 'Interpolate') === PDFBool.True) fail('A-6.2.8', 'Interpolate is true.', where);
      const intent = reader.name(object, 'Intent');
      if (intent && !intents.has(intent)) fail('A-6.2.6', `The intent is ${intent}.`, where);
      if (reader.list(object, 'Filter').some((filter) => filter === PDFName.of('JPXDecode')))
        fail('REFUSED', 'JPEG 2000 is not judged for PDF/A.', where);
    } else if (kind === 'PS') fail('A-6.2.9', 'It is PostScript.', where);
    else if (kind === 'Form') {
      if (reader.get(object, 'OPI')) fail('A-6.2.9', 'The form has OPI.', where);
      if (reader.get(object, 'PS') || reader.name(object, 'Subtype2') === 'PS')
        fail('A-6.2.9', 'The form holds PostScript.', where);
      if (!reader.get(object, 'Resources') && namesThings(reader.bytes(object)))
        fail('A-6.2.2', 'The form names fonts, pictures or states and has no Resources.', where);
      if (reader.get(object, 'Ref')) fail('A-6.2.9', 'The form refers to another file.', where);
    }
  }
};

/** Operators whose name is looked up in the Resources (ISO 32000-1, 7.8.3). */
const lookedUp = new Set(['Do', 'Tf', 'gs', 'sh']);

function namesThings(content: Uint8Array): boolean {
  for (const { name } of readOperators(content)) if (lookedUp.has(name)) return true;
  return false;
}
