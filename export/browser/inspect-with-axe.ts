import { type AxeFault, runAxe } from '../in-page/run-axe.ts';
import type { Inspect } from './draw-product.ts';

/** What axe-core found on the tabs that it has looked at. */
export interface AxeReport {
  version: string;
  faults: AxeFault[];
}

/**
 * Has axe-core look at the tabs of an export.
 *
 * @param source the script of axe-core, which is the user's own
 * @returns the look, and where what it finds is gathered
 */
export function inspectWithAxe(source: string): { inspect: Inspect; report: AxeReport } {
  const report: AxeReport = { version: '', faults: [] };
  const inspect: Inspect = async (page) => {
    await page.evaluate(source);
    const { version, faults } = await page.evaluate(runAxe);
    report.version = version;
    report.faults.push(...faults);
  };
  return { inspect, report };
}
