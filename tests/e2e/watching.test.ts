/** `--watch`: what is made is new after a save and stays while the deck is broken, and nothing is left after Ctrl-C. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportEntry } from '../support/export-deck.ts';
import { createScratch, project } from '../support/scratch.ts';

const fixedDate = { SOURCE_DATE_EPOCH: '1700000000' };
const slides = (words: string) => `---\ntitle: Watched\n---\n\n# ${words}\n\n<Label />\n`;

/** A command that goes on until it is ended, as Ctrl-C ends it. */
function watching(args: readonly string[], deck: string, given: Record<string, string>) {
  const env = { ...process.env, ...given, INIT_CWD: deck };
  const child = spawn(process.execPath, [join(project, 'cli/main.ts'), ...args], { cwd: deck, env });
  const ended = once(child, 'exit');
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const rounds = () => text.split('Waiting for a change').length - 1;
  return {
    said: () => text,
    rounds,
    afterRound: (count: number) => expect.poll(rounds, { message: text }).toBe(count),
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

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

  const args = ['export', entry, '-w', '--only', 'slides', '--archive', 'off'];
  const { said, rounds, afterRound, end } = watching(args, deck, { ...fixedDate, TMPDIR: temporary });
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
    expect(said()).toMatch(/COMPONENT_UNKNOWN[\s\S]*The previous PDF is untouched/);
    expect(readFileSync(pdf).equals(last)).toBe(true);

    writeFileSync(entry, slides('Mended'));
    await afterRound(4);
    expect(said().slice(said().lastIndexOf('untouched'))).toContain('exported');

    label('second');
    await afterRound(5);
    await asMadeAnew();
  } finally {
    expect(await end()).toEqual([0, null]);
  }
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(join(deck, 'dist'))).toEqual(['slides.pdf']);
  expect(rounds(), 'a burst of saves is one').toBe(5);
});

test('check --watch', async () => {
  const folder = createScratch();
  const deck = join(folder, 'deck');
  for (const name of [deck, join(deck, 'sources'), join(folder, 'shared')]) mkdirSync(name);
  const write = (name: string, text: string) => writeFileSync(join(deck, name), text);
  const entry = join(deck, 'slides.md');
  const report = join(deck, 'report.json');
  const withShared = (words: string) => `${slides(words)}\n---\nsrc: ../shared/part.md\n---\n`;
  write('../shared/part.md', '# Part\n');
  write('slides.md', withShared('One'));
  const { rounds, afterRound, end } = watching(['check', entry, '-w', '--json', report], deck, {});
  const found = () =>
    (JSON.parse(readFileSync(report, 'utf8')) as { findings: { code: string }[] }).findings.map(({ code }) => code);

  try {
    await afterRound(1);
    expect(found()).toEqual(['COMPONENT_UNKNOWN']);
    mkdirSync(join(deck, 'components'));
    write('components/Label.vue', '<template><b>label</b></template>\n');
    await expect.poll(found, { message: 'a component that is there now' }).toEqual([]);
    const before = rounds();
    write('output.log', 'what is printed into a file beside the deck');
    write('../shared/part.md', '# Part\n\n![](./gone.png)\n');
    await afterRound(before + 1);
    expect(found()).toEqual(['IMAGE_MISSING']);
    write('slides.md', '\n');
    await afterRound(before + 2);
    expect(found()).toEqual(['NOT_A_DECK']);
    write('slides.md', slides('Mended'));
    await afterRound(before + 3);
    expect(found()).toEqual([]);
  } finally {
    expect(await end()).toEqual([0, null]);
  }
});
