/** What test files leave behind. Modules are shared by the files of a worker: `afterAll` in one would count for the first file alone. */
const leftovers = new Set<() => void>();

/** For a module that several test files import: has something cleared when the tests of a file are done, every time. */
export const afterEachFile = (clear: () => void): void => void leftovers.add(clear);

export function clearLeftovers(): void {
  for (const clear of leftovers) clear();
}
