/** `seminar-deck new`: a talk in an empty folder; in one that holds a deck, what it lacks. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fail } from '../findings/failure.ts';
import { shorter } from '../findings/render-finding.ts';
import { install, packageManager } from '../start/install.ts';
import { ownSpec } from '../start/own-spec.ts';
import { planAdditions } from '../start/plan-additions.ts';
import { planTalk } from '../start/plan-talk.ts';
import { addFiles, writeFolder } from '../start/write-files.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { createReporter } from './reporter.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('new', argv);
  const { title, speaker = 'Name of the speaker', minutes = 20, theme = 'ours' } = given;
  const { noInstall = false, dryRun = false, quiet = false, verbose = false } = given;
  const folder = resolve(here, operands[0] ?? '.');
  const name = basename(folder);
  const holds = kindOf(folder);
  const talk = { name, title: title ?? titleFrom(name), speaker, minutes, theme, ownSpec: ownSpec() };
  const { files, kept } =
    holds === 'deck' ? planAdditions(folder, talk) : { files: planTalk(talk), kept: [] as string[] };
  const { done, step } = createReporter({ quiet, verbose, cwd: here, isStdoutTaken: false });
  for (const { path } of files) done(`${dryRun ? 'would write' : 'writes'}  ${shorter(join(folder, path), here)}`);
  for (const one of kept) done(`keeps   ${one}`);
  if (dryRun) return 0;
  const make = interruptible(async (job) => {
    await (existsSync(folder) ? addFiles : writeFolder)(folder, files, job); // a shell may stand in it: it stays the folder it is
    if (!noInstall) {
      step(`${packageManager()} install`);
      await install(folder, job);
    }
    done(nextSteps(relative(here, folder) || '.', noInstall));
    return 0;
  }, 'What stands in the folder is whole.');
  return await make.catch((error: unknown) => explain(error, verbose));
}

/** What is to be done with a folder. @throws {Failure} FOLDER_UNUSABLE if neither is possible */
function kindOf(folder: string): 'nothing' | 'deck' {
  if (!existsSync(folder)) return 'nothing';
  if (!statSync(folder).isDirectory()) fail('FOLDER_UNUSABLE', `${basename(folder)} is a file.`, { file: folder });
  const names = readdirSync(folder).filter((one) => one !== '.git' && one !== '.DS_Store');
  if (names.includes('slides.md')) return 'deck';
  if (names.length === 0) return 'nothing';
  return fail('FOLDER_UNUSABLE', `The folder is not empty, and holds no slides.md: ${names.slice(0, 5).join(', ')} …`, {
    file: folder,
  });
}

const titleFrom = (name: string): string => {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'A talk' : words.charAt(0).toUpperCase() + words.slice(1);
};

function nextSteps(folder: string, isUninstalled: boolean): string {
  const manager = packageManager();
  const go = folder === '.' ? '' : `cd ${/[^\w./-]/.test(folder) ? JSON.stringify(folder) : folder} && `;
  return [
    '',
    ...(isUninstalled ? [`${go}${manager} install`] : []),
    `${isUninstalled ? '' : go}${manager} run dev        write, with the deck in the browser`,
    `${manager} run check      do the quotations stand?`,
    `${manager} run export     both PDFs, into dist/`,
  ].join('\n');
}
