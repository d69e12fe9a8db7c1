import { readFileSync } from 'node:fs';
import type { FindingDetails } from '../findings/finding.ts';
import { findSourceLine } from './find-source-line.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

export interface SlideOfModule {
  no: number;
  source: ResolvedSlidevOptions['data']['slides'][number]['source'];
  place: FindingDetails;
}

/** The slide that a module of the bundle was made from, if any. Ids look like `/path/deck.md__slidev_3.md`. */
export function findSlideOf(moduleId: string | undefined, { data }: ResolvedSlidevOptions): SlideOfModule | undefined {
  const no = Number(/__slidev_(\d+)\.(?:md|frontmatter)/.exec(moduleId ?? '')?.[1]);
  const slide = data.slides[no - 1];
  return (
    slide && {
      no,
      source: slide.source,
      place: { slide: no, file: slide.source.filepath, line: slide.source.start + 1 },
    }
  );
}

/** Where in the slide's file `text` stands first; the slide's own line where it is not found. */
export function placeOfText({ place, source }: SlideOfModule, text: string): FindingDetails {
  const lines = source.raw.split('\n');
  const offset = lines.findIndex((line) => line.includes(text));
  if (offset < 0) return place;
  return { ...place, line: source.start + 1 + offset, column: (lines[offset]?.indexOf(text) ?? 0) + 1 };
}

/** A text that a plug-in was given, and a line in it, from 1. */
interface MadeLine {
  code: string;
  line: number;
}

/** Where in the slide's file a line of what was made of it stands; the slide's own line where that cannot be told. */
export function placeOfMadeLine({ place, source }: SlideOfModule, { code, line }: MadeLine): FindingDetails {
  const found = findSourceLine(code, line, source.raw);
  return found === undefined ? place : { ...place, line: source.start + found, column: columnOf(source.raw, found) };
}

/** The same in a file of its own; only the file where it cannot be read or that cannot be told. */
export function placeOfMadeLineInFile(file: string, { code, line }: MadeLine): FindingDetails {
  try {
    const text = readFileSync(file, 'utf8');
    const found = findSourceLine(code, line, text);
    return found === undefined ? { file } : { file, line: found, column: columnOf(text, found) };
  } catch {
    return { file };
  }
}

/** Where a line begins, from 1, behind what it is indented by. */
const columnOf = (text: string, line: number): number => (text.split('\n')[line - 1]?.search(/\S/) ?? 0) + 1;

/** Where in a file `text` stands first; only the file where it cannot be read or does not hold it. */
export function placeInFile(file: string, text: string): FindingDetails {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const offset = lines.findIndex((line) => line.includes(text));
    return offset < 0 ? { file } : { file, line: offset + 1, column: (lines[offset]?.indexOf(text) ?? 0) + 1 };
  } catch {
    return { file };
  }
}
