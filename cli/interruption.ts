/** 128 + the signal's number, as shells count. */
export const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Work that takes down what it has put into `job`, and calls `shield` before it must no longer be interrupted. */
export type Interruptible = (job: AsyncDisposableStack, shield: () => void) => Promise<number>;

/**
 * Does work that a signal can interrupt. On the first signal everything is taken down in order; on a second one the
 * process just ends.
 *
 * @param untouched what an interruption leaves as it was, for the message
 * @returns the exit code
 */
export async function interruptible(work: Interruptible, untouched: string): Promise<number> {
  const job = new AsyncDisposableStack();
  const interruption = watchSignals(job, untouched);
  try {
    const working = work(job, interruption.shield);
    working.catch(() => undefined); // after an interruption nobody waits for it
    const exitCode = await Promise.race([working, interruption.happened]);
    // Work that ends because its parts are taken down may be the first to say so.
    return interruption.signal.aborted ? await interruption.happened : exitCode;
  } catch (error) {
    if (interruption.signal.aborted) return await interruption.happened;
    throw error;
  } finally {
    interruption.stop();
    await job.disposeAsync();
  }
}

function watchSignals(job: AsyncDisposableStack, untouched: string) {
  const abort = new AbortController();
  let isShielded = false;
  let report: (code: number) => void;
  const happened = new Promise<number>((resolve) => (report = resolve));
  const stopped = new Map<NodeJS.Signals, () => void>();
  for (const [name, code] of Object.entries(signals) as [NodeJS.Signals, number][]) {
    const onSignal = () => {
      if (isShielded) return; // what is finished is being put in place: that takes milliseconds
      if (abort.signal.aborted) process.exit(code);
      process.stderr.write(`\nInterrupted; cleaning up. ${untouched}\n`);
      abort.abort();
      void job.disposeAsync().finally(() => report(code));
    };
    stopped.set(name, onSignal);
    process.on(name, onSignal);
  }
  return {
    signal: abort.signal,
    happened,
    /** From now on the work is finished whatever happens; throws if it has been interrupted already. */
    shield: () => {
      abort.signal.throwIfAborted();
      isShielded = true;
    },
    stop: () => {
      for (const [name, onSignal] of stopped) process.off(name, onSignal);
    },
  };
}
