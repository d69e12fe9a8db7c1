import { dirname, resolve } from 'node:path';

/**
 * The folder in which the user typed the command: what paths are meant from, and shown from. npm runs scripts in the
 * folder of their `package.json` and says in `INIT_CWD` where it was called; a script that has gone elsewhere since
 * (`cd talk && seminar-deck export`) means where it went.
 */
export const here: string = findHere(process.env, process.cwd());

/** @param cwd the folder of this process */
export function findHere({ INIT_CWD, npm_package_json }: NodeJS.ProcessEnv, cwd: string): string {
  const hasMoved = npm_package_json !== undefined && dirname(npm_package_json) !== cwd;
  return resolve(INIT_CWD === undefined || hasMoved ? cwd : INIT_CWD);
}

/** Options with the paths of programs and folders as they were meant. @returns `''` where none was given */
export function fromHere<T extends { browser?: string; cache?: string }>(
  options: T,
): T & { browser: string; cache: string } {
  const meant = (path = '') => path && resolve(here, path);
  return { ...options, browser: meant(options.browser), cache: meant(options.cache) };
}
