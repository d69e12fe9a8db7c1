import { dirname, resolve } from 'node:path';

/** What is needed to know of a slide's source: its text, its file, and its first line there, from 0. */
export interface SnippetSource {
  raw: string;
  filepath: string;
  start: number;
}

/** Code of a file that a slide shows. */
export interface WantedSnippet {
  /** As it is typed. */
  path: string;
  file: string;
  /** The part of the file that is to be shown; empty for all of it. */
  region: string;
  place: { slide: number; file: string; line: number; column: number };
}

/** `<<< @/snippets/x.ts#region ts {2}`, as Slidev 52 and 53 read it. */
const wanted = /^\s*<<<[ \t]*(\S.*?)(?:#([\w-]+))?[ \t]*(?:[ \t]\S+?)?[ \t]*(?:\{.*)?$/;

/**
 * The code of files that a slide shows, but for examples in fences.
 *
 * @param userRoot folder of the deck, which `@/` stands for
 */
export function findWantedSnippets({ raw, filepath, start }: SnippetSource, no: number, userRoot: string) {
  let fence = '';
  return raw.split('\n').flatMap((line, offset): WantedSnippet[] => {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    const [, path, region = ''] = fence === '' ? (wanted.exec(line) ?? []) : [];
    if (path === undefined) return [];
    const file = path.startsWith('@/') ? resolve(userRoot, path.slice(2)) : resolve(dirname(filepath), path);
    const place = { slide: no, file: filepath, line: start + 1 + offset, column: line.indexOf(path) + 1 };
    return [{ path, file, region, place }];
  });
}
