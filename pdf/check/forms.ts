import { PDFArray } from '@cantoo/pdf-lib';
import type { Check } from './subject.ts';

/** Checkpoint 25: forms are static. */
export const checkForms: Check = ({ reader, catalog, fail }) => {
  const form = reader.get(catalog, 'AcroForm');
  const xfa = reader.get(form, 'XFA');
  if (!xfa) return;
  const packets = xfa instanceof PDFArray ? xfa.asArray().filter((_, i) => i % 2 === 1) : [xfa];
  const text = packets.map((packet) => Buffer.from(reader.bytes(packet)).toString('utf8')).join('');
  if (/<(?:\w+:)?dynamicRender\s*>\s*required\s*</.test(text))
    fail('25-001', 'The XFA configuration says dynamicRender required.', { object: reader.refOf(form) });
};
