/**
 * What test files leave behind. The files of a worker share their modules: `afterAll` in one of these would count for the
 * first file alone.
 */
type Clear = () => unknown;
const leftovers: Clear[] = [];

/** For a module that test files import: has something cleared when the tests of a file are done, each time. */
export const afterEachFile = (clear: Clear): void => void leftovers.push(clear);

/** Clears what was begun last first: processes before the folders they work in. */
export async function clearLeftovers(): Promise<void> {
  for (const clear of leftovers.toReversed()) await clear();
}
