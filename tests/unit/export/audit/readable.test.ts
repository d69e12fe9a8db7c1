import { describe, expect, it } from 'vitest';
import { auditReadable, isReadable } from '../../../../export/audit/readable.ts';
import { deckWith, factsWith, markWith, slideWith } from './facts-builder.ts';

const deck = deckWith([slideWith(1, '# Head\n\n![](/figures/waves.svg)\n\n<canvas />')]);

describe('auditReadable', () => {
  it('finds nothing in a deck that can be read aloud', () => {
    expect(auditReadable(factsWith({ marks: [markWith({ type: 'Link', name: 'To the web' })] }))).toEqual([]);
  });

  it('names an image without an alternative, on its line, though the build has renamed it', () => {
    const faults = [{ kind: 'no-alt' as const, no: 1, text: '/assets/waves-B3xK9q_a.svg' }];
    expect(auditReadable(factsWith({ deck, faults }))).toMatchObject([
      { code: 'ALT_MISSING', slide: 1, line: 16, what: '"waves-B3xK9q_a.svg" has no alternative.' },
    ]);
  });

  it('finds the tag of a picture without a name', () => {
    const faults = [{ kind: 'no-name' as const, no: 1, text: '<canvas>' }];
    expect(auditReadable(factsWith({ deck, faults }))).toMatchObject([{ code: 'PICTURE_UNNAMED', line: 18 }]);
  });

  it('finds links without words', () => {
    const marks = [markWith({ type: 'Link', name: '', href: 'https://example.org/' })];
    expect(auditReadable(factsWith({ deck, marks }))).toMatchObject([
      { code: 'LINK_UNNAMED', slide: 1, what: 'The link to https://example.org/ has no words.' },
    ]);
  });
});

describe('isReadable', () => {
  it.each([
    ['no-alt', false],
    ['no-name', false],
    ['link-in-drawing', false],
    ['form-control', false],
    ['no-headers', false],
    ['no-heading', true],
    ['two-titles', true],
    ['opacity', true],
  ] as const)('a deck with the fault %s: %s', (kind, is) => {
    expect(isReadable(factsWith({ faults: [{ kind, no: 1, text: 'x' } as never] }))).toBe(is);
  });

  it('not with a link without words', () => {
    expect(isReadable(factsWith({ marks: [markWith({ type: 'Link', name: '' })] }))).toBe(false);
    expect(isReadable(factsWith({ marks: [markWith({ type: 'Sect', name: '' })] }))).toBe(true);
  });
});
