/** What happens from outside to an export of many decks: nothing half written, nothing lost, nothing left behind. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DeckReport } from '../../cli/many-report.ts';
import { type CliRun, startCli } from '../support/export-cli.ts';
import { findDescendants, findMarked, waitFor } from '../support/processes.ts';
import { copyFixture, createScratch } from '../support/scratch.ts';

/** A run in a world of its own: three small decks, its temporary folder, a mark on all its processes. */
function createWorld() {
  const course = createScratch();
  for (const name of ['a', 'b', 'c']) {
    mkdirSync(join(course, name));
    const text = `---\ntheme: none\nfonts:\n  provider: none\n---\n\n# Deck ${name}\n`;
    writeFileSync(join(course, name, 'slides.md'), text);
  }
  const temporary = createScratch();
  const mark = randomUUID();
  const env = { TMPDIR: temporary, DECK_TEST_MARK: mark, SOURCE_DATE_EPOCH: '1700000000' };
  const report = join(course, 'report.jsonl');
  const lines = (): DeckReport[] =>
    existsSync(report)
      ? readFileSync(report, 'utf8')
          .split('\n')
          .slice(1, -1)
          .map((line) => JSON.parse(line) as DeckReport)
      : [];
  return {
    course,
    start: () => {
      const args = ['.', '--only', 'slides', '--jobs', '1', '--keep-going', '--verbose', '--report', 'report.jsonl'];
      return startCli(args, { cwd: course, env });
    },
    statuses: () => lines().map(({ deck, status }) => `${deck[0]} ${status}`),
    files: () =>
      readdirSync(join(course, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)),
    kill: (pids: readonly number[], signal: NodeJS.Signals = 'SIGKILL') => {
      for (const pid of pids) process.kill(pid, signal);
    },
    expectNothingLeft: async () => {
      await waitFor('no process of the export is left', () => findMarked(mark).length === 0);
    },
    temporaryFiles: () => readdirSync(temporary),
  };
}

const find = (pid: number, part: string) =>
  findDescendants(pid).filter(({ command }) => command.includes(part) && !command.includes('--type='));

const expectDone = ({ exitCode, stderr }: CliRun) => expect(exitCode, stderr).toBe(0);

test('a builder, a browser and a lane are killed: all decks come out', async () => {
  const world = createWorld();
  const run = world.start();
  for (const [deck, step, victim] of [
    ['a', 'load', 'site-worker'],
    ['b', 'build', '--remote-debugging-pipe'],
    ['c', 'build', 'lane-process'],
  ] as const) {
    await run.step(`${deck}/slides.md  ${step}`);
    const [first] = await waitFor(`${victim} runs`, () => {
      const found = find(run.pid, victim);
      return found.length > 0 && found;
    });
    if (first) world.kill([first.pid]);
  }
  expectDone(await run.ended);
  expect(world.statuses()).toEqual(['a exported', 'b exported', 'c exported']);
  expect(world.files().sort()).toEqual(['a/slides.pdf', 'b/slides.pdf', 'c/slides.pdf']);
  await world.expectNothingLeft();
  expect(world.temporaryFiles()).toEqual([]);
});

test('a page takes memory without end: that is a finding of its deck, the others come out the same', async () => {
  const world = createWorld();
  const eats = 'const kept = []; onMounted(() => { for (;;) kept.push(new Array(100_000).fill(kept.length)) })';
  const script = `<script setup>\nimport { onMounted } from 'vue'\n${eats}\n</script>\n`;
  appendFileSync(join(world.course, 'b/slides.md'), `\n${script}`);
  const { exitCode, stderr } = await world.start().ended;
  expect(exitCode).toBe(3);
  expect(stderr.match(/^error \w+/gm)).toEqual(['error BROWSER_CRASHED']);
  expect(world.statuses()).toEqual(['a exported', 'b failed', 'c exported']);
  await world.expectNothingLeft();

  const sound = createWorld();
  expectDone(await sound.start().ended);
  for (const name of ['a', 'c']) {
    const pdf = (course: string) => readFileSync(join(course, 'dist', name, 'slides.pdf'));
    expect(pdf(world.course).equals(pdf(sound.course)), name).toBe(true);
  }
});

test('the disk is full in the middle: what is done stays, nothing is half written, the next run makes the rest', async () => {
  const world = createWorld();
  copyFixture('waitfor-late', join(world.course, 'b'));
  const run = world.start();
  await run.step('b/slides.md  draw slides');
  const [lane] = find(run.pid, 'lane-process');
  execFileSync('prlimit', ['--pid', String(lane?.pid), '--fsize=1000']); // bytes, of any file it writes from now on
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(3);
  expect(stderr.match(/^error \w+/gm)).toEqual(['error OUTPUT_UNWRITABLE', 'error OUTPUT_UNWRITABLE']);
  expect(world.statuses()).toEqual(['a exported', 'b failed', 'c failed']);
  expect(world.files()).toEqual(['a/slides.pdf']);

  expectDone(await world.start().ended);
  expect(world.statuses()).toEqual(['a unchanged', 'b exported', 'c exported']);
  expect(world.temporaryFiles()).toEqual([]);
});

test('everything is killed, as in a power cut: the next run makes only what is missing', async () => {
  const world = createWorld();
  const run = world.start();
  await run.step('b/slides.md  build');
  world.kill([run.pid, ...findDescendants(run.pid).map(({ pid }) => pid)]);
  await run.ended;
  await world.expectNothingLeft();
  expect(world.statuses()).toEqual(['a exported']);
  expect(world.files()).toEqual(['a/slides.pdf']);

  const again = world.start();
  expectDone(await again.ended);
  expect(world.statuses()).toEqual(['a unchanged', 'b exported', 'c exported']);
  expect(world.temporaryFiles(), 'what the killed run left').toEqual([]);
});

test('Ctrl-C, which reaches all processes: what is done stays, the rest is as it was', async () => {
  const world = createWorld();
  const run = world.start();
  await run.step('b/slides.md  build');
  world.kill([run.pid, ...find(run.pid, 'lane-process').map(({ pid }) => pid)], 'SIGINT');
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(130);
  expect(stderr).toContain('Interrupted');
  await world.expectNothingLeft();
  expect(world.files()).toEqual(['a/slides.pdf']);
  expect(world.statuses()).toEqual(['a exported']);
  expect(world.temporaryFiles()).toEqual([]);
});
