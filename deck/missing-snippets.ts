import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Finding, finding } from '../findings/finding.ts';

/** What is needed to know of a slide's source: its text, its file, and its first line there, from 0. */
interface Source {
  raw: string;
  filepath: string;
  start: number;
}

/** `<<< @/snippets/x.ts#region ts {2}`, as Slidev 52 and 53 read it. */
const wanted = /^\s*<<<[ \t]*(\S.*?)(?:#[\w-]+)?[ \t]*(?:[ \t]\S+?)?[ \t]*(?:\{.*)?$/;

/**
 * Files that are to be shown as code and are not there, one finding each.
 *
 * @param userRoot folder of the deck, which `@/` stands for
 */
export function findMissingSnippets({ raw, filepath, start }: Source, no: number, userRoot: string): Finding[] {
  let fence = '';
  return raw.split('\n').flatMap((line, offset) => {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    const [, path] = fence === '' ? (wanted.exec(line) ?? []) : [];
    if (path === undefined) return [];
    const file = path.startsWith('@/') ? resolve(userRoot, path.slice(2)) : resolve(dirname(filepath), path);
    if (existsSync(file)) return [];
    return finding('IMPORT_UNRESOLVED', `There is no file "${path}", which is to be shown as code.`, {
      ...{ slide: no, file: filepath, line: start + 1 + offset, column: line.indexOf(path) + 1 },
      fix: 'Correct the path: it is read from the folder of the slide’s file; `@/` is the folder of the deck.',
    });
  });
}
