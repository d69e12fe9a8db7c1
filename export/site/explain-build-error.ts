import { ExportFailure, type Finding, type FindingDetails, finding } from '../errors.ts';
import { findSlideOf, placeOfText, type SlideOfModule } from './slide-of-module.ts';
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
 */
export function explainBuildError(
  error: unknown,
  options: ResolvedSlidevOptions,
  missing: readonly Finding[],
): ExportFailure {
  if (error instanceof ExportFailure) return error;
  if (missing.some(({ code }) => code === 'IMPORT_UNRESOLVED')) return new ExportFailure([...missing]);
  const { errors } = error as BuildError;
  const parts = errors?.length ? errors : [error as BuildError];
  return new ExportFailure([...missing, ...parts.map((part) => explainOne(part, options))]);
}

function explainOne(error: BuildError, options: ResolvedSlidevOptions): Finding {
  const message = stripColours(error.message ?? String(error));
  const id = error.id ?? error.loc?.file ?? /(\/[^\s:]*(?:\.vue|__slidev_\d+\.md))/.exec(message)?.[1];
  const slide = findSlideOf(id, options);
  const place = slide
    ? placeOfFrame(slide, stripColours(error.frame ?? message))
    : {
        file: id?.replace(/\?.*$/, '') ?? options.entry,
        line: error.loc?.line,
        column: error.loc?.column && error.loc.column + 1,
      };
  const [, collection] = /Icon `([\w-]+)\/[\w-]+` not found/.exec(message) ?? [];
  if (collection)
    return finding('IMPORT_UNRESOLVED', firstSentence(message), {
      ...place,
      fix: `Install the icons in the folder of the deck: npm install @iconify-json/${collection}`,
    });
  return finding('BUILD_FAILED', firstSentence(message), {
    ...place,
    detail: `${message}\n${error.frame ?? ''}\n${error.stack ?? ''}`,
  });
}

/** Compilers count lines in the component they make of a slide; the source line they quote is looked up in the slide itself. */
function placeOfFrame(slide: SlideOfModule, frame: string): FindingDetails {
  const lines = frame.split('\n');
  const marker = lines.findIndex((line) => /^\s*(?:\d*\s*[|│·]|>)?\s*\^+/.test(line));
  const quoted = lines[marker - 1]?.replace(/^[\s>]*\d*\s*[|│]\s?/, '').trim();
  return quoted ? placeOfText(slide, quoted) : slide.place;
}

function firstSentence(message: string): string {
  const line = message.split('\n').find((text) => text.trim() !== '' && !/^Build failed with/.test(text)) ?? message;
  return line.replace(/^\[[\w:@/-]+\]\s*/, '').trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const stripColours = (text: string): string => text.replace(/\u001B\[[\d;]*m/g, '');
