/** The command line of the static site: arguments → PDFs → pages → exit code. */
import { spawn } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEntry } from '../deck/read-entry.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { findTargets } from '../export/output/write-outputs.ts';
import { Failure } from '../findings/failure.ts';
import { assertReplaceable } from '../site/assert-replaceable.ts';
import { buildSite } from '../site/build-site.ts';
import { exitCodeOf } from './exit-codes.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { createReporter } from './reporter.ts';

const usage = `Usage: npm run build -- [slides.md] [--out dist/site] [--no-pdf] [--with-notes]

Builds a deck into a folder that any web host can serve, under any path, with its PDFs beside it.

  --out <folder>   where the site goes (dist/site); an older site there is replaced
  --no-pdf         leave out the PDFs
  --with-notes     put the speaker's notes into the site, for everyone to read; left out otherwise
`;

/** npm runs scripts in the project's folder; paths are meant from where the user typed the command. */
const cwd = process.env.INIT_CWD ?? process.cwd();

process.exitCode = await main();
process.exit(); // Slidev leaves watchers behind

async function main(): Promise<number> {
  let args: ReturnType<typeof readArguments>;
  try {
    args = readArguments();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (args.help) return print(usage);
  try {
    const entry = readEntry(resolve(cwd, args.entry));
    const outDir = args.out === undefined ? resolve('dist/site') : resolve(cwd, args.out);
    const options = resolveOptions(parseCommandLine([entry.file]), entry.headmatter, entry.file, entry.text);
    const pdfs = args.pdf ? findTargets(options, resolve(outDir, '..'), entry.file, entry.headmatter) : [];
    await assertReplaceable(outDir);
    if (args.pdf) {
      const exported = await exportPdfs(entry.file, resolve(outDir, '..'));
      if (exported !== 0) return exported;
    }
    await buildSite({ entry: entry.file, outDir, pdfs: pdfs.map(({ path }) => path), withNotes: args['with-notes'] });
    return print(`built     ${relative(cwd, outDir) || '.'}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    createReporter({ quiet: false, verbose: false, cwd, isStdoutTaken: true }).failed(error.findings, false);
    return exitCodeOf(error.findings, false);
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string' },
      pdf: { type: 'boolean', default: true },
      'with-notes': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
    allowNegative: true,
  });
  if (positionals.length > 1) throw new Error(`One deck at a time, please: ${positionals.join(', ')}.`);
  return { ...values, entry: positionals[0] ?? 'slides.md' };
}

/** Exports in a process of its own: Slidev keeps state, and the PDFs are built otherwise than the pages. */
function exportPdfs(entry: string, outDir: string): Promise<number> {
  const cli = resolve(import.meta.dirname, './export.ts');
  const child = spawn(process.execPath, [cli, entry, '--out', outDir], { stdio: 'inherit' });
  return new Promise((ended, failed) => child.on('error', failed).on('close', (code) => ended(code ?? 3)));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
