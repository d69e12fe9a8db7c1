/**
 * The process of a lane: exports the decks it is told to, one after the other, in a workshop that serves all of them.
 * What a deck does to it, it does to no other lane.
 */
import '../../machine/newer-javascript.ts';
import { wasKilled } from '../../deck/build-site.ts';
import { findingsOf } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import { freeMemory } from '../../machine/free-memory.ts';
import { loadQuickly } from '../../machine/load-quickly.ts';
import { exportDeck } from '../export-deck.ts';
import { openWorkshop, type Workshop } from '../workshop.ts';
import type { LaneMessage, LaneOrder, Result, Task } from './task.ts';

loadQuickly();

/** After so many exports the browser is a new one. */
const mostExports = 25;
/** A process of the export ended: whoever ended it, it is tried once more. */
const ofProcesses = ['BROWSER_CRASHED', 'BROWSER_FAILED'];
/** What may come of a browser that had served others before. */
const ofOthers = ['TIMED_OUT', 'SLIDE_UNSETTLED', 'INTERNAL'];

let workshop: Workshop | undefined;
let job = new AsyncDisposableStack();
let isWriting = false;
let isOver = false;
let endings: Promise<unknown> = Promise.resolve();

// Whoever started us decides when it is over: a Ctrl-C reaches all processes at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.once('disconnect', async () => {
  isOver = true;
  if (!isWriting) await leave(); // else milliseconds from the end
});
process.on('message', async (order: LaneOrder) => {
  const result = await exportInTurn(order);
  await tell({ type: 'result', result });
  if (isOver) return await leave();
  await endJob();
  freeMemory();
  await tell({ type: 'free', bytes: process.memoryUsage.rss() });
});

async function exportInTurn({ task, next }: LaneOrder): Promise<Result> {
  const started = performance.now();
  const isFresh = workshop === undefined;
  const first = await attempt(task, next);
  // A deck is judged as if it had been alone: once more where it may not have been the cause.
  const isDoubtful = (one: Finding) =>
    ofProcesses.includes(one.code) || wasKilled(one) || (!isFresh && ofOthers.includes(one.code));
  if (isOver || first.status !== 'failed' || !first.findings.some(isDoubtful))
    return { ...first, deck: task.deck, seconds: since(started) };
  await endJob();
  await closeWorkshop();
  const result = isOver ? first : await attempt(task, next);
  return { ...result, deck: task.deck, seconds: since(started) };
}

async function attempt({ deck, ...request }: Task, next: string | undefined) {
  workshop ??= openWorkshop({ mostExports });
  workshop.foresee(next);
  job = new AsyncDisposableStack();
  try {
    return await exportDeck({ ...request, workshop }, onStep, job, beginWriting);
  } catch (error) {
    return { status: 'failed' as const, findings: findingsOf(error) satisfies Finding[] };
  } finally {
    isWriting = false;
  }
}

function onStep(...step: [name: string, done?: number, total?: number]): void {
  void tell({ type: 'step', step });
}

function beginWriting(): void {
  if (isOver) throw new Error('Interrupted.');
  isWriting = true;
}

async function leave(): Promise<never> {
  await endJob();
  await closeWorkshop();
  process.exit();
}

const endJob = () => putAway(job);

function closeWorkshop(): Promise<unknown> {
  const old = workshop;
  workshop = undefined;
  return putAway(old);
}

/** After all that is being put away already: who waits for the one waits for the others. */
const putAway = (one: AsyncDisposable | undefined): Promise<unknown> =>
  (endings = endings.then(() => one?.[Symbol.asyncDispose]()).catch(() => undefined));

const tell = (message: LaneMessage) =>
  new Promise((sent) => (process.connected ? process.send?.(message, sent) : sent(null)));
const since = (started: number): number => Math.round((performance.now() - started) / 10) / 100;
