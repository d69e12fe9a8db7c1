import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { Check } from '../subject.ts';

const allowedFilters = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(' '),
);
/** Bytes of a name and of a string, the largest integer, points of a page (ISO 19005-2, 6.1.13). */
const longestName = 127;
const longestText = 32_767;
const largestNumber = 2_147_483_647;
const page = { least: 3, most: 14_400 };

/** What concerns the file as a whole: 6.1, 6.8 to 6.11. */
export const checkDocument: Check = ({ reader, catalog, pages, fail }) => {
  const { context } = reader.pdf;
  // What is not written yet has no identifier: the writer makes one of the objects.
  if (context.trailerInfo.Encrypt) fail('A-6.1.3', 'The file is encrypted.');
  for (const object of reader.objects()) {
    const where = { object: reader.refOf(object) };
    checkSizes(object, (what) => fail('A-6.1.13', what, where));
    if (!(object instanceof PDFStream)) continue;
    for (const key of ['F', 'FFilter', 'FDecodeParms'])
      if (reader.get(object, key)) fail('A-6.1.7', `Its data lies in another file (${key}).`, where);
    for (const filter of reader.list(object, 'Filter')) {
      const name = filter instanceof PDFName ? filter.decodeText() : 'no name';
      if (!allowedFilters.has(name)) fail('A-6.1.7', `The filter is ${name}.`, where);
    }
  }
  for (const { dict, number } of pages) {
    const box = reader.list(dict, 'MediaBox').map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    const sides = [Math.abs(right - left), Math.abs(top - bottom)];
    if (box.length === 4 && sides.some((side) => side < page.least || side > page.most))
      fail('A-6.1.13', `The page measures ${sides.join(' × ')} points.`, { page: number });
    if (reader.get(dict, 'PresSteps')) fail('A-6.10', 'The page has PresSteps.', { page: number });
  }
  for (const key of reader.dict(catalog, 'Perms')?.keys() ?? [])
    if (!/^(?:UR3|DocMDP)$/.test(key.decodeText())) fail('A-6.1.12', `Perms has ${key.decodeText()}.`);
  const names = reader.get(catalog, 'Names');
  if (reader.get(names, 'EmbeddedFiles') || reader.dicts().some((dict) => reader.get(dict, 'EF')))
    fail('A-6.8', 'There is an embedded file.');
  if (reader.get(names, 'AlternatePresentations')) fail('A-6.10', 'There are AlternatePresentations.');
  if (reader.get(catalog, 'Requirements')) fail('A-6.10', 'The catalogue has Requirements.');
  const layers = reader.dict(catalog, 'OCProperties');
  if (!layers) return;
  const known = new Set<string>();
  for (const set of [reader.get(layers, 'D'), ...reader.list(layers, 'Configs')]) {
    const where = { object: reader.refOf(set) };
    const name = reader.text(set, 'Name');
    if (!name) fail('A-6.9', 'A configuration has no name.', where);
    else if (known.has(name)) fail('A-6.9', `Two configurations are called ${name}.`, where);
    if (name) known.add(name);
    if (reader.get(set, 'AS')) fail('A-6.9', 'A configuration has AS.', where);
    if (!reader.get(set, 'Order')) continue;
    const ordered = new Set(flatten(reader.list(set, 'Order')));
    const all = reader.list(layers, 'OCGs').map(reader.follow);
    if (all.some((layer) => layer && !ordered.has(layer))) fail('A-6.9', 'Order leaves out a layer.', where);
  }

  function flatten(list: readonly PDFObject[]): PDFObject[] {
    return list.flatMap((each) => {
      const at = reader.follow(each);
      return at instanceof PDFArray ? flatten(at.asArray()) : (at ?? []);
    });
  }
};

function checkSizes(object: PDFObject, fail: (what: string) => void): void {
  const open: PDFObject[] = [object];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at instanceof PDFStream) open.push(at.dict);
    else if (at instanceof PDFArray) open.push(...at.asArray());
    else if (at instanceof PDFDict) open.push(...at.keys(), ...at.values());
    else if (at instanceof PDFName) {
      if (Buffer.byteLength(at.decodeText()) > longestName) fail(`A name has more than ${longestName} bytes.`);
    } else if (at instanceof PDFNumber) {
      if (Number.isInteger(at.asNumber()) && Math.abs(at.asNumber()) > largestNumber)
        fail(`There is the number ${at.asNumber()}.`);
    } else if ('asBytes' in at && at.sizeInBytes() > longestText) {
      if ((at.asBytes as () => Uint8Array)().length > longestText) fail(`A text has more than ${longestText} bytes.`);
    }
  }
}
