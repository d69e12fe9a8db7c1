/** `seminar-deck check --watch`: what is wrong with a deck, after every save. */
import { basename, resolve } from 'node:path';
import { type CheckJson, renderCheckJson } from '../citations/report/check-json.ts';
import { picture } from '../deck/serve-site.ts';
import { here } from './here.ts';
import { createReporter } from './reporter.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { writeJson } from './write-json.ts';

/** What a deck may name before it is there: slides, components and code. What is printed into a file is none of it. */
const nameable = /\.(?:md|vue|[mc]?[jt]sx?)$/i;

/**
 * @param entry absolute path of the deck's entry file
 * @param check checks it once and prints what it finds, whatever that is; tells which files it has looked at
 * @returns the exit code
 */
export async function checkWatching(
  entry: string,
  { json = '', quiet = false }: { json?: string; quiet?: boolean },
  check: (madeOf: (files: readonly string[]) => void) => Promise<CheckJson>,
): Promise<number> {
  const reporter = createReporter({ quiet, verbose: false, cwd: here, isStdoutTaken: json === '-' });
  return await untilInterrupted(
    {
      entry,
      isOurs: (path) => json !== '' && path === resolve(here, json),
      countsBeside: (path) => picture.test(basename(path)) || nameable.test(path),
      async round({ madeOf }) {
        reporter.clear();
        await writeJson(json, renderCheckJson(await check(madeOf)));
        if (!quiet) process.stderr.write('Waiting for a change; Ctrl-C ends it.\n');
      },
    },
    new AsyncDisposableStack(),
  );
}
