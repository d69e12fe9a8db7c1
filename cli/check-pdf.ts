/** `seminar-deck check-pdf`: any PDF against PDF/UA-1. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail } from '../findings/failure.ts';
import { checkPdfUa } from '../pdf/check/check-pdf.ts';
import type { CheckReport } from '../pdf/check/check-report.ts';
import { renderCheckReport, renderUnreadable } from '../pdf/check/render-check.ts';
import { renderConditionTable } from '../pdf/check/render-conditions.ts';
import { here } from './here.ts';
import { parseCommandLine } from './parse-command-line.ts';

const exitCodes = { compliant: 0, notCompliant: 1, unreadable: 3 };

type Result = { file: string } & (CheckReport | { error: string });

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('check-pdf', argv);
  if (given.conditions) {
    process.stdout.write(renderConditionTable());
    return 0;
  }
  if (operands.length === 0)
    fail('OPTION_INVALID', 'No PDF is given.', {
      why: 'The command has to know what it works on.',
      fix: 'Write `seminar-deck check-pdf <file.pdf>`.',
    });
  const results: Result[] = [];
  for (const file of operands) results.push(await check(file));
  if (given.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else for (const result of results) report(result, given.quiet ?? false);
  return Math.max(...results.map(codeOf));
}

async function check(file: string): Promise<Result> {
  try {
    return { file, ...(await checkPdfUa(await readFile(resolve(here, file)))) };
  } catch (error) {
    return { file, error: (error as Error).message.split('\n')[0] ?? '' };
  }
}

function report(result: Result, isQuiet: boolean): void {
  if ('error' in result) process.stderr.write(renderUnreadable(result.file, result.error));
  else if (!result.compliant || !isQuiet)
    process.stdout.write(renderCheckReport(result.file, result, process.stdout.isTTY));
}

function codeOf(result: Result): number {
  if ('error' in result) return exitCodes.unreadable;
  return result.compliant ? exitCodes.compliant : exitCodes.notCompliant;
}
