import { describe, expect, it } from 'vitest';
import { checkOpenPdfUa, checkPdfUa } from '../../../../pdf/check/check-pdf.ts';
import { machineConditions } from '../../../../pdf/check/conditions.ts';
import { createControl } from './control-document.ts';
import { documentFaults } from './document-faults.ts';
import { fontFaults } from './font-faults.ts';
import { structureFaults } from './structure-faults.ts';

const faults = [...structureFaults, ...documentFaults, ...fontFaults];

describe('an intact document', () => {
  it('passes, open or as bytes', async () => {
    const { pdf } = await createControl();
    expect(checkOpenPdfUa(pdf).failures).toEqual([]);
    expect(await checkPdfUa(await pdf.save())).toMatchObject({ compliant: true, failures: [] });
  });
});

describe('a single fault', () => {
  it.each(faults)('%s is caught under %s', async (_, conditions, inject) => {
    const control = await createControl();
    inject(control);
    const { compliant, failures } = checkOpenPdfUa(control.pdf);
    expect(compliant).toBe(false);
    expect([...new Set(failures.map(({ condition }) => condition))].sort()).toEqual([...conditions].sort());
  });

  it('is injected for every condition that a document can be given', () => {
    const injected = new Set(faults.flatMap(([, conditions]) => conditions));
    const elsewhere = ['26-001', '26-002']; // encryption is seen in bytes only
    expect(Object.keys(machineConditions).filter((id) => !injected.has(id as never))).toEqual(elsewhere);
  });
});
