import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaveOutUnused } from '../../../site/plugins/leave-out-unused.ts';
import { createScratch } from '../../support/scratch.ts';

const client = '/deck/node_modules/@slidev/client/modules/v-mark.ts';
const isLeftOut = (content: string, importer = client, roots: string[] = []): boolean => {
  const resolve = leaveOutUnused([{ content }], roots).resolveId as (source: string, importer: string) => string | null;
  return resolve('@slidev/rough-notation', importer) !== null;
};

describe('leaveOutUnused', () => {
  it('leaves out what no slide uses', () => expect(isLeftOut('# Plain')).toBe(true));
  it('keeps what a slide uses', () => expect(isLeftOut('<b v-mark>word</b>')).toBe(false));

  it.each([
    ['components/deep/MarkedWord.vue', false],
    ['layouts/marked.vue', false],
    ['slide-top.vue', false],
    ['components/marked.css', true],
    ['elsewhere/MarkedWord.vue', true],
  ])('looks whether a component or a layer uses it: %s', (file, expected) => {
    const root = createScratch();
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '<template><b v-mark /></template>');
    expect(isLeftOut('# Plain', client, [root])).toBe(expected);
  });

  it('leaves the deck’s own imports alone', () => {
    expect(isLeftOut('# Plain', '/deck/components/MarkedWord.vue')).toBe(false);
  });
});
