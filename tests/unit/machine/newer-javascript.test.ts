import { describe, expect, it } from 'vitest';
import { DisposalStack, escapePattern } from '../../../machine/newer-javascript.ts';

/** Node 24 has both: ours must do the same. */
describe.each([
  ['ours', DisposalStack],
  ['JavaScript’s', AsyncDisposableStack],
])('%s stack', (_, Stack) => {
  it('disposes of everything once, in reverse order, and throws what failed', async () => {
    const done: string[] = [];
    const stack = new Stack();
    expect(stack.use({ [Symbol.dispose]: () => done.push('first') })).toBeDefined();
    stack.defer(async () => {
      done.push('second');
      throw new Error('a failure');
    });
    stack.use({ [Symbol.asyncDispose]: async () => void done.push('third') });
    expect(stack.use(undefined)).toBeUndefined();
    await expect(stack.disposeAsync()).rejects.toThrow('a failure');
    await stack[Symbol.asyncDispose]();
    expect(done).toEqual(['third', 'second', 'first']);
    expect(() => stack.defer(() => undefined)).toThrow(ReferenceError);
  });
});

describe('escapePattern', () => {
  it.each(['a.b', '(x)|[y]{1}', '^$*+?\\/', 'a-b', 'ß'])('makes %j stand for itself', (text) => {
    expect(new RegExp(`^${escapePattern(text)}$`, 'u').test(text)).toBe(true);
    expect(new RegExp(`^[${escapePattern(text)}]+$`, 'u').test(text)).toBe(true);
    expect(new RegExp(`^${RegExp.escape(text)}$`, 'u').test(text)).toBe(true);
  });
});
