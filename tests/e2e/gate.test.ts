/** Decks that were judged wrongly once: no good one is refused, no fault of theirs is missed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cases, checkedOnly, type GateCase } from '../fixtures/gate/cases.ts';
import type { DeckRun } from '../support/export-deck.ts';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';
import { type ReadPdf, readPdf, wordsOf } from '../support/read-pdf.ts';
import { copyFixture, project } from '../support/scratch.ts';

test('every deck has a row, by name', () => {
  const folder = join(project, 'tests/fixtures/gate');
  const decks = readdirSync(folder).filter((name) => !/\.(?:ts|md)$/.test(name));
  expect([...cases.map(({ name }) => name), ...checkedOnly].sort()).toEqual(decks.sort());
  expect(cases.map(({ name }) => name)).toEqual(cases.map(({ name }) => name).sort());
});

test('the list for people is theirs; `vitest -u` writes it anew', async () => {
  const rows = (some: readonly GateCase[]) =>
    some.map(({ name, right, findings = [] }) => {
      const codes = [...new Set(findings.map(({ code }) => code))].join(', ');
      return `| \`${name}\` | ${right.replaceAll('|', '\\|')} | ${codes} |`;
    });
  const head = (title: string) => [
    `## ${title}`,
    '',
    '| deck | what is right | what is found |',
    '| --- | --- | --- |',
  ];
  const good = cases.filter(({ findings = [] }) => findings.length === 0);
  const faulty = cases.filter(({ findings = [] }) => findings.length > 0);
  const text = [
    '# Decks that were judged wrongly once',
    '',
    'Made from `cases.ts` by `tests/e2e/gate.test.ts`, which exports each of them.',
    '',
    ...head('Without a fault'),
    ...rows(good),
    '',
    ...head('With a fault, or something to know'),
    ...rows(faulty),
    '',
    '## Only checked',
    '',
    'By `tests/unit/citations/gate-cases.test.ts`, which says what is right quotation by quotation:',
    `${checkedOnly.map((name) => `\`${name}\``).join(', ')}.`,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../fixtures/gate/README.md');
});

function expectPrinted(pdf: ReadPdf, texts: readonly string[]): void {
  for (const text of texts) expect(wordsOf(pdf)).toContain(text);
}

describe.concurrent('judged as is right', together, () => {
  test.for(cases)(
    '$name: $right',
    async ({ name, args = [], refused, findings = [], printed = [], subject, isSameEachTime }) => {
      const expectRight = refused ? expectRefusalAmong : expectExportAmong;
      const runs = Array.from({ length: isSameEachTime ? 3 : 1 }, () =>
        expectRight({ entry: join(copyFixture(`gate/${name}`), 'slides.md') }, findings, { args }),
      );
      const [{ pdf }, ...others] = (await Promise.all(runs)) as [DeckRun, ...DeckRun[]];
      for (const other of others)
        expect(readFileSync(other.pdf).equals(readFileSync(pdf)), 'the same bytes').toBe(true);
      if (printed.length > 0) expectPrinted(await readPdf(pdf), printed);
      if (subject !== undefined) expect((await readPdf(pdf)).subject).toBe(subject);
    },
  );
});
