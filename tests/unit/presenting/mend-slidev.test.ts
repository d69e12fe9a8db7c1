import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mendSlidev, mends } from '../../../presenting/mend-slidev.ts';
import { project } from '../../support/project-folder.ts';

const client = join(project, 'node_modules/@slidev/client');
const transform = mendSlidev().transform as (code: string, id: string) => { code: string } | null;

it.each(mends)('finds its passage in $file exactly once', ({ file, from }) => {
  expect(readFileSync(join(client, file), 'utf8').split(from)).toHaveLength(2);
});

it('makes all mends of a file', () => {
  const file = 'internals/Goto.vue';
  const mended = transform(readFileSync(join(client, file), 'utf8'), `${client}/${file}`)?.code;
  for (const mend of mends.filter((one) => one.file === file)) expect(mended).toContain(mend.to);
});

it('leaves everything else alone', () => {
  expect(transform('<template />', '/deck/components/Goto.vue')).toBeNull();
});

it('says so when Slidev has changed', () => {
  expect(() => transform('<template />', `${client}/pages/play.vue`)).toThrow('pages/play.vue has changed');
});
