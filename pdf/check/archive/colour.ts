import { PDFArray, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { readOperators } from '../../content-stream.ts';
import type { Check } from '../subject.ts';
import { contentStreams } from './content-streams.ts';

/** 6.2.3 and 6.2.4: one output intent, for RGB, and no colour that it does not explain. */
export const checkColour: Check = ({ reader, catalog, pages, fail }) => {
  const intents = reader.list(catalog, 'OutputIntents').filter((each) => reader.name(each, 'S') === 'GTS_PDFA1');
  if (intents.some((each) => reader.get(each, 'DestOutputProfileRef')))
    fail('A-6.2.3', 'The profile of the output intent lies elsewhere.');
  const profile = reader.get(intents[0], 'DestOutputProfile');
  if (intents.length !== 1) fail('A-6.2.3', `There are ${intents.length} output intents of PDF/A.`);
  else if (!(profile instanceof PDFStream)) fail('A-6.2.3', 'The output intent has no profile.');
  else {
    const problem = findProfileFault(reader.bytes(profile), reader.number(profile, 'N'), 'RGB ');
    if (problem) fail('A-6.2.3', problem, { object: reader.refOf(profile) });
  }

  const judge = (space: PDFObject | undefined, object: string | undefined, depth = 0): void => {
    const at = reader.follow(space);
    const kind = at instanceof PDFName ? at : at instanceof PDFArray ? reader.follow(at.get(0)) : undefined;
    const name = kind instanceof PDFName ? kind.decodeText() : undefined;
    if (name === undefined || depth > 5 || /^(?:DeviceRGB|DeviceGray|RGB|G|Pattern)$/.test(name)) {
      if (name === 'Pattern' && at instanceof PDFArray) judge(at.get(1), object, depth + 1);
      return;
    }
    if (name === 'DeviceCMYK' || name === 'CMYK') fail('A-6.2.4', 'There is DeviceCMYK.', { object });
    else if (/^(?:Indexed|I)$/.test(name) && at instanceof PDFArray) judge(at.get(1), object, depth + 1);
    else if (name === 'ICCBased' && at instanceof PDFArray) {
      const own = reader.follow(at.get(1));
      const components = reader.number(own, 'N');
      const wanted = components === 3 ? 'RGB ' : components === 1 ? 'GRAY' : 'CMYK';
      const fault =
        own instanceof PDFStream ? findProfileFault(reader.bytes(own), components, wanted) : 'There is no profile.';
      if (fault) fail('A-6.2.4', fault, { object });
    } else fail('REFUSED', `The colour space ${name} is not judged for PDF/A.`, { object });
  };
  for (const object of reader.objects())
    if (object instanceof PDFStream)
      for (const key of ['ColorSpace', 'CS']) judge(reader.get(object, key), reader.refOf(object));
  for (const dict of reader.dicts()) {
    const spaces = reader.get(dict, 'ColorSpace');
    if (spaces instanceof PDFArray || spaces instanceof PDFName) judge(spaces, reader.refOf(dict));
    else for (const space of reader.dict(dict, 'ColorSpace')?.values() ?? []) judge(space, reader.refOf(dict));
    if (reader.name(dict, 'S') === 'Transparency') judge(reader.get(dict, 'CS'), reader.refOf(dict));
  }
  for (const { bytes, where } of contentStreams(reader, pages))
    for (const { name, operands } of readOperators(bytes)) {
      const [first] = operands;
      const isNamed = /^cs$/i.test(name) && first?.type === 'name' && first.value === 'DeviceCMYK';
      if (/^k$/i.test(name) || isNamed) return fail('A-6.2.4', 'There is DeviceCMYK.', where);
    }
};

/** Of the header of an ICC profile (ICC.1, 7.2) what PDF/A asks for. */
function findProfileFault(bytes: Uint8Array, components: number | undefined, space: string): string | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.slice(36, 40) !== 'acsp') return 'The profile is no ICC profile.';
  if ((bytes[8] ?? 99) > 4) return `The profile is of version ${bytes[8]}.`;
  if (!/^(?:mntr|prtr|scnr|spac)$/.test(text.slice(12, 16))) return `The profile is of class ${text.slice(12, 16)}.`;
  if (text.slice(16, 20) !== space) return `The profile is for ${text.slice(16, 20).trim()}.`;
  return components === { 'RGB ': 3, GRAY: 1 }[space] ? undefined : `N is ${components}.`;
}
