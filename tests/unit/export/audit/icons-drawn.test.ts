import { describe, expect, it } from 'vitest';
import { auditIconsDrawn } from '../../../../export/audit/icons-drawn.ts';
import { deckWith, factsWith, sheetMedia, slideWith } from './facts-builder.ts';

const iconSets = { installed: ['carbon', 'ph'], known: ['carbon', 'ph', 'mdi', 'mdi-light', 'material-symbols'] };

function audit(name: string, source = `<div class="${name}" />`) {
  const deck = deckWith([slideWith(1, source)], { iconSets });
  return auditIconsDrawn(factsWith({ deck, media: [sheetMedia(1, { emptyIcons: [name] })] }));
}

describe('auditIconsDrawn', () => {
  it.each([
    ['i-carbon-nope', 'The set “carbon” has no icon “nope”.'],
    ['i-carbon:nope', 'The set “carbon” has no icon “nope”.'],
    ['i-mdi-home', 'The icon “home” is of the set “mdi”, which is not installed.'],
    ['i-mdi-light-home', 'The icon “home” is of the set “mdi-light”, which is not installed.'],
    [
      'i-material-symbols-home-outline?mask',
      'The icon “home-outline” is of the set “material-symbols”, which is not installed.',
    ],
    ['i-own:home', 'The icon “home” is of the set “own”, which is not installed.'],
  ])('names set and icon of %s', (name, what) => {
    expect(audit(name)).toMatchObject([{ code: 'ICON_MISSING', severity: 'error', slide: 1, line: 14, what }]);
  });

  it('leaves alone classes that only begin so, and icons that Slidev adds by itself', () => {
    expect(audit('i-am-special')).toEqual([]);
    expect(audit('i-mdi-home', '```ts [main.ts]\n```')).toEqual([]);
  });

  it('says of a set that is missing how to install it', () => {
    expect(audit('i-mdi-home')).toMatchObject([{ fix: expect.stringContaining('npm i -D @iconify-json/mdi') }]);
  });
});
