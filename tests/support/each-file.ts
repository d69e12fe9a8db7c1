/** Runs before every test file. */
import { afterAll, vi } from 'vitest';
import { clearLeftovers } from './after-file.ts';

afterAll(async () => {
  await clearLeftovers();
  vi.unstubAllEnvs(); // between tests the runner does so, not after the last one
});
