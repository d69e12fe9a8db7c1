/** Decks that were judged wrongly once: no good one is refused, no fault of theirs is missed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cases, checkedOnly } from '../fixtures/gate/cases.ts';
import { expectExport, expectRefusal } from '../support/export-deck.ts';
import { type ReadPdf, readPdf, wordsOf } from '../support/read-pdf.ts';
import { copyFixture, project } from '../support/scratch.ts';

test('every deck has a row, by name', () => {
  const folder = join(project, 'tests/fixtures/gate');
  const decks = readdirSync(folder).filter((name) => name !== 'cases.ts');
  expect([...cases.map(({ name }) => name), ...checkedOnly].sort()).toEqual(decks.sort());
  expect(cases.map(({ name }) => name)).toEqual(cases.map(({ name }) => name).sort());
});

function expectPrinted(pdf: ReadPdf, texts: readonly string[]): void {
  for (const text of texts) expect(wordsOf(pdf)).toContain(text);
}

describe('judged as is right', () => {
  test.for(cases)('$name: $right', async ({ name, args = [], refused, findings = [], printed = [], subject }) => {
    const entry = join(copyFixture(`gate/${name}`), 'slides.md');
    const { pdf } = await (refused ? expectRefusal : expectExport)({ entry }, findings, { args });
    if (printed.length > 0) expectPrinted(await readPdf(pdf), printed);
    if (subject !== undefined) expect((await readPdf(pdf)).subject).toBe(subject);
  });
});
