/** `--decks n`: n decks in one command beside n commands with a deck each; `--unchanged n`: n decks with nothing to do. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createEnvironment } from './environment.ts';
import { generateDeck } from './generate-deck.ts';
import { generateRecords } from './generate-records.ts';
import { type ProcessResult, runProcess } from './run-process.ts';

/** The size of each deck. */
const slides = 20;
/** So many decks are exported singly at most; the others are taken to be like them. */
const mostSingly = 10;
const jobs = 2;
const limitSeconds = 7_200;
/** A date that does not depend on the folder. */
const date = { SOURCE_DATE_EPOCH: '1700000000' };
const command = join(import.meta.dirname, '../cli/main.ts');

/** What all processes of the run held together when so many decks were done. */
export interface Sample {
  done: number;
  bytes: number;
}

export interface ManyResult {
  decks: number;
  /** How many of them were exported singly. */
  singly: number;
  single: Pick<ProcessResult, 'seconds' | 'cpuSeconds'>;
  many: Pick<ProcessResult, 'seconds' | 'cpuSeconds'>;
  /** The same when nothing has changed since. */
  unchanged: Pick<ProcessResult, 'seconds' | 'cpuSeconds'>;
  memory: Sample[];
  /** Decks of which the two ways gave other bytes. */
  different: string[];
}

/**
 * @param folder where decks and PDFs go
 * @param say told how far it has come
 * @throws {Error} where an export fails
 */
export async function measureMany(
  decks: number,
  folder: string,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<ManyResult> {
  const course = join(folder, 'course');
  const names = await writeDecks(course, decks);
  const run = (args: readonly string[], onMemory?: (bytes: number) => void) =>
    runExport(course, [...args, '--quiet'], signal, onMemory);

  say('Warming up');
  await run([names[0]!, '--out', 'warm-up']);

  const single = { seconds: 0, cpuSeconds: 0 };
  const alone = names.slice(0, mostSingly);
  for (const name of alone) {
    const { seconds, cpuSeconds } = await run([name, '--out', join('singly', dirname(name)), '--force']);
    single.seconds += seconds;
    single.cpuSeconds += cpuSeconds;
    say(`  ${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor`);
  }

  const report = join(course, 'report.jsonl');
  const together = ['.', '--out', 'together', '--jobs', String(jobs), '--report', report];
  const memory: Sample[] = [];
  const many = await run([...together, '--force'], (bytes) => memory.push({ done: linesIn(report), bytes }));
  say(`  together: ${many.seconds.toFixed(1)} s, ${many.cpuSeconds.toFixed(1)} s of processor`);
  const unchanged = await run(together);
  say(`  unchanged: ${unchanged.seconds.toFixed(1)} s`);

  const different = [];
  for (const name of alone) if (!(await isSame(course, dirname(name)))) different.push(name);
  return { decks, singly: alone.length, single, many, unchanged, memory, different };
}

/** @throws {Error} where an export fails */
async function runExport(
  course: string,
  args: readonly string[],
  signal: AbortSignal,
  onMemory?: (bytes: number) => void,
): Promise<ProcessResult> {
  const env = createEnvironment(date);
  const request = { args: [command, 'export', ...args], cwd: course, env, limitSeconds };
  const memory = onMemory && { everyMs: 1_000, told: onMemory };
  const result = await runProcess(memory ? { ...request, memory } : request, signal);
  if (result.failure) throw new Error(`${args.join(' ')}: ${result.failure}\n${result.output}`);
  return result;
}

/** How long it takes to see that nothing has changed. */
export interface UnchangedResult {
  decks: number;
  time: Pick<ProcessResult, 'seconds' | 'cpuSeconds'>;
}

/**
 * `--unchanged n`: n decks, none of which has changed since. One is exported; the records and PDFs of the others are
 * generated.
 *
 * @throws {Error} where a deck is exported again
 */
export async function measureUnchanged(
  decks: number,
  folder: string,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<UnchangedResult> {
  const course = join(folder, 'course');
  const names = await writeDecks(course, decks);
  const [first = ''] = names;
  const cache = join(course, 'cache');
  const asked = ['--cache', cache, '--quiet'];
  say('Exporting the first deck');
  await runExport(course, [first, '--out', join('together', dirname(first)), ...asked], signal);
  say(`Generating the records of ${decks - 1} others`);
  const found = names.map((name) => ({ name, file: join(course, name) }));
  Object.assign(process.env, date); // part of what a record is known by
  await generateRecords({ decks: found, given: { cache }, outDir: join(course, 'together') });
  say('Exporting all of them');
  const report = join(course, 'report.jsonl');
  const together = ['.', '--out', 'together', '--jobs', String(jobs), '--report', report, ...asked];
  const time = await runExport(course, together, signal);
  const again = (await readFile(report, 'utf8')).split('\n').filter((line) => line.includes('"status":"exported"'));
  if (again.length > 0) throw new Error(`${again.length} decks were exported again: ${again[0]}`);
  return { decks, time };
}

/** A course as after `npm install`, with a deck a folder, none like another. */
async function writeDecks(course: string, count: number): Promise<string[]> {
  await mkdir(course, { recursive: true });
  await symlink(join(import.meta.dirname, '../node_modules'), join(course, 'node_modules'));
  await writeFile(join(course, 'package.json'), '{ "name": "course", "private": true, "type": "module" }\n');
  const names = Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(5, '0')}/slides.md`);
  for (const [i, name] of names.entries()) {
    await mkdir(join(course, dirname(name)));
    await writeFile(join(course, name), generateDeck(slides, 'slidev', i * slides + 1));
  }
  return names;
}

async function isSame(course: string, name: string): Promise<boolean> {
  const sums = ['singly', 'together'].map(async (way) => {
    const pdfs = ['slides.pdf', 'slides-handout.pdf'].map((pdf) => readFile(join(course, way, name, pdf)));
    return createHash('sha256')
      .update(Buffer.concat(await Promise.all(pdfs)))
      .digest('hex');
  });
  const [singly, together] = await Promise.all(sums);
  return singly === together;
}

/** Decks that are done, by the report: its first line tells of the run. */
const linesIn = (report: string): number =>
  existsSync(report) ? Math.max(0, readFileSync(report, 'utf8').split('\n').length - 2) : 0;
