/** `seminar-deck build` of several decks: PDFs → pages → one site. */
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { exportDecks } from '../export/many/export-decks.ts';
import { planTasks } from '../export/many/plan-tasks.ts';
import type { Result } from '../export/many/task.ts';
import { Failure } from '../findings/failure.ts';
import { cacheFolder } from '../machine/cache-folder.ts';
import { assertReplaceable } from '../site/assert-replaceable.ts';
import type { GivenTo } from './commands.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';
import { decksOf, defaultJobs } from './many.ts';
import { createManyReporter } from './many-reporter.ts';

export async function buildMany(
  operands: readonly string[],
  {
    out = 'dist/site',
    noPdf = false,
    withNotes = false,
    title = 'Decks',
    decks: list,
    jobs = defaultJobs(),
    quiet = false,
    verbose = false,
  }: GivenTo<'build'>,
): Promise<number> {
  const outDir = resolve(here, out);
  const work = async () => {
    await assertReplaceable(outDir);
    const decks = decksOf(operands, list);
    const reporter = createManyReporter({ total: decks.length, quiet, verbose, cwd: here });
    return await interruptible(async (job, shield) => {
      const pdfs = new Map<string, readonly string[]>();
      if (!noPdf) {
        // Where only the next build of this site looks: it finds the PDFs of decks that have not changed.
        const ofThisSite = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
        const plan = planTasks(decks, {}, join(cacheFolder, 'site-pdfs', ofThisSite));
        const events = {
          step: reporter.step,
          ended: (result: Result) => (isFailed(result) ? undefined : reporter.ended(result)),
        };
        const lanes = job.use(new AsyncDisposableStack());
        const made = await exportDecks({ tasks: plan.tasks, jobs, keepGoing: true }, events, lanes);
        await lanes.disposeAsync();
        const failed = [...plan.unreadable, ...made].filter(isFailed);
        if (failed.length > 0) throw new Failure(failed.flatMap(({ findings }) => findings));
        for (const { deck, targets } of plan.tasks)
          pdfs.set(
            deck,
            targets.map(({ path }) => path),
          );
      }
      const { buildManySites } = await import('../site/many/build-many.ts');
      const all = decks.map((deck) => ({ ...deck, pdfs: pdfs.get(deck.name) ?? [] }));
      const onDeck = (name: string) => reporter.step(name, 'build the pages', 1, 1);
      await buildManySites({ decks: all, outDir, title, withNotes, jobs }, onDeck, job, shield);
      reporter.stop();
      if (!quiet) process.stdout.write(`built     ${relative(here, outDir) || '.'}, ${decks.length} decks\n`);
      return 0;
    }, 'The previous site is untouched.');
  };
  return await work().catch((error: unknown) => explain(error, verbose));
}

const isFailed = ({ status }: Result): boolean => status === 'failed';
