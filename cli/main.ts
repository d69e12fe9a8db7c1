#!/usr/bin/env node
/** The one door: the first word says what is to be done, and only what that needs is loaded. */
import type { Verb } from './commands.ts';

/** What a verb does with what stands behind it, and the exit code. */
type Run = (argv: readonly string[]) => Promise<number>;

const doors: Record<Verb, () => Promise<{ run: Run }>> = {
  new: () => import('./new.ts'),
  dev: () => import('./dev.ts'),
  check: () => import('./check.ts'),
  export: () => import('./export.ts'),
  'merge-reports': () => import('./merge-reports.ts'),
  build: () => import('./build.ts'),
  source: () => import('./source.ts'),
  'check-pdf': () => import('./check-pdf.ts'),
  doctor: () => import('./doctor.ts'),
  clean: () => import('./clean.ts'),
};

// Whoever reads along may have read enough, `… | head`: the work goes on, and is cleaned up after.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main([word, ...argv]: readonly string[]): Promise<number> {
  const verb = word as Verb;
  const isVerb = word !== undefined && Object.hasOwn(doors, word);
  const asked = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  try {
    if (word === '--version' || (isVerb && asked.includes('--version'))) return print(`${await version()}\n`);
    if (word === '--help' || word === '-h') return print((await import('./help.ts')).renderOverview());
    if (isVerb && asked.some((one) => one === '--help' || one === '-h'))
      return print((await import('./help.ts')).renderHelp(verb));
    const { isNewEnough } = await import('../machine/is-new-enough.ts');
    if (!isNewEnough(process.versions.node)) return (await import('./node-too-old.ts')).refuse();
    await import('../machine/newer-javascript.ts');
    if (verb !== 'clean') (await import('../machine/load-quickly.ts')).loadQuickly(); // it keeps compiled modules
    return isVerb ? await (await doors[verb]()).run(argv) : (await import('./no-such-verb.ts')).refuse(word);
  } catch (error) {
    return (await import('./explain.ts')).explain(error, asked.includes('--verbose'));
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function version(): Promise<string> {
  const [{ packageRoot }, { versionIn }] = await Promise.all([
    import('../machine/package-root.ts'),
    import('../machine/find-package.ts'),
  ]);
  return versionIn(packageRoot);
}
