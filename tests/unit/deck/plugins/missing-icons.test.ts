import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { expect, it } from 'vitest';
import { createMissingIcons } from '../../../../deck/plugins/missing-icons.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';
import { callHook } from './call-hook.ts';

const slidesModule = '/@slidev/compiled-slides';

/** Findings for a deck whose slides import these icons, of which none is found. */
async function audit(slides: readonly string[], wanted: readonly string[], importer = slidesModule) {
  const folder = createScratch();
  const installed = join(folder, 'node_modules/@iconify-json/carbon');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, 'package.json'), '{}');
  const options = slidevOptions({ slides: slides.map((raw) => ({ raw })), utils: { iconsResolvePath: [folder] } });
  const { plugin, standIn, findings } = createMissingIcons(options);
  const load = (id: string) => Promise.reject(new Error(`Icon \`${id.replace('~icons/', '')}\` not found`));
  const wrapped = standIn({ name: 'unplugin-icons', load } as unknown as Plugin);
  for (const icon of wanted) {
    await callHook(plugin, 'resolveId', [`~icons/${icon}`, importer]);
    expect(await callHook(wrapped, 'load', [`~icons/${icon}`])).toContain('render');
  }
  return findings();
}

it.each(['<mdi-home />', '<mdi:home/>', '<MdiHome/>'])('says which icons to install, spelled %s', async (tag) => {
  expect(await audit(['# One', `# Two\n\nHome ${tag}`], ['mdi/home'])).toMatchObject([
    { code: 'ICON_MISSING', slide: 2, line: 22, fix: expect.stringContaining('npm i -D @iconify-json/mdi') },
  ]);
});

it('says that an installed set lacks an icon', async () => {
  expect(await audit(['<carbon-nosuch />'], ['carbon/nosuch'])).toMatchObject([
    { code: 'ICON_MISSING', slide: 1, what: 'The set “carbon” has no icon “nosuch”.' },
  ]);
});

it('takes a tag that only begins like a set for a component that is missing', async () => {
  const findings = await audit(['# Fancy words', 'Some <fancy>words</fancy>\n\n<Vscard/>'], ['fa/ncy', 'vs/card']);
  expect(findings).toMatchObject([
    { code: 'COMPONENT_UNKNOWN', slide: 2, line: 20, what: 'There is no component <fancy>.' },
    { code: 'COMPONENT_UNKNOWN', slide: 2, line: 22, what: 'There is no component <Vscard>.' },
  ]);
});

it('names the slide of its own module, or the file that imports it', async () => {
  const slides = ['<mdi-home/>', '<mdi-home/>'];
  expect(await audit(slides, ['mdi/home'], '/deck/slides.md__slidev_2.md')).toMatchObject([{ slide: 2 }]);
  const file = join(createScratch(), 'House.vue');
  writeFileSync(
    file,
    '<template>\n  <b/>\n  <i/>\n</template>\n<script>\nimport House from "~icons/mdi/house"\n</script>',
  );
  expect(await audit(slides, ['mdi/house'], file)).toMatchObject([{ file, line: 6 }]);
  writeFileSync(file, '<template>\n  <mdi-house />\n</template>');
  expect(await audit(slides, ['mdi/house'], `${file}?vue&type=template`)).toMatchObject([{ file, line: 2 }]);
});

it('leaves other errors and other plug-ins alone', async () => {
  const { standIn } = createMissingIcons(slidevOptions());
  const load = () => Promise.reject(new Error('no disk'));
  const other = { name: 'other', load } as unknown as Plugin;
  expect(standIn(other)).toBe(other);
  const wrapped = standIn({ name: 'unplugin-icons', load } as unknown as Plugin);
  await expect(callHook(wrapped, 'load', ['~icons/mdi/home'])).rejects.toThrow('no disk');
});
