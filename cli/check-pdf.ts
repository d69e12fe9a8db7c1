/** `npm run check:pdf`: any PDF against PDF/UA-1. Arguments → check → report → exit code. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckReport } from '../pdf/check/check-report.ts';
import { renderCheckHelp, renderCheckReport, renderUnreadable } from '../pdf/check/render-check.ts';
import { renderConditionTable } from '../pdf/check/render-conditions.ts';

const exitCodes = { compliant: 0, notCompliant: 1, usage: 2, unreadable: 3 };

/** npm runs scripts in the project's folder; paths are meant from where the user typed the command. */
const cwd = process.env.INIT_CWD ?? process.cwd();

type Result = { file: string } & (CheckReport | { error: string });

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  let commandLine: ReturnType<typeof parse>;
  try {
    commandLine = parse(argv);
  } catch (error) {
    return misuse((error as Error).message);
  }
  const { values, positionals } = commandLine;
  if (values.help) return print(renderCheckHelp());
  if (values.conditions) return print(renderConditionTable());
  if (positionals.length === 0) return misuse('No PDF is given.');
  const results: Result[] = [];
  for (const file of positionals) results.push(await check(file));
  if (values.json) print(`${JSON.stringify(results, null, 2)}\n`);
  else
    for (const result of results)
      if ('error' in result) process.stderr.write(renderUnreadable(result.file, result.error));
      else print(renderCheckReport(result.file, result, process.stdout.isTTY));
  return Math.max(...results.map(codeOf));
}

async function check(file: string): Promise<Result> {
  const { checkPdfUa } = await import('../pdf/check/check-pdf.ts'); // large, and not needed for help
  try {
    return { file, ...(await checkPdfUa(await readFile(resolve(cwd, file)))) };
  } catch (error) {
    return { file, error: (error as Error).message.split('\n')[0] ?? '' };
  }
}

function codeOf(result: Result): number {
  if ('error' in result) return exitCodes.unreadable;
  return result.compliant ? exitCodes.compliant : exitCodes.notCompliant;
}

function parse(args: string[]) {
  const options = {
    json: { type: 'boolean' },
    conditions: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  return parseArgs({ args, allowPositionals: true, options });
}

function misuse(what: string): number {
  process.stderr.write(`${what}\n\n${renderCheckHelp()}`);
  return exitCodes.usage;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
