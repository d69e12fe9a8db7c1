import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findThemeDefaults } from '../../../deck/find-defaults.ts';
import { createScratch } from '../../support/scratch.ts';

const root = createScratch();
const write = (path: string, text: string) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const themeRoots = [join(root, 'theme')];
const addonRoots = [join(root, 'addon')];

it('finds what themes and add-ons load from other hosts, and the setting that takes its place', () => {
  const cover = write(
    'theme/layouts/cover.vue',
    `defineProps({\n  background: {\n    // by Anthony\n    default: 'https://a.example/1920x1080',\n  },\n})`,
  );
  const intro = write('theme/layouts/intro.vue', "const { image = 'https://b.example/x.png' } = defineProps()");
  const style = write('addon/styles/index.css', 'a { background: url(https://c.example/y.png) }');
  const others = [
    write('theme/node_modules/pkg/index.js', 'https://d.example'),
    write('theme/README.md', 'https://d.example'),
    write('deck/style.css', 'a { background: url(https://d.example/z.png) }'),
    join(root, 'theme/layouts/none.vue'),
  ];
  write('theme/package.json', '{ "name": "slidev-theme-x" }');
  expect(findThemeDefaults([cover, intro, style, ...others], { themeRoots, addonRoots })).toEqual([
    {
      address: 'https://a.example/1920x1080',
      file: cover,
      owner: 'slidev-theme-x',
      isTheme: true,
      layout: 'cover',
      setting: 'background',
    },
    {
      address: 'https://b.example/x.png',
      file: intro,
      owner: 'slidev-theme-x',
      isTheme: true,
      layout: 'intro',
      setting: 'image',
    },
    { address: 'https://c.example/y.png', file: style, owner: 'addon', isTheme: false },
  ]);
});

it('finds the files of the deck that they ask for, by settings of a slide or of the headmatter', () => {
  const layout = write(
    'theme/layouts/logo.vue',
    `<img :src="$slidev.themeConfigs.logoHeader ?? '/logo.svg'"><img src="/plain.png?raw">`,
  );
  const props = write('theme/layouts/pane.vue', "defineProps({ image: { default: './pane.jpg' } })");
  const style = write('theme/styles/x.css', 'a { background: url(/tile.png) } b { content: "no.such" }');
  const found = findThemeDefaults([layout, props, style], { themeRoots, addonRoots });
  expect(found.map(({ address, layout: name, setting }) => [address, name, setting])).toEqual([
    ['/logo.svg', 'logo', 'themeConfig.logoHeader'],
    ['/plain.png', 'logo', undefined],
    ['./pane.jpg', 'pane', 'image'],
    ['/tile.png', undefined, undefined],
  ]);
});
