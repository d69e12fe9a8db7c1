import { stripVTControlCharacters } from 'node:util';
import { Failure } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { TransformFault } from './plugins/wrap-transform.ts';
import { findSlideOf, placeInFile, placeOfText } from './slide-of-module.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** What Vite's plug-ins and Rolldown put on the errors they throw; all of it optional. */
interface BuildError {
  message?: string;
  stack?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
  frame?: string;
  errors?: BuildError[];
}

/**
 * Turns what the bundler throws into findings with file, line and slide.
 *
 * @param missing imports that could not be resolved, noted on the way; they are the cause where there are any
 * @param faults errors of transformations, noted on the way, with the line they complain of
 */
export function explainBuildError(
  error: unknown,
  options: ResolvedSlidevOptions,
  missing: readonly Finding[],
  faults: readonly TransformFault[],
): Failure {
  if (error instanceof Failure) return error;
  if (missing.some(({ code }) => code === 'IMPORT_UNRESOLVED')) return new Failure([...missing]);
  const { errors } = error as BuildError;
  const parts = errors?.length ? errors : [error as BuildError];
  return new Failure([...missing, ...parts.map((part) => explainOne(part, options, faults))]);
}

function explainOne(error: BuildError, options: ResolvedSlidevOptions, faults: readonly TransformFault[]): Finding {
  const message = stripVTControlCharacters(error.message ?? String(error));
  const fault = faults.find((one) => message.includes(stripVTControlCharacters(one.message)));
  const id = fault?.id ?? error.id ?? error.loc?.file ?? /(\/[^\s:]*(?:\.vue|__slidev_\d+\.md))/.exec(message)?.[1];
  const place = findPlace(id, fault?.quoted, error, options);
  const what = firstSentence(message);
  const [, icon = '', collection] = /Icon `(([\w-]+)\/[\w-]+)` not found/.exec(message) ?? [];
  if (collection) {
    const fix = `Install the icons in the folder of the deck: npm install @iconify-json/${collection}`;
    return finding('IMPORT_UNRESOLVED', what, { ...(id ? place : (placeOfIcon(icon, options) ?? place)), fix });
  }
  return finding('BUILD_FAILED', what, {
    ...place,
    detail: `${message}\n${error.frame ?? ''}\n${error.stack ?? ''}`,
  });
}

function findPlace(
  id: string | undefined,
  quoted: string | undefined,
  error: BuildError,
  options: ResolvedSlidevOptions,
) {
  const slide = findSlideOf(id, options);
  if (slide) return quoted ? placeOfText(slide, quoted) : slide.place;
  const file = id?.replace(/\?.*$/, '') ?? options.entry;
  if (quoted) return placeInFile(file, quoted);
  return { file, line: error.loc?.line, column: error.loc?.column === undefined ? undefined : error.loc.column + 1 };
}

/** The first slide that names the icon. Tags spell it as they like: `ri-user-3-line`, `ri:user3-line`. */
function placeOfIcon(icon: string, { data }: ResolvedSlidevOptions) {
  const bare = (text: string) => text.replace(/[^a-z0-9]/gi, '').toLowerCase();
  for (const [index, { source }] of data.slides.entries()) {
    const offset = source.raw.split('\n').findIndex((line) => bare(line).includes(bare(icon)));
    if (offset >= 0) return { slide: index + 1, file: source.filepath, line: source.start + 1 + offset };
  }
  return undefined;
}

function firstSentence(message: string): string {
  const line = message.split('\n').find((text) => text.trim() !== '' && !/^Build failed with/.test(text)) ?? message;
  return line.replace(/^\[[\w:@/-]+\]\s*/, '').trim();
}
