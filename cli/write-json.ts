import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail } from '../findings/failure.ts';
import { here } from './here.ts';

/**
 * @param json where the report goes: a path, `-` for standard output, nothing for nowhere
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function writeJson(json: string | undefined, text: string): Promise<void> {
  if (json === '-') process.stdout.write(text);
  else if (json) await writeFile(resolve(here, json), text).catch((error) => refuseReport(json, error));
}

/** @throws {Failure} OUTPUT_UNWRITABLE always */
export const refuseReport = (path: string, { message }: Error): never =>
  fail('OUTPUT_UNWRITABLE', `Cannot write the report ${path}: ${message}`, {
    fix: 'Give another file, or free some space. What the report would have told of is done.',
  });
