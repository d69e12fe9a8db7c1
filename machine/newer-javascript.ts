/**
 * The two parts of JavaScript we use that Node 24 has and Node 22 lacks; on Node 24 this does nothing. To be loaded
 * before any other room. The libraries that have them run scripts when they are installed, or bring forty packages.
 * Drop it with Node 22.
 */

/** ECMAScript 2027, 27.4: what must not outlive a job is put here and disposed of in reverse order. */
class DisposalStack implements AsyncDisposable {
  #disposals: (() => unknown)[] = [];
  #isDisposed = false;

  use<T extends AsyncDisposable | Disposable | null | undefined>(value: T): T {
    if (value)
      this.defer(() => (Symbol.asyncDispose in value ? value[Symbol.asyncDispose]() : value[Symbol.dispose]()));
    return value;
  }

  defer(dispose: () => unknown): void {
    if (this.#isDisposed) throw new ReferenceError('The stack has been disposed of.');
    this.#disposals.push(dispose);
  }

  /** Disposes of everything, whatever fails, then throws the first failure. */
  async disposeAsync(): Promise<void> {
    this.#isDisposed = true;
    const failures: unknown[] = [];
    for (let dispose = this.#disposals.pop(); dispose; dispose = this.#disposals.pop())
      try {
        await dispose();
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw failures[0];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.disposeAsync();
  }
}

/** ECMAScript 2026, 22.2.5.1, but for letters and spaces, which our patterns never have after an escape. */
const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/-/g, '\\x2d');

Object.assign(globalThis, 'AsyncDisposableStack' in globalThis ? {} : { AsyncDisposableStack: DisposalStack });
Object.assign(RegExp, 'escape' in RegExp ? {} : { escape: escapePattern });

export { DisposalStack, escapePattern };
