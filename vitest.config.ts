import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** For all tests: a busy machine is no fault, and nothing outlives the file that made it. */
const everywhere = {
  setupFiles: ['tests/support/each-file.ts'],
  unstubEnvs: true,
  expect: { poll: { timeout: 120_000 } },
};
/** Modules are loaded once for all files of a worker: to load them anew for each takes longer than most tests. */
const sharingModules = { ...everywhere, isolate: false };
const unit = { maxWorkers: availableParallelism(), testTimeout: 60_000, sequence: { groupOrder: 0 } };
const withProcesses = {
  ...sharingModules,
  // An export keeps a processor busy for half of its time: two more than there are. Each takes up to a gigabyte.
  maxWorkers: Math.min(availableParallelism() + 2, 6),
  maxConcurrency: 200, // tests that export together begin together
  retry: 1, // processes, ports and browsers on a busy machine: one more try before it counts
  testTimeout: 300_000,
  hookTimeout: 300_000,
  sequence: { groupOrder: 1 },
};

/** Unit tests that put another module in the place of one: it must not be loaded yet. */
const replacingModules = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .map((file) => join('tests/unit', file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && /^vi\.mock\(/m.test(readFileSync(file, 'utf8')));

/** Begun first, or the other workers would be done before them; `kept` empties what others have kept by then. */
const first = ['kept', 'gate', 'installed', 'settling', 'starting', 'survival'];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = (file: string) => (first.findIndex((name) => file.endsWith(`e2e/${name}.test.ts`)) + 1 || 99) / 100;
    const place = ({ moduleId, project }: TestSpecification) => project.config.sequence.groupOrder + turn(moduleId);
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: InOrder },
    projects: [
      {
        test: {
          ...sharingModules,
          ...unit,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: replacingModules,
        },
      },
      { test: { ...everywhere, ...unit, name: 'unit-replacing-modules', include: replacingModules } },
      { test: { ...withProcesses, name: 'e2e', include: ['tests/e2e/**/*.test.ts'] } },
      {
        test: {
          ...withProcesses,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts', // one site serves all of them
        },
      },
    ],
  },
});
