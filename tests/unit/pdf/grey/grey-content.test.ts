import { describe, expect, it } from 'vitest';
import { greyContent } from '../../../../pdf/grey/grey-content.ts';
import { createPdf } from '../pdf-builder.ts';

const pdf = await createPdf();
const { context } = pdf;
const profile = (count: number) => ['ICCBased', context.register(context.flateStream('profile', { N: count }))];
const resources = context.obj({
  ColorSpace: {
    Cs3: profile(3),
    Cs4: profile(4),
    Cal: ['CalRGB', {}],
    Spot: ['Separation', 'Gold', 'DeviceRGB', context.obj({})],
    Tint: ['Pattern', 'DeviceRGB'],
  },
});

function grey(source: string) {
  const left: string[] = [];
  const bytes = greyContent(pdf, Buffer.from(source, 'latin1'), resources, (what) => left.push(what));
  return { text: Buffer.from(bytes).toString('latin1'), left };
}

describe('greyContent', () => {
  it.each([
    ['1 0 0 rg', '0.49844 g'],
    ['1 0 0 RG', '0.49844 G'],
    ['.2 .2 .2 rg', '0.2 g'],
    ['0 0 0 1 k', '0 g'],
    ['0 1 1 0 K', '0.49844 G'],
    ['/DeviceRGB cs 1 0 0 sc', '/DeviceGray cs 0.49844 sc'],
    ['/DeviceCMYK CS 0 0 0 0 SC', '/DeviceGray CS 1 SC'],
    ['/Cs3 cs 1 0 0 scn', '/DeviceGray cs 0.49844 sc'],
    ['/Cs4 CS 0 1 1 0 SCN', '/DeviceGray CS 0.49844 SC'],
    ['/Cal cs 0 0 1 sc', '/DeviceGray cs 0.29789 sc'],
    ['3 0 0 rg', '1 g'],
  ])('%s → %s', (source, expected) => {
    expect(grey(source)).toEqual({ text: expected, left: [] });
  });

  it('leaves all else as it is, byte for byte', () => {
    const source =
      'q 1 0 0 1 0 0 cm\n/P <</MCID 0>> BDC BT (1 0 0 rg) Tj ET EMC % 1 0 0 rg\n0.5 g /Pattern cs /P0 scn Q';
    expect(grey(source)).toEqual({ text: source, left: [] });
  });

  it('knows filling from stroking, and what was saved', () => {
    expect(grey('/DeviceRGB cs q /DeviceCMYK cs 0 0 0 1 sc Q 0 0 1 sc /DeviceRGB CS 1 0 0 SC').text).toBe(
      '/DeviceGray cs q /DeviceGray cs 0 sc Q 0.29789 sc /DeviceGray CS 0.49844 SC',
    );
  });

  it.each([
    ['/Spot cs 1 scn', 'a colour space of special inks'],
    ['/Tint cs 1 0 0 /P0 scn', 'a pattern in a colour of its own'],
    ['BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI', 'an inline image'],
  ])('tells of what it leaves: %s', (source, what) => {
    expect(grey(source)).toEqual({ text: source, left: [what] });
  });
});
