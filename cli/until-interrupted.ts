/** `--watch`: does the same again after every change, until a signal comes. */
import { watchDeck } from '../deck/watch-deck.ts';
import { signals } from './interruption.ts';

export interface Round {
  /** What must not outlive the round. */
  job: AsyncDisposableStack;
  /** Throws once the signal has come; to be called before files are touched. */
  goOn: () => void;
  /** To be told what the deck is made of, once that is known: otherwise any change beside it counts. */
  madeOf: (inputs: readonly string[]) => void;
}

export interface Rounds {
  /** Absolute path of the deck's entry file. */
  entry: string;
  /** Whether a file is written by the round itself. */
  isOurs: (path: string) => boolean;
  /** Whether a file beside the deck counts that it is not said to be made of; otherwise pictures do. */
  countsBeside?: (path: string) => boolean;
  /** Must not throw but after the signal. */
  round: (round: Round) => Promise<void>;
  /** After each round, with what was found on the screen: the time to make ready for the next. */
  afterwards?: () => Promise<void>;
}

/**
 * @param job what outlives the rounds; disposed of before this returns
 * @returns the exit code: to end it by a signal is how it is meant to end
 */
export async function untilInterrupted(
  { entry, isOurs, countsBeside, round, afterwards }: Rounds,
  job: AsyncDisposableStack,
): Promise<number> {
  const over = new AbortController();
  let now = new AsyncDisposableStack();
  const onSignal = (name: NodeJS.Signals) => {
    if (over.signal.aborted) process.exit(signals[name as keyof typeof signals]);
    over.abort();
    void now.disposeAsync().catch(() => undefined);
    void job.disposeAsync().catch(() => undefined);
  };
  for (const name of Object.keys(signals)) process.on(name, onSignal);
  const watcher = watchDeck(entry, isOurs, countsBeside);
  try {
    do {
      watcher.begin();
      now = new AsyncDisposableStack();
      try {
        await round({ job: now, goOn: () => over.signal.throwIfAborted(), madeOf: watcher.madeOf });
      } catch (error) {
        if (!over.signal.aborted) throw error;
      } finally {
        await now.disposeAsync();
      }
      if (!over.signal.aborted) await afterwards?.();
    } while (await watcher.change(over.signal));
    return 0;
  } finally {
    watcher[Symbol.dispose]();
    for (const name of Object.keys(signals)) process.off(name, onSignal);
    await job.disposeAsync();
  }
}
