import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from '../findings/failure.ts';
import { type Finding, type FindingDetails, finding } from '../findings/finding.ts';
import { findGluedFence } from './glued-fence.ts';
import { findMissingSnippets } from './missing-snippets.ts';
import type { TransformFault } from './plugins/wrap-transform.ts';
import { findSlideOf, placeOfMadeLine, placeOfMadeLineInFile } from './slide-of-module.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** What Vite's plug-ins and Rolldown put on the errors they throw; all of it optional. */
interface BuildError {
  message?: string;
  stack?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
  frame?: string;
  /** Of a style sheet: what could not be read, and why. */
  source?: string;
  reason?: string;
  errors?: BuildError[];
}

/** What kept a deck from being built. */
export interface BuildFaults {
  findings: Finding[];
  /** The modules at fault, where they are known. */
  modules: string[];
}

/**
 * Turns what the bundler throws into findings with file, line and slide.
 *
 * @param faults errors of transformations, noted on the way, with the line they complain of
 */
export function explainBuildError(
  error: unknown,
  options: ResolvedSlidevOptions,
  faults: readonly TransformFault[],
): BuildFaults {
  if (error instanceof Failure) return { findings: error.findings, modules: [] };
  const { errors } = error as BuildError;
  const parts = errors?.length ? errors : [error as BuildError];
  const explained = parts.map((part) => explainOne(part, options, faults));
  return {
    findings: explained.flatMap(
      ({ found, module, others }) => explainSnippets(found, module, options) ?? [found, ...others],
    ),
    modules: explained.flatMap(({ module }) => module ?? []),
  };
}

function explainOne(
  error: BuildError,
  options: ResolvedSlidevOptions,
  faults: readonly TransformFault[],
): { found: Finding; module: string | undefined; others: Finding[] } {
  const message = inFull(stripVTControlCharacters(error.message ?? String(error)));
  const isSaid = (one: TransformFault) => message.includes(inFull(stripVTControlCharacters(one.message)));
  const fault =
    faults.find((one) => one.id === error.id && isSaid(one)) ?? faults.find((one) => !error.id && isSaid(one));
  const module = fault?.id ?? error.id ?? error.loc?.file ?? moduleIn(message);
  const place = findPlace(module, fault ?? sheetOf(error), error, options);
  const what = firstSentence(error.reason ?? message);
  const glued = /end tag/.test(what) ? explainGluedFence(module, options) : undefined;
  if (glued) return { module, found: glued, others: [] };
  const detail = `${message}\n${error.frame ?? ''}\n${error.stack ?? ''}`;
  const others = (fault?.others ?? []).map(({ message: what, line }) =>
    finding('BUILD_FAILED', what, findPlace(module, { code: fault?.code ?? '', line }, error, options)),
  );
  return { module, found: finding('BUILD_FAILED', what, { ...place, detail }), others };
}

/** Slidev ends at the first that is missing. */
function explainSnippets(
  { what }: Finding,
  module: string | undefined,
  options: ResolvedSlidevOptions,
): Finding[] | undefined {
  const slide = what.startsWith('Code snippet path not found') ? findSlideOf(module, options) : undefined;
  const missing = slide && findMissingSnippets(slide.source, slide.no, options.userRoot);
  return missing?.length ? missing : undefined;
}

/** The compiler misses the end tag that a fence has swallowed. */
function explainGluedFence(module: string | undefined, options: ResolvedSlidevOptions): Finding | undefined {
  const slide = findSlideOf(module, options);
  const glued = slide && findGluedFence(slide.source.raw);
  return (
    glued &&
    finding('BUILD_FAILED', `The fence directly below <${glued.tag}> is read as HTML, not as code.`, {
      ...slide.place,
      line: slide.source.start + glued.line,
      fix: 'Leave a blank line before and after the fence.',
    })
  );
}

/** Rolldown's own plug-ins only draw the place: `[ ../deck/data.ts:1:18 ]`. */
function moduleIn(message: string): string | undefined {
  const [, drawn] = /\[ (\S+?):\d+:\d+ \]/.exec(message) ?? [];
  return drawn === undefined ? /(\/[^\s:]*(?:\.vue|__slidev_\d+\.md))/.exec(message)?.[1] : resolve(drawn);
}

/** Rolldown names files from where this process stands, which is not where the user stands. */
const inFull = (message: string): string =>
  message.replace(/(?<![\w./'"`-])(?:\.\.\/){2,}\S*/g, (path) => resolve(path));

/** A style sheet is given to the bundler without what stands around it. */
const sheetOf = ({ source, loc }: BuildError) => (source && loc?.line ? { code: source, line: loc.line } : undefined);

function findPlace(
  module: string | undefined,
  made: Pick<TransformFault, 'code' | 'line'> | undefined,
  error: BuildError,
  options: ResolvedSlidevOptions,
): FindingDetails {
  const slide = findSlideOf(module, options);
  if (slide) return made ? placeOfMadeLine(slide, made) : slide.place;
  const file = module?.replace(/\?.*$/, '') ?? options.entry;
  if (made) return placeOfMadeLineInFile(file, made);
  return { file, line: error.loc?.line, column: error.loc?.column === undefined ? undefined : error.loc.column + 1 };
}

function firstSentence(message: string): string {
  const line = message.split('\n').find((text) => text.trim() !== '' && !/^Build failed with/.test(text)) ?? message;
  return line.replace(/^\[[\w:@/-]+\]\s*/, '').trim();
}
