/** `seminar-deck new`: a talk in an empty folder, from a document or a sample; in one that holds a deck, what it lacks. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fail } from '../findings/failure.ts';
import { shorter } from '../findings/render-finding.ts';
import { install, packageManager } from '../start/install.ts';
import { ownSpec } from '../start/own-spec.ts';
import { planAdditions } from '../start/plan-additions.ts';
import { planDraft } from '../start/plan-draft.ts';
import { planTalk, titleFrom } from '../start/plan-talk.ts';
import { addFiles, writeFolder } from '../start/write-files.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { createReporter } from './reporter.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('new', argv);
  const { title, speaker, minutes = 20, theme = 'ours', from } = given;
  const { noInstall = false, dryRun = false, quiet = false, verbose = false } = given;
  const folder = resolve(here, operands[0] ?? '.');
  const name = basename(folder);
  const holds = kindOf(folder);
  const asked = { name, title, speaker, minutes, theme, ownSpec: ownSpec() };
  const talk = { ...asked, title: title ?? titleFrom(name), speaker: speaker ?? 'Name of the speaker' };
  const drafted = from === undefined ? undefined : await planDraft(documentAt(from, holds), asked);
  const { files, kept } =
    holds === 'deck' ? planAdditions(folder, talk) : { files: drafted?.files ?? planTalk(talk), kept: [] as string[] };
  const { done, step } = createReporter({ quiet, verbose, cwd: here, isStdoutTaken: false });
  for (const { path } of files) done(`${dryRun ? 'would write' : 'writes'}  ${shorter(join(folder, path), here)}`);
  for (const one of kept) done(`keeps   ${one}`);
  if (drafted && drafted.doubts.length > 0) done(doubtsIn(drafted.doubts));
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

/** The path of the document. @throws {Failure} ENTRY_MISSING, FOLDER_UNUSABLE */
function documentAt(from: string, holds: 'nothing' | 'deck'): string {
  const file = resolve(here, from);
  if (!existsSync(file) || statSync(file).isDirectory())
    fail('ENTRY_MISSING', `There is no file ${from}.`, {
      fix: 'Give the path of the document that the talk is about.',
    });
  if (holds === 'deck')
    fail('FOLDER_UNUSABLE', 'The folder holds a deck already, and a draft is never written over one.', { file });
  return file;
}

/** What the numbering was not sure of: a person looks at it before much is built on it. */
function doubtsIn(doubts: readonly { at?: string; what: string }[]): string {
  const few = doubts.slice(0, 5).map(({ at, what }) => `  ${at === undefined ? '' : `${at}: `}${what}`);
  const more = doubts.length - few.length;
  return ['look at the numbering in sources/:', ...few, ...(more > 0 ? [`  … and ${more} more places`] : [])].join(
    '\n',
  );
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
