import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** For all tests: a busy machine is no fault, and nothing outlives the file that made it. */
const everywhere = {
  setupFiles: ['tests/support/each-file.ts'],
  unstubEnvs: true,
  maxWorkers: 2, // an export keeps one processor busy: more at once only make each other wait
  expect: { poll: { timeout: 120_000 } },
};
const unit = { ...everywhere, testTimeout: 60_000, sequence: { groupOrder: 0 } };
/** Processes, ports and browsers on a busy machine: one more try before it counts. */
const withProcesses = { ...everywhere, retry: 1, testTimeout: 300_000, hookTimeout: 300_000 };

/** Unit tests that put another module in the place of one: it must not be loaded yet. */
const replacingModules = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .map((file) => join('tests/unit', file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && /^vi\.mock\(/m.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: replacingModules,
          isolate: false, // to load the modules anew for every file takes longer than the tests
        },
      },
      { test: { ...unit, name: 'unit-replacing-modules', include: replacingModules } },
      { test: { ...withProcesses, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], sequence: { groupOrder: 1 } } },
      {
        test: {
          ...withProcesses,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          // One site and one browser serve all of them.
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
