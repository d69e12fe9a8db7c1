import { expect, it } from 'vitest';
import { findAsker } from '../../../../export/audit/asked-by.ts';
import { deckWith, slideWith } from './facts-builder.ts';

const logo = {
  ...{ address: '/logo.svg', file: '/theme/layouts/cover.vue', owner: 'theme-x', isTheme: true },
  ...{ layout: 'cover', setting: 'themeConfig.logo' },
};
/** A deck whose headmatter holds these lines, from line 4 of its file on. */
const deckOf = (settings: string, themeDefaults = [logo]) => {
  const first = { ...slideWith(1), line: 3, raw: `---\n${settings}\n---\n\n# Head` };
  return deckWith([first, slideWith(2)], { themeDefaults });
};

it.each([
  ['themeConfig:\n  primary: red\n  logo: /logo.svg', 'themeConfig.logo', 6, true],
  ['themeConfig: { primary: red, logo: "/logo.svg" }', 'themeConfig.logo', 4, true],
  ['themeConfig:\n  footer:\n    logo: ./logo.svg # mine', 'themeConfig.footer.logo', 6, true],
  ['title: x\ndefaults:\n  image: /logo.svg', 'defaults.image', 6, true],
  ['image: logo.svg', 'image', 4, false],
  ['logos:\n  - /logo.svg', 'logos', 5, false],
])('%j asks for it by %s', (settings, setting, line, isForAll) => {
  expect(findAsker('/logo.svg', deckOf(settings))).toMatchObject({
    who: `\`${setting}\` in the headmatter asks for it`,
    place: { line },
    isForAll,
  });
});

it('does not take a part of another path for it', () => {
  expect(findAsker('/logo.svg', deckOf('image: /other-logo.svg\ninfo: see /logo.svg.bak', []))).toBeUndefined();
});

it('names the theme, and the setting that takes its place', () => {
  const find = (parts: object) => findAsker('/logo.svg', deckOf('title: x', [{ ...logo, ...parts }]));
  expect(find({})).toMatchObject({
    who: 'the theme theme-x asks for it in its layout "cover"',
    place: { file: '/theme/layouts/cover.vue' },
    fix: 'Set `themeConfig.logo:` in the headmatter, or put a picture of yours at `public/logo.svg`.',
  });
  expect(find({ setting: 'image' })?.fix).toContain('`image:` in the front matter of the slide');
  const bare = { setting: undefined, layout: undefined, isTheme: false };
  expect(find(bare)).toMatchObject({
    who: 'the add-on theme-x asks for it',
    fix: 'Put a picture of yours at `public/logo.svg`, or tell the maker of the add-on.',
  });
  expect(find({ address: '/other.svg' })).toBeUndefined();
});
