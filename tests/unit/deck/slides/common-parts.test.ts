import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCommonParts } from '../../../../deck/slides/common-parts.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';

const folder = createScratch();
const files = {
  'client/builtin/VClick.ts': '',
  'client/builtin/Mermaid.vue': '<script setup>import "mermaid"</script>',
  'client/layouts/plain.vue': '<template><slot /></template>',
  'client/layouts/scoped.vue': '<template><slot /></template><style scoped lang="postcss">p { color: red }</style>',
  'client/layouts/wide.vue': '<template><slot /></template><style>p { color: red }</style><style scoped></style>',
  '@slidev/theme-default/layouts/known.vue': '<template><slot /></template>',
  'theme/layouts/unknown.vue': '<template><img src="./gone.png"></template>',
  'deck/layouts/own.vue': '<template><slot /></template>',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

it('takes what is known to change nothing where it is not used', async () => {
  const layouts = Object.keys(files).filter((name) => name.includes('/layouts/'));
  const options = slidevOptions({
    clientRoot: join(folder, 'client'),
    themeRoots: ['@slidev/theme-default', 'theme'].map((name) => join(folder, name)),
    utils: { getLayouts: async () => Object.fromEntries(layouts.map((name) => [name, join(folder, name)])) },
  });
  expect((await findCommonParts(options)).map((file) => file.replace(folder, ''))).toEqual([
    '/@fs/client/layouts/plain.vue',
    '/@fs/client/layouts/scoped.vue',
    '/@fs/@slidev/theme-default/layouts/known.vue',
    '/client/builtin/VClick.ts',
  ]);
});
