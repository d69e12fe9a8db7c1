import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addSource } from '../../../../citations/commands/add-source.ts';
import { acceptAnchor, readUpdate } from '../../../../citations/commands/update-source.ts';
import { loadDeck } from '../../../../citations/deck/load-deck.ts';
import { createScratch } from '../../../support/scratch.ts';

const [first, second, third] = ['There were 12 boats.', 'There were 15 ships.', 'There were 20 rafts.'];
const chart = (name: string) => `${name}: { label: L, file: data/x.csv, names: Kind, columns: [Count] }`;

it('anchors the citations of a table anew, each once, and changes nothing else in its file', async () => {
  const folder = createScratch();
  const entry = join(folder, 'slides.md');
  const csv = join(folder, 'data/x.csv');
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'text.txt'), `${first} ${second} ${third}\n`);
  await addSource(join(folder, 'text.txt'), 'text', join(folder, 'sources'));
  writeFileSync(entry, `---\n${chart('one')}\n${chart('two')}\n---\n\n# Boats [@text, ¶1 s3]\n`);
  const rows = ['Kind;cite;Count', '"Boats; small";  ¶1 s1 ;12', 'Ships;"text ¶1 s2";15', 'All;¶1 s1, ¶1 s3;32'];
  writeFileSync(csv, `\uFEFF${rows.join('\r\n')}`);
  writeFileSync(join(folder, 'sources/text.txt'), `Here it is told. ${first} It goes on. ${second} ${third}\n`);

  const change = await readUpdate(await loadDeck(entry), 'text');
  const told = change?.anchors.map(({ placed, to }) => [placed.file === csv, placed.line, placed.column, to]);
  expect(told).toEqual([
    [false, 6, 10, '¶1 s5'],
    [true, 2, 18, '¶1 s2'],
    [true, 3, 8, '¶1 s4'],
    [true, 4, 5, '¶1 s2, ¶1 s5'],
  ]);
  for (const anchor of (change?.anchors ?? []).toReversed()) expect(await acceptAnchor(anchor)).toBe(true);
  const moved = ['Kind;cite;Count', '"Boats; small";  ¶1 s2 ;12', 'Ships;"text ¶1 s4";15', 'All;"¶1 s2, ¶1 s5";32'];
  expect(readFileSync(csv, 'utf8')).toBe(`\uFEFF${moved.join('\r\n')}`);
  expect(readFileSync(entry, 'utf8')).toContain('[@text, ¶1 s5]');
});
