/** Several decks in one command: each comes out as it would alone, whatever the others do. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeckReport } from '../../cli/many-report.ts';
import { type CliRun, runCli } from '../support/export-cli.ts';
import { exportEntry } from '../support/export-deck.ts';
import { runCommand } from '../support/run-command.ts';
import { copyFixture, createScratch } from '../support/scratch.ts';

/** What one deck could do to the next, if it were let. */
const leavesTraces = `---
theme: none
fonts:
  provider: none
---

# What was here before: {{ seen }}

<script setup>
const seen = [localStorage.getItem('mark'), document.cookie, window.name].filter(Boolean).join() || 'nothing'
localStorage.setItem('mark', 'x')
document.cookie = 'mark=x'
window.name = 'x'
</script>
`;
const endsItsProcess = `import { defineTransformersSetup } from '@slidev/types'
export default defineTransformersSetup(() => { process.exit(0) })
`;
const diesInTimer = `setTimeout(() => process.exit(), 0)
export default { plugins: [{ name: 'slow', buildStart: () => new Promise(() => {}) }] }
`;

let course: string;
let run: CliRun;
let reports: DeckReport[];
let lines: DeckReport[];

beforeAll(async () => {
  course = createScratch();
  for (const name of ['1-first', '3-third']) {
    mkdirSync(join(course, name));
    writeFileSync(join(course, name, 'slides.md'), leavesTraces);
  }
  copyFixture('endless-build', join(course, '2-ends'));
  writeFileSync(join(course, '2-ends/setup/transformers.ts'), endsItsProcess);
  copyFixture('blank-slide', join(course, '2-later'));
  writeFileSync(join(course, '2-later/vite.config.ts'), diesInTimer);
  copyFixture('endless-loop-in-setup', join(course, '2-loops'));
  copyFixture('endless-build', join(course, '2-spins'));
  copyFixture('unknown-layout', join(course, '4-refused'));
  const args = ['.', '--jobs', '1', '--keep-going', '--only', 'slides', '--timeout', '8', '--json', '-'];
  run = await runCli([...args, '--report', 'report.jsonl'], { cwd: course });
  reports = JSON.parse(run.stdout) as DeckReport[];
  lines = readFileSync(join(course, 'report.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DeckReport);
});

test('what goes wrong with a deck is a finding of that deck, and the others come out', () => {
  expect(reports.map(({ deck, status, findings }) => [deck, status, ...findings.map(({ code }) => code)])).toEqual([
    ['1-first/slides.md', 'exported'],
    ['2-ends/slides.md', 'failed', 'BUILD_FAILED'],
    ['2-later/slides.md', 'failed', 'BUILD_FAILED'],
    ['2-loops/slides.md', 'failed', 'SLIDE_UNSETTLED'],
    ['2-spins/slides.md', 'failed', 'TIMED_OUT'],
    ['3-third/slides.md', 'exported'],
    ['4-refused/slides.md', 'failed', 'LAYOUT_UNKNOWN'],
  ]);
  expect(run.exitCode, 'that of the worst: time was up').toBe(3);
  expect(run.stderr).toMatch(/7 decks: 2 exported, 5 failed/);
  expect(run.stderr).toMatch(/2-ends\/setup\/transformers\.ts:2:\d+\n.*process\.exit\(0\) is called/);
  expect(run.stderr).toMatch(/2-later\/vite\.config\.ts:1:\d+\n.*process\.exit\(\) is called/);
});

test('folders are kept, and nothing is left beside the PDFs', () => {
  expect(readdirSync(join(course, 'dist'), { recursive: true }).sort()).toEqual(
    [
      '1-first',
      '1-first/slides.pdf',
      '2-ends',
      '2-later',
      '2-loops',
      '2-spins',
      '3-third',
      '3-third/slides.pdf',
      '4-refused',
    ].sort(),
  );
});

test('a deck is the same to the byte as alone, after others that left traces, crashed and blocked', async () => {
  const alone = await exportEntry(join(course, '3-third/slides.md'), ['--only', 'slides']);
  expect(alone.exitCode, alone.stderr).toBe(0);
  expect(readFileSync(join(course, 'dist/3-third/slides.pdf')).equals(readFileSync(alone.pdf))).toBe(true);
});

test('the report has a line for each deck, with hashes and versions', () => {
  const [head, ...decks] = lines;
  expect(head).toMatchObject({ version: 1, decks: reports.map(({ deck }) => deck) });
  expect(decks.toSorted((a, b) => a.deck.localeCompare(b.deck))).toMatchObject(reports);
  for (const deck of decks) expect(deck).toMatchObject({ versions: { node: process.versions.node } });
});

describe('without --keep-going', () => {
  test('none is begun after one has failed', async () => {
    const args = ['2-ends', '3-third', '--out', createScratch(), '--jobs', '1'];
    const stopped = await runCli(args, { cwd: course });
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stdout).toMatch(/^2-ends\/slides\.md +failed.*\n3-third\/slides\.md +not begun$/m);
  });
});

test('check goes through all of them', async () => {
  const checked = await runCommand(['check', '.', '--json', '-'], course);
  const decks = JSON.parse(checked.stdout) as { deck: string; exitCode: number }[];
  expect(decks.map(({ deck, exitCode }) => [deck, exitCode])).toEqual(
    reports.map(({ deck }) => [deck, deck.startsWith('4') ? 1 : 0]),
  );
  expect(checked.exitCode).toBe(1);
});

test('two decks that would write one file are refused before anything is made', async () => {
  const folder = createScratch();
  for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), '---\nexportFilename: talk\n---\n\n# A\n');
  const refused = await runCli(['a.md', 'b.md', '--json', '-'], { cwd: folder });
  expect(refused.exitCode).toBe(2);
  expect(`${refused.stdout}${refused.stderr}`).toContain('a.md and b.md');
  expectCode(refused.stderr, 'OUTPUT_SHARED');
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
});

test('merge-reports says which deck no part reported, and that parts were made with other programs', async () => {
  const folder = createScratch();
  const part = (index: number, node: string, ...more: object[]) => {
    const versions = { 'seminar-deck': '0.1.0', node, browser: 'embedded 1' };
    const head = { version: 1, decks: ['a.md', 'b.md'], shard: { index, total: 2 }, versions };
    writeFileSync(join(folder, `${index}.jsonl`), [head, ...more].map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
  const done = { version: 1, status: 'exported', exitCode: 0, files: [], findings: [] };
  part(1, '24.0.0', { deck: 'a.md', seconds: 2, entry: '/x/a.md', ...done });
  part(2, '22.0.0');
  const merged = await runCommand(['merge-reports', '1.jsonl', '2.jsonl'], folder);
  expect(merged.exitCode).toBe(3);
  expectCode(merged.stderr, 'DECK_UNREPORTED');
  expectCode(merged.stderr, 'VERSIONS_DIFFER');
  expect(merged.stderr).toContain('b.md');
});

const expectCode = (told: string, code: string) =>
  expect(told).toMatch(new RegExp(`^(?:error|warning) ${code}\\b`, 'm'));
