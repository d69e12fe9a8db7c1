import type { PDFObject } from '@cantoo/pdf-lib';
import type { Fail } from './check-report.ts';
import type { Reader } from './reader.ts';

/** Checkpoint 26, on the encryption dictionary: assistive technology may read the text. */
export function checkSecurity(reader: Reader, encryption: PDFObject, fail: Fail): void {
  const where = { object: reader.refOf(encryption) };
  const permissions = reader.number(encryption, 'P');
  if (permissions === undefined) fail('26-001', 'The encryption dictionary has no P.', where);
  else if ((permissions & 512) === 0) fail('26-002', `P is ${permissions}.`, where);
}
