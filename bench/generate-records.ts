/** Records of exports that were never made: of decks that are like one that was. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FoundDeck } from '../deck/find-decks.ts';
import { planTasks } from '../export/many/plan-tasks.ts';
import type { Task } from '../export/many/task.ts';
import type { Options } from '../export/options/option-table.ts';
import { type Inputs, writeRecord } from '../export/record/export-record.ts';
import { recordRequest, reuse } from '../export/reuse.ts';
import { hashContent } from '../machine/hash-content.ts';

interface Generated {
  /** Each is a file alone; the first has been exported, with a cache that holds nothing else. */
  decks: readonly FoundDeck[];
  /** Options of the command line that it was exported with, the cache among them. */
  given: Partial<Options> & { cache: string };
  /** Where its PDFs are, and those of the others will be. */
  outDir: string;
}

/**
 * Writes for each deck but the first its PDFs, none like another, and the record by which they are known again: what an
 * export of each would leave behind, in a thousandth of the time.
 *
 * @throws {Error} where the first deck would be exported again
 */
export async function generateRecords({ decks, given, outDir }: Generated): Promise<void> {
  const [first, ...others] = planTasks(decks, given, outDir).tasks;
  const made = first && (await reuse(first, () => undefined));
  if (!made) throw new Error('The export of the first deck left no record that holds.');
  const inputs = await readInputs(given.cache);
  const pdfs = await Promise.all(first.targets.map(({ path }) => readFile(path)));
  for (const [i, task] of others.entries()) {
    const bytes = pdfs.map((pdf) => Buffer.concat([pdf, Buffer.from(`%${i}\n`)]));
    await writePdfs(task, bytes);
    const files = made.files.map((file, k) => ({
      ...file,
      ...{ path: task.targets[k]?.path ?? '', bytes: bytes[k]?.length ?? 0 },
      sha256: hashContent(task.targets[k]?.path ?? ''),
    }));
    const own = { ...inputs, '<deck>/slides.md': hashContent(task.entry) };
    writeRecord(await recordRequest(task), own, { ...made, files }, bytes);
  }
}

/** What the only export in a cache was made of. */
async function readInputs(cache: string): Promise<Inputs> {
  const names = await readdir(join(cache, 'exports'), { recursive: true });
  const lists = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(cache, 'exports', name), 'utf8'))),
  );
  return Object.assign({}, ...lists.map((list: Inputs & { inputs?: Inputs }) => list.inputs ?? list));
}

async function writePdfs({ targets }: Task, bytes: readonly Uint8Array[]): Promise<void> {
  for (const [k, { path }] of targets.entries()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes[k] ?? '');
  }
}
