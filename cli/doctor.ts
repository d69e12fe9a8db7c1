/** `seminar-deck doctor`: what an export needs, and whether it is there. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { readEntry } from '../deck/read-entry.ts';
import type { Checkup } from '../doctor/checkup.ts';
import { examine } from '../doctor/examine.ts';
import { createWorkFolder, keepTemporaryFilesIn } from '../export/output/work-folder.ts';
import { fromHere } from '../findings/render-finding.ts';
import { versionIn } from '../machine/find-package.ts';
import { packageRoot } from '../machine/package-root.ts';
import { exitCodes } from './exit-codes.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { formatBytes } from './reporter.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('doctor', argv);
  const { browser = '', json = false, quiet = false } = given;
  const file = resolve(here, operands[0] ?? 'slides.md');
  const deck = operands.length > 0 || existsSync(file) ? readEntry(file) : undefined;
  return await interruptible(async (job) => {
    const work = job.use(await createWorkFolder());
    job.use(keepTemporaryFilesIn(work.path));
    const path = browser && resolve(here, browser);
    const checkups = await examine({ deck, browser: path, formatBytes });
    const exitCode = checkups.some(({ state }) => state === 'missing') ? exitCodes.machine : 0;
    const version = versionIn(packageRoot);
    if (json)
      print(JSON.stringify({ version: 1, seminarDeck: version, entry: deck?.file, exitCode, checkups }, null, 2));
    else {
      const shown = checkups.filter(({ state }) => !quiet || state !== 'ok');
      const head = `seminar-deck ${version}, ${deck ? `and the deck ${fromHere(deck.file, here)}` : 'without a deck: there is no slides.md here'}`;
      print([...(quiet ? [] : [head, '']), ...shown.map(render)].join('\n'));
    }
    return exitCode;
  }, 'Nothing was changed.');
}

const colours = { ok: 'green', note: 'yellow', missing: 'red' } as const;

function render({ name, state, says, fix }: Checkup): string {
  const word = state.padEnd(9);
  const painted = process.stdout.isTTY && process.env.NO_COLOR === undefined ? styleText(colours[state], word) : word;
  const line = `${painted}${name.padEnd(9)}${fromHere(says, here)}`;
  return fix === undefined || state === 'ok' ? line : `${line}\n${' '.repeat(18)}→ ${fix}`;
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}
