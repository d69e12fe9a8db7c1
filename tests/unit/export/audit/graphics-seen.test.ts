import { describe, expect, it } from 'vitest';
import { auditGraphicsSeen } from '../../../../export/audit/graphics-seen.ts';
import type { Rgba } from '../../../../export/in-page/colour-tools.ts';
import type { FaintMark } from '../../../../export/in-page/read-faint-marks.ts';
import { deckWith, factsWith, slideWith } from './facts-builder.ts';

const grey = (value: number, alpha = 1): Rgba => [value, value, value, alpha];
const white = grey(255);
const deck = deckWith([slideWith(1, '# Head\n\n<svg aria-label="How it goes" />')]);

function audit(...marks: Partial<FaintMark>[]) {
  const usual: FaintMark = { no: 1, kind: 'arrow', text: 'How it goes', looks: [], isMermaid: false };
  const { colours } = factsWith({ deck });
  return auditGraphicsSeen({ deck, colours: { ...colours, marks: marks.map((mark) => ({ ...usual, ...mark })) } });
}

describe('auditGraphicsSeen', () => {
  // 3 : 1 before white is a luminance of 0.3, a grey between 148 (3.04) and 149 (2.999…)
  it.each([
    [grey(148), white, 0],
    [grey(150), white, 1],
    [grey(0, 0.3), white, 1], // seen as #b3b3b3
    [grey(0, 0.6), white, 0],
    [grey(60), grey(18), 1],
    [grey(150), grey(18), 0],
  ] as const)('%j before %j', (colour, ground, count) => {
    expect(audit({ looks: [{ colour, ground }] })).toHaveLength(count);
  });

  it('names drawing, ratio and colours, on its line', () => {
    expect(audit({ looks: [{ colour: grey(221), ground: white }] })).toMatchObject([
      {
        ...{ code: 'GRAPHIC_FAINT', severity: 'warning', slide: 1, line: 16 },
        what: 'An arrow in the drawing “How it goes” is hardly told from what lies behind (1.3 : 1, #dddddd before #ffffff).',
      },
    ]);
  });

  it('lets pass what is told from one of the things that may lie behind, and a drawing in which one mark is', () => {
    const colour = grey(221);
    expect(audit({ looks: [white, grey(0)].map((ground) => ({ colour, ground })) })).toEqual([]);
    expect(audit({ kind: 'drawing', looks: [colour, grey(0)].map((one) => ({ colour: one, ground: white })) })).toEqual(
      [],
    );
  });

  it('says it once a drawing, by the faintest, and how Mermaid is told', () => {
    const looks = [200, 221].map((value) => ({ looks: [{ colour: grey(value), ground: white }], isMermaid: true }));
    const found = audit(...looks);
    expect(found.map(({ what }) => /\(([\d.]+) : 1/.exec(what)?.[1])).toEqual(['1.3']);
    expect(found[0]?.fix).toContain('lineColor');
  });
});
