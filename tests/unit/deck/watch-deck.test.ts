import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchDeck } from '../../../deck/watch-deck.ts';
import { createScratch } from '../../support/scratch.ts';

/** A deck that has been read, and what changes next. */
function scene() {
  const folder = createScratch();
  const other = createScratch();
  const write = (path: string, text: string) => writeFileSync(path, text);
  mkdirSync(join(folder, 'components'));
  mkdirSync(join(folder, 'node_modules'));
  const entry = join(folder, 'slides.md');
  const theme = join(other, 'theme.css');
  for (const file of [entry, theme, join(folder, 'out.pdf'), join(folder, 'notes.txt')]) write(file, 'as it was');
  const watcher = watchDeck(entry, (path) => path.endsWith('.pdf'));
  const stop = new AbortController();
  onTestFinished(() => {
    stop.abort();
    watcher[Symbol.dispose]();
  });
  watcher.begin();
  const inputs = [entry, theme, `${folder}/components/`];
  return { folder, entry, theme, write, watcher, inputs, stop, change: () => watcher.change(stop.signal) };
}

describe('watchDeck', () => {
  it.for(['slides.md', 'components/New.vue', 'beside.png'])('hears of %s', async (name) => {
    const { folder, watcher, inputs, write, change } = scene();
    watcher.madeOf(inputs);
    const heard = change();
    write(join(folder, name), 'changed');
    expect(await heard).toBe(true);
  });

  it('hears of a file elsewhere that the deck is made of', async () => {
    const { theme, watcher, inputs, write, change } = scene();
    watcher.madeOf(inputs);
    const heard = change();
    write(theme, 'changed');
    expect(await heard).toBe(true);
  });

  it('is not woken by what it writes itself, by what nobody reads, nor by a save that changes nothing', async () => {
    const { folder, entry, watcher, inputs, write, change } = scene();
    watcher.madeOf(inputs);
    let isWoken = false;
    const heard = change().then((woken) => (isWoken = woken));
    write(join(folder, 'out.pdf'), 'changed');
    write(join(folder, 'notes.txt'), 'changed');
    write(entry, 'as it was');
    await expect.poll(() => isWoken, { timeout: 300 }).toBe(false);
    write(entry, 'changed');
    expect(await heard).toBe(true);
  });

  it('takes any change for one where nobody knows what a broken deck is made of', async () => {
    const { folder, write, change } = scene();
    const heard = change();
    write(join(folder, 'notes.txt'), 'changed');
    expect(await heard).toBe(true);
  });

  it('ends with the signal', async () => {
    const { watcher, inputs, stop, change } = scene();
    watcher.madeOf(inputs);
    const heard = change();
    stop.abort();
    expect(await heard).toBe(false);
  });
});
