import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { here } from './here.ts';

/** @param json where the report goes: a path, `-` for standard output, nothing for nowhere */
export async function writeJson(json: string | undefined, text: string): Promise<void> {
  if (json === '-') process.stdout.write(text);
  else if (json) await writeFile(resolve(here, json), text);
}
