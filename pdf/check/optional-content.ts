import type { PDFObject } from '@cantoo/pdf-lib';
import type { Check } from './subject.ts';

/** Checkpoint 20: layers have names, and do not switch by themselves. */
export const checkOptionalContent: Check = ({ reader, catalog, fail }) => {
  const properties = reader.get(catalog, 'OCProperties');
  const look = (configuration: PDFObject | undefined, isDefault: boolean) => {
    const where = { object: reader.refOf(configuration) ?? reader.refOf(properties) };
    if (!reader.text(configuration, 'Name')) fail(isDefault ? '20-002' : '20-001', 'Name is missing or empty.', where);
    if (reader.get(configuration, 'AS')) fail('20-003', 'There is an AS entry.', where);
  };
  if (!properties) return;
  look(reader.get(properties, 'D'), true);
  for (const configuration of reader.list(properties, 'Configs')) look(configuration, false);
};
