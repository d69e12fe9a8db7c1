import { describe, expect, it } from 'vitest';
import { auditReadable, findBarriers } from '../../../../export/audit/readable.ts';
import { deckWith, factsWith, markWith, slideWith } from './facts-builder.ts';

const deck = deckWith([slideWith(1, '# Head\n\n![](/figures/waves.svg)\n\n<canvas />')]);

describe('auditReadable', () => {
  it('finds nothing in a deck that can be read aloud', () => {
    expect(auditReadable(factsWith({ marks: [markWith({ type: 'Link', name: 'To the web' })] }))).toEqual([]);
  });

  it('names an image without an alternative, on its line, though the build has renamed it', () => {
    const faults = [{ kind: 'no-alt' as const, no: 1, text: '/assets/waves-B3xK9q_a.svg' }];
    expect(auditReadable(factsWith({ deck, faults }))).toMatchObject([
      { code: 'ALT_MISSING', slide: 1, line: 16, what: '"waves.svg" has no alternative.' },
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

describe('findBarriers', () => {
  it.each([
    ['no-alt', false],
    ['no-name', false],
    ['link-in-drawing', false],
    ['form-control', false],
    ['no-headers', false],
    ['no-heading', true],
    ['two-titles', true],
    ['opacity', true],
    ['mask', true],
    ['no-diagram-name', true],
  ] as const)('a deck with the fault %s may claim PDF/UA: %s', (kind, is) => {
    expect(findBarriers(factsWith({ faults: [{ kind, no: 1, text: 'x' } as never] }))).toHaveLength(is ? 0 : 1);
  });

  it('not with a link without words', () => {
    expect(findBarriers(factsWith({ marks: [markWith({ type: 'Link', name: '' })] }))).toHaveLength(1);
    expect(findBarriers(factsWith({ marks: [markWith({ type: 'Sect', name: '' })] }))).toEqual([]);
  });
});
