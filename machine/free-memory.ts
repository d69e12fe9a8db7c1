/** From here on what nobody needs is more than what is needed, in bytes: between two decks 60 MB are. */
const muchUsed = 80_000_000;

/** V8 lets what nobody needs grow to hundreds of megabytes: it is given back (in a process started with `--expose-gc`). */
export function freeMemory(): void {
  if (process.memoryUsage().heapUsed > muchUsed) globalThis.gc?.();
}
