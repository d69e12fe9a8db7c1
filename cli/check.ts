/** `npm run check`: arguments → verification → report → exit code. The only user of argv and exit codes here. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderCoverageTable, renderTotals } from '../citations/coverage/render-coverage-table.ts';
import { checkDeck } from '../citations/deck/check-deck.ts';
import { hasSources } from '../citations/deck/has-sources.ts';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { renderCheckJson } from '../citations/report/check-json.ts';
import { countFindings, countQuotations } from '../citations/report/verdict.ts';
import { isFailure } from '../findings/failure.ts';
import { renderFinding } from '../findings/render-finding.ts';

const help = `Verifies what a deck quotes and cites against the documents in the folder sources/ beside it.

  npm run check                          slides.md
  npm run check -- talk/slides.md        any Slidev deck

  --coverage      what the deck uses of its sources, sentence by sentence
  --strict        warnings fail the check too
  --json <file>   everything as JSON; - for standard output
  --quiet         errors only
  --help

Exit codes: 0 all quotations stand in their sources · 1 errors · 2 wrong use · 3 a file cannot be read
`;

/** npm runs scripts in the project's folder; paths are meant from where the user typed the command. */
const cwd = process.env.INIT_CWD ?? process.cwd();

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const given = readArguments(argv);
  if (typeof given === 'string') return say(process.stderr, `${given}\n\n${help}`, 2);
  if (given.help) return say(process.stdout, help, 0);
  const entry = path.resolve(given.entry === undefined ? process.cwd() : cwd, given.entry ?? 'slides.md');
  if (!existsSync(entry)) return say(process.stderr, `There is no file ${given.entry ?? 'slides.md'}.\n`, 2);
  try {
    return await check(entry, given);
  } catch (error) {
    return say(process.stderr, `The deck cannot be read: ${error instanceof Error ? error.message : error}\n`, 3);
  }
}

async function check(entry: string, { strict, coverage, quiet, json }: Arguments): Promise<number> {
  if (!hasSources(entry) && json === undefined)
    return say(process.stdout, `There is no folder sources/ beside ${path.basename(entry)}: nothing is verified.\n`, 0);
  const checked = await checkDeck(await loadDeck(entry));
  const exitCode = isFailure(checked.findings, strict) ? 1 : 0;
  if (json !== undefined) {
    const text = renderCheckJson(checked, { entry, exitCode, folder: path.dirname(entry) });
    if (json === '-') return say(process.stdout, text, exitCode);
    await writeFile(path.resolve(cwd, json), text);
  }
  const shown = checked.findings.filter(({ severity }) => !quiet || strict || severity === 'error');
  const lines = [
    ...shown.map((found) => `${renderFinding(found, { cwd })}\n`),
    ...(coverage ? [renderCoverageTable(checked.coverage), ''] : []),
    `${countQuotations(checked)} ${coverage ? '' : renderTotals(checked.coverage)}`.trimEnd(),
    countFindings(checked),
  ];
  return say(process.stdout, `${lines.join('\n')}\n`, exitCode);
}

interface Arguments {
  entry?: string | undefined;
  coverage: boolean;
  strict: boolean;
  quiet: boolean;
  help: boolean;
  json?: string | undefined;
}

/** The arguments, or what is wrong with them. */
function readArguments(args: string[]): Arguments | string {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { coverage: flag, strict: flag, quiet: flag, help: flag, json: { type: 'string' } },
    });
    if (positionals.length > 1) return 'One deck at a time.';
    return { ...values, entry: positionals[0] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function say(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
  stream.write(text);
  return exitCode;
}
