/** A folder that holds a deck already → what it lacks to be exported, checked and shown with our commands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../findings/failure.ts';
import { type Manifest, manifestOf, scripts } from './manifest.ts';
import { type PlannedFile, workflow } from './plan-talk.ts';

export interface Additions {
  /** Files that are written; `package.json` may stand there already, all others do not. */
  files: PlannedFile[];
  /** What was wanted and stands there in other words: it is left alone. */
  kept: string[];
}

/**
 * @param folder absolute path
 * @throws {Failure} FOLDER_UNUSABLE if its `package.json` cannot be read
 */
export function planAdditions(folder: string, talk: { name: string; ownSpec: string }): Additions {
  const wanted = manifestOf({ ...talk, theme: 'none' });
  const path = join(folder, 'package.json');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const present = text === undefined ? undefined : readManifest(text, path);
  const isThere = Boolean(present?.dependencies?.['seminar-deck'] ?? present?.devDependencies?.['seminar-deck']);
  const taken = Object.entries(scripts).filter(([name, line]) => (present?.scripts?.[name] ?? line) !== line);
  const manifest: Manifest =
    present === undefined
      ? wanted
      : {
          ...present,
          scripts: { ...scripts, ...present.scripts },
          ...(!isThere && { devDependencies: { ...present.devDependencies, ...wanted.devDependencies } }),
        };
  const changed = `${JSON.stringify(manifest, undefined, indentOf(text))}\n`;
  const others = [workflow()];
  return {
    files: [
      ...(changed.trim() === text?.trim() ? [] : [{ path: 'package.json', text: changed }]),
      ...others.filter((file) => !existsSync(join(folder, file.path))),
    ],
    kept: [
      ...taken.map(([name]) => `the script "${name}" of package.json`),
      ...others.filter((file) => existsSync(join(folder, file.path))).map((file) => file.path),
    ],
  };
}

function readManifest(text: string, file: string): Manifest {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Manifest;
  } catch (error) {
    return fail('FOLDER_UNUSABLE', `package.json cannot be read: ${(error as Error).message}.`, {
      file,
      fix: 'Correct it, then try again.',
    });
  }
  return fail('FOLDER_UNUSABLE', 'package.json holds no mapping.', { file, fix: 'Correct it, then try again.' });
}

/** As the file is indented, so that only what is new differs. */
const indentOf = (text = ''): string => /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
