import type { ViteDevServer } from 'vite';
import type { Finding } from '../findings/finding.ts';
import { explainBuildError } from './explain-build-error.ts';
import type { TransformFault } from './plugins/wrap-transform.ts';
import { findSlideOf } from './slide-of-module.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** What cannot be compiled as it now is. */
export interface Uncompiled {
  findings: Finding[];
  /** Numbers of the slides among it. */
  slides: number[];
  /** There are other files among it: components, styles, that any slide may need. */
  hasOthers: boolean;
}

/**
 * Has a server compile modules that have changed, as a page would: what cannot be compiled leaves a hole in the page, and
 * the page does not know why.
 *
 * @param noted errors of transformations, as plug-ins write them down
 * @returns a function that is given what has changed, and tells of that and of all that was at fault before
 */
export function createCompileCheck(
  { environments }: ViteDevServer,
  options: ResolvedSlidevOptions,
  noted: TransformFault[],
): (changed: readonly string[]) => Promise<Uncompiled> {
  let atFault: string[] = [];
  return async (changed) => {
    const known = [...new Set([...atFault, ...changed])];
    const faults: { id: string; findings: Finding[] }[] = [];
    for (const id of known)
      try {
        noted.length = 0;
        await environments.client.transformRequest(id);
      } catch (error) {
        faults.push({ id, findings: explainBuildError(error, options, noted).findings });
      }
    atFault = faults.map(({ id }) => id);
    const slides = atFault.flatMap((id) => findSlideOf(id, options)?.no ?? []);
    const findings = faults.flatMap((fault) => fault.findings);
    return { findings, slides, hasOthers: slides.length < atFault.length };
  };
}
