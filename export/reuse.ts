/** What need not be made again. */
import type { BuiltWith } from '../deck/deck.ts';
import type { Finding } from '../findings/finding.ts';
import type { AcceptedFinding } from './audit/accepted.ts';
import { browserIdentity } from './browser/embedded.ts';
import type { Options } from './options/option-table.ts';
import { prepareTargets, type Target, writeOutputs } from './output/write-outputs.ts';
import { describeCircumstances } from './record/circumstances.ts';
import { type ExportedFile, findUnchanged, type RecordRequest } from './record/export-record.ts';

/** What came of an export. */
export interface Outcome {
  status: 'exported' | 'unchanged';
  files: ExportedFile[];
  findings: Finding[];
  /** What was found and the deck accepts; not known of an export that was not made anew. */
  accepted?: AcceptedFinding[];
  slidev: BuiltWith;
}

interface Request {
  entry: string;
  targets: readonly Target[];
  options: Options;
}

/**
 * The last export of the same, its PDFs put in their places where they are not, if it would come out the same again.
 *
 * @param beginWriting called before a PDF is put in its place
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function reuse(request: Request, beginWriting: () => void): Promise<Outcome | undefined> {
  await prepareTargets(request.targets);
  const known = request.options.force ? undefined : findUnchanged(await recordRequest(request));
  if (!known) return undefined;
  const { toRestore, ...made } = known;
  if (toRestore.length > 0) {
    beginWriting();
    await writeOutputs(toRestore);
  }
  return { status: 'unchanged', ...made };
}

/** By what an export is known again. */
export async function recordRequest({ entry, targets, options }: Request): Promise<RecordRequest> {
  const circumstances = describeCircumstances(entry, options, await browserIdentity(options.browser));
  return { entry, targets, circumstances, cache: options.cache };
}
