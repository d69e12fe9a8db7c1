import { describe, expect, it } from 'vitest';
import { auditLegible, withoutSaid } from '../../../../export/audit/legible.ts';
import type { MeasuredText } from '../../../../export/browser/measure-grounds.ts';
import type { Rgba } from '../../../../export/in-page/colour-tools.ts';
import { deckWith, factsWith, slideWith } from './facts-builder.ts';

const white: Rgba = [255, 255, 255, 1];
const black: Rgba = [0, 0, 0, 1];
const grey: Rgba = [140, 140, 140, 1]; // 3.4 : 1 on white

/** Words of slide 1 in a class that its source names. */
const words = (parts: Partial<MeasuredText> = {}): MeasuredText => ({
  id: '001-01',
  no: 1,
  text: 'Some words',
  colour: grey,
  behind: [white],
  isUnsure: false,
  size: 18,
  isBold: false,
  isCode: false,
  isMermaid: false,
  isRaised: false,
  pictures: [],
  setBy: ['.text-pale'],
  groundBy: [],
  sizedBy: ['.text-tiny'],
  ground: [{ colour: white, share: 1 }],
  ...parts,
});
const deck = deckWith([slideWith(1, '# Head\n\n<p class="text-pale text-tiny">Some words</p>'), slideWith(2)]);
const colours = (texts: MeasuredText[], parts: object = {}) => ({
  ...{ texts, links: [], marks: [], scheme: 'light' as const, otherScheme: [] },
  ...parts,
});
const audit = (texts: MeasuredText[], parts: object = {}) =>
  auditLegible(factsWith({ deck, colours: colours(texts, parts) }));

describe('contrast', () => {
  it('asks 4.5 of small words and 3 of large ones', () => {
    expect(audit([words()])).toMatchObject([
      { code: 'CONTRAST_LOW', severity: 'warning', slide: 1, line: 16, what: expect.stringContaining('3.4 : 1') },
    ]);
    expect(audit([words({ size: 36 })])).toEqual([]);
    expect(audit([words({ size: 24, isBold: true })])).toEqual([]);
    expect(audit([words({ id: '', size: 24 })]), 'on paper').toEqual([]);
  });

  it('refuses what nobody can read', () => {
    expect(audit([words({ colour: [250, 250, 250, 1] })])).toMatchObject([{ code: 'CONTRAST_LOW', severity: 'error' }]);
  });

  it('goes by the worse part of a picture, and lets a small part pass', () => {
    const ground = (share: number) => [
      { colour: white, share },
      { colour: black, share: 1 - share },
    ];
    expect(audit([words({ colour: white, ground: ground(0.1) })])).toEqual([]);
    expect(audit([words({ colour: white, ground: ground(0.3) })])).toMatchObject([{ severity: 'warning' }]);
    expect(audit([words({ colour: white, ground: ground(0.6) })])).toMatchObject([{ severity: 'error' }]);
  });

  it('does not ask it of words that lie behind something, but of those that a line runs through', () => {
    const find = (isCrossed: boolean) => {
      const covered = [{ no: 1, text: 'Some words and others', cover: '<div>', isCrossed }];
      return auditLegible(factsWith({ deck, colours: colours([words()]), covered }));
    };
    expect(find(false)).toEqual([]);
    expect(find(true)).toMatchObject([{ code: 'CONTRAST_LOW' }]);
  });

  it('says nothing where nothing was in doubt', () => {
    expect(audit([words({ ground: [] })])).toEqual([]);
  });

  it('names a theme once, and only for what is hard to read', () => {
    const ofTheme = (no: number, colour: Rgba) => words({ no, id: `00${no}-01`, setBy: ['p'], colour });
    const pale: Rgba = [180, 180, 180, 1]; // 2.1 : 1
    expect(audit([ofTheme(1, grey), ofTheme(2, grey)])).toEqual([]);
    const found = audit([ofTheme(1, pale), ofTheme(2, pale)]);
    expect(found).toMatchObject([
      { severity: 'warning', what: expect.stringContaining('on slides 1, 2: “Some words”') },
    ]);
    expect(found[0]?.slide).toBeUndefined();
  });

  it('knows what the deck sets by a style of its own', () => {
    const styled = (css: string, setBy: string[]) => {
      const own = deckWith([slideWith(1)], { styleSheets: [{ file: 'style.css', text: css }] });
      const [found] = auditLegible(
        factsWith({ deck: own, colours: colours([words({ setBy, colour: [180, 180, 180, 1] })]) }),
      );
      return found?.slide === 1;
    };
    expect(styled('.pale { color: #b4b4b4 }', ['.pale'])).toBe(true);
    expect(styled('.card p { opacity: 0.3 }', ['p'])).toBe(true);
    expect(styled('.pale { margin: 0 }', ['.pale'])).toBe(false);
    expect(styled('p .pale, .paler { color: #b4b4b4 }', ['p'])).toBe(false);
  });

  it('refuses a theme only for most words of a slide', () => {
    const ghost = words({ setBy: ['p'], colour: [252, 252, 252, 1] });
    const dark = words({ setBy: ['p'], colour: black, text: 'Other words' });
    expect(audit([ghost])).toMatchObject([{ severity: 'error' }]);
    expect(audit([ghost, dark, { ...dark, text: 'More words' }])).toMatchObject([{ severity: 'warning' }]);
  });

  it('lets the muted colours of highlighters pass', () => {
    expect(audit([words({ isCode: true, colour: [180, 180, 180, 1] })])).toEqual([]);
  });

  it('names the colours that are seen: those of translucent words are mixed with what lies behind', () => {
    const [found] = audit([words({ colour: [0, 0, 0, 0.4] })]);
    expect(found?.what).toContain('#999999 before #ffffff');
  });

  it('tells the colours of Mermaid from those of the theme, and from those that a diagram gives itself', () => {
    const pale = words({ isMermaid: true, setBy: ['.label'], colour: [190, 190, 190, 1] });
    expect(audit([pale, words({ setBy: ['p'], colour: [190, 190, 190, 1] })])).toMatchObject([
      { code: 'CONTRAST_LOW', what: expect.stringContaining('In colours of the theme') },
      { slide: 1, what: expect.stringContaining('In colours of Mermaid'), fix: expect.stringContaining('neutral') },
    ]);
    const source = '```mermaid\nflowchart LR\n  A[Some words]\n  classDef pale color:#bebebe\n```';
    const own = { deck: deckWith([slideWith(1, source)]), colours: colours([pale]) };
    expect(auditLegible(factsWith(own))).toMatchObject([{ what: expect.stringContaining('Hardly told') }]);
  });

  it('says where the other scheme is legible', () => {
    const otherScheme = [{ ...words({ behind: [black] }), boxes: [] }];
    expect(audit([words()], { otherScheme })).toMatchObject([{ fix: expect.stringContaining('--scheme dark') }]);
    expect(audit([words()], { otherScheme: [{ ...words(), boxes: [] }] })[0]?.fix).not.toContain('--scheme');
  });
});

describe('size and links', () => {
  it('names what is too small for a room, but no index or drawing', () => {
    const small = words({ size: 8, ground: [] });
    expect(audit([small])).toMatchObject([{ code: 'TEXT_SMALL', slide: 1, what: expect.stringContaining('8 pixels') }]);
    expect(
      audit([
        { ...small, isRaised: true },
        { ...small, id: '' },
        { ...small, size: 10 },
      ]),
    ).toEqual([]);
  });

  it('blames the slide, not the theme, for what it makes smaller itself', () => {
    const small = words({ size: 8, ground: [], sizedBy: ['div', '<Transform'] });
    const of = (content: string) =>
      auditLegible(factsWith({ deck: deckWith([slideWith(1, content)]), colours: colours([small]) }));
    expect(of('# Head\n\n<Transform :scale="0.5">Some words</Transform>')).toMatchObject([{ slide: 1 }]);
    expect(of('# Head\n\nSome words')).toMatchObject([{ what: expect.stringContaining('In sizes of the theme') }]);
  });

  it('names links that only a like colour tells from the words around them', () => {
    const link = { no: 1, text: 'Some words', colour: [60, 60, 60, 1], around: black };
    expect(audit([], { links: [link] })).toMatchObject([{ code: 'COLOUR_ALONE', slide: 1 }]);
    expect(audit([], { links: [{ ...link, colour: [150, 150, 150, 1] }] })).toEqual([]);
    expect(audit([], { links: [{ ...link, colour: black }] })).toEqual([]);
  });
});

describe('withoutSaid', () => {
  it('keeps for the handout what is harder to read there', () => {
    const before = colours([words()]);
    expect(withoutSaid(colours([words()]), before, deck).texts).toEqual([]);
    const ghost = words({ colour: [250, 250, 250, 1] });
    expect(withoutSaid(colours([ghost]), before, deck).texts).toEqual([ghost]);
  });
});
