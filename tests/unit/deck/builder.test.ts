import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../deck/build-site.ts';
import { type Builder, isFit } from '../../../deck/builder.ts';
import { chooseSlidev } from '../../../deck/choose-slidev.ts';
import type { SiteMessage } from '../../../deck/deck.ts';
import { createScratch } from '../../support/scratch.ts';

/** Decks in folders of their own, and a builder whose process says what a test wants. */
function createWorld() {
  const root = createScratch();
  const deck = (name: string, ...more: string[]) => {
    for (const file of ['slides.md', ...more]) {
      mkdirSync(join(root, name, file, '..'), { recursive: true });
      writeFileSync(join(root, name, file), '');
    }
    return join(root, name, 'slides.md');
  };
  let words = '';
  const worker = Object.assign(new EventEmitter(), {
    ...{ exitCode: null as number | null, signalCode: null, killed: false, connected: true },
    ...{ send: () => true, kill: () => true },
  });
  const { folder: slidev } = chooseSlidev(deck('first'));
  const process = worker as unknown as ChildProcess;
  const builder: Builder = { process, slidev, packages: undefined, temporary: '', printed: () => words };
  return {
    deck,
    worker,
    builder,
    print: (text: string) => (words = text),
    async build(entry: string) {
      const folders = { outDir: '/out', workDir: '/work' };
      const request = { entry, ...folders, products: [], allowHost: [], timeoutMs: 60_000 };
      const building = buildSite(builder, request, () => undefined, new AbortController().signal);
      const built = { type: 'built', site: { inputs: [entry] }, staysOn: true } as unknown as SiteMessage;
      worker.emit('message', built);
      return await building;
    },
  };
}

describe('a builder that has built a deck and stays', () => {
  it('gives the site at once, and hears of the next deck only', async () => {
    const { deck, build, worker } = createWorld();
    expect(await build(deck('a'))).toMatchObject({ inputs: [deck('a')] });
    expect(await build(deck('b'))).toMatchObject({ inputs: [deck('b')] });
    expect(worker.listenerCount('message') + worker.listenerCount('exit')).toBe(0);
  });

  it('is fit for decks with the same packages around them and without code of their own', async () => {
    const { deck, build, builder } = createWorld();
    const coded = ['vite.config.ts', 'uno.config.ts', 'setup/shiki.ts', 'setup/preparser.ts', 'postcss.config.cjs'];
    const others = [deck('packages', 'node_modules/x/index.js'), ...coded.map((file) => deck(`with ${file}`, file))];
    const all = [deck('b'), deck('drawn', 'setup/mermaid.ts', 'components/A.vue'), ...others];
    expect(all.map((entry) => isFit(builder, entry))).toEqual(all.map(() => true));
    await build(deck('a'));
    expect(all.filter((entry) => isFit(builder, entry))).toEqual(all.slice(0, 2));
  });

  it('is fit for none once it has printed something, or ended', async () => {
    const { deck, build, builder, worker, print } = createWorld();
    await build(deck('a'));
    expect(isFit(builder, deck('b'))).toBe(true);
    print('a warning');
    expect(isFit(builder, deck('b'))).toBe(false);
    print('');
    worker.exitCode = 0;
    expect(isFit(builder, deck('b'))).toBe(false);
  });
});
