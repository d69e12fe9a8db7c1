import { type Finding, finding } from '../errors.ts';
import type { TabFacts } from './facts.ts';

/** Every font that text asks for was loaded. */
export function auditFontsLoaded({ page, failedRequests }: TabFacts): Finding[] {
  const remote = failedRequests.filter(({ type, isRemote }) => type === 'font' && isRemote);
  const local = failedRequests.filter(({ type, isRemote, status }) => type === 'font' && !isRemote && status >= 400);
  return [
    ...page.absentFamilies.map((family) =>
      finding('FONT_NOT_LOADED', `The font "${family}" comes from the web and was not loaded.`),
    ),
    ...local.map(({ url }) => finding('FONT_FILE_MISSING', `The font file "${new URL(url).pathname}" is missing.`)),
    ...(local.length === 0 ? page.failedFaces : []).map((face) =>
      finding(remote.length > 0 ? 'FONT_NOT_LOADED' : 'FONT_FILE_MISSING', `The font "${face}" could not be loaded.`),
    ),
  ];
}
