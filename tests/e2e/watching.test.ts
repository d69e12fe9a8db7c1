/** `export --watch`: the PDF is new after a save, stays while the deck is broken, and nothing is left after Ctrl-C. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportEntry } from '../support/export-deck.ts';
import { createScratch, project } from '../support/scratch.ts';

const fixedDate = { SOURCE_DATE_EPOCH: '1700000000' };
const slides = (words: string) => `---\ntitle: Watched\n---\n\n# ${words}\n\n<Label />\n`;

test('export --watch', async () => {
  const deck = createScratch();
  const temporary = createScratch();
  const entry = join(deck, 'slides.md');
  const pdf = join(deck, 'dist/slides.pdf');
  const label = (text: string) =>
    writeFileSync(join(deck, 'components/Label.vue'), `<template><b>${text}</b></template>\n`);
  mkdirSync(join(deck, 'components'));
  writeFileSync(entry, slides('One'));
  label('first');

  const env = { ...process.env, ...fixedDate, INIT_CWD: deck, TMPDIR: temporary };
  const args = [join(project, 'cli/main.ts'), 'export', entry, '-w', '--only', 'slides', '--archive', 'off'];
  const child = spawn(process.execPath, args, { cwd: deck, env });
  const ended = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const rounds = () => said.split('Waiting for a change').length - 1;
  const afterRound = (count: number) => expect.poll(rounds, { message: said }).toBe(count);
  const asMadeAnew = async () => {
    const { pdf: anew } = await exportEntry(entry, ['--force', '--archive', 'off'], { env: fixedDate });
    expect(readFileSync(pdf).equals(readFileSync(anew))).toBe(true);
  };

  try {
    await afterRound(1);
    const first = readFileSync(pdf);

    for (const words of ['Tw', 'Two', 'Two words']) writeFileSync(entry, slides(words));
    await afterRound(2);
    expect(readFileSync(pdf).equals(first)).toBe(false);
    await asMadeAnew();

    const last = readFileSync(pdf);
    writeFileSync(entry, slides('Broken <Missing />'));
    await afterRound(3);
    expect(said).toMatch(/COMPONENT_UNKNOWN[\s\S]*The previous PDF is untouched/);
    expect(readFileSync(pdf).equals(last)).toBe(true);

    writeFileSync(entry, slides('Mended'));
    await afterRound(4);
    expect(said.slice(said.lastIndexOf('untouched'))).toContain('exported');

    label('second');
    await afterRound(5);
    await asMadeAnew();
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toEqual([0, null]);
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(join(deck, 'dist'))).toEqual(['slides.pdf']);
  expect(rounds(), 'a burst of saves is one').toBe(5);
});
