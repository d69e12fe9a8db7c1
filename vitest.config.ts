import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000, // a busy machine is no fault
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // An export takes about four seconds of one processor: more than two at once only make each other wait.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          retry: 1, // processes, ports and browsers on a busy machine: one more try before it counts
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          // One site and one browser serve all of them.
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
