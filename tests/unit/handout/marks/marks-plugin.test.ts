import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { marksPlugin } from '../../../../handout/marks/marks-plugin.ts';

const slidev = '/deck/node_modules/@slidev/client/modules/v-mark.ts';

it('gives Slidev our function, and that one the library', () => {
  const ours = marksPlugin.resolveId('@slidev/rough-notation', slidev);
  expect(existsSync(ours ?? '')).toBe(true);
  expect(marksPlugin.resolveId('@slidev/rough-notation', ours ?? '')).toBeNull();
});

it('leaves all else alone', () => expect(marksPlugin.resolveId('vue', slidev)).toBeNull());
