import { describe, expect, it } from 'vitest';
import { captionHeight, geometryOf, mm, pageRule, slotHeight } from '../../../handout/paper.ts';
import { type HandoutSettings, layouts, perPageOf, resolveSettings, slidesPerPage } from '../../../handout/settings.ts';

const settings = (parts: Partial<HandoutSettings> = {}): HandoutSettings => ({ ...resolveSettings({}), ...parts });
const inMm = (pixels: number) => Math.round((pixels / mm(1)) * 10) / 10;

describe('geometryOf', () => {
  it.each([
    ['a4', 'portrait', 210, 297],
    ['a4', 'landscape', 297, 210],
    ['letter', 'portrait', 215.9, 279.4],
    ['letter', 'landscape', 279.4, 215.9],
  ] as const)('%s %s', (paper, orientation, width, height) => {
    const geometry = geometryOf(settings({ paper, orientation }), 16 / 9);
    expect([inMm(geometry.width), inMm(geometry.height)]).toEqual([width, height]);
  });

  it.each([
    ['portrait', 16 / 9, false],
    ['portrait', 9 / 16, true],
    ['landscape', 16 / 9, true],
  ] as const)('prints notes below a wide slide, beside a tall one: %s %f', (orientation, aspect, isBeside) => {
    const { content, frame, text, gutter, ...geometry } = geometryOf(
      settings({ layout: 'notes', orientation }),
      aspect,
    );
    expect(geometry.isBeside).toBe(isBeside);
    expect(frame.width + gutter + text <= content.width).toBe(isBeside);
  });

  it('binds on the inner side when both sides are printed', () => {
    const { margin } = geometryOf(settings({ duplex: true }), 16 / 9);
    expect(margin.inner).toBeGreaterThan(margin.outer);
  });

  const all = layouts.flatMap((layout) =>
    slidesPerPage[layout].flatMap((perPage) =>
      (['portrait', 'landscape'] as const).flatMap((orientation) =>
        [16 / 9, 4 / 3, 9 / 16].flatMap((aspect) =>
          [false, true].map((largePrint) => ({ layout, perPage: `${perPage}`, orientation, aspect, largePrint })),
        ),
      ),
    ),
  );

  it.each(all)('holds as many slides as it says: %o', ({ aspect, ...chosen }) => {
    const asked = settings(chosen as Partial<HandoutSettings>);
    const { content, frame, columns, gutter, gap } = geometryOf(asked, aspect);
    const rows = Number.isFinite(perPageOf(asked)) ? perPageOf(asked) / columns : 1;
    expect(columns * frame.width + (columns - 1) * gutter).toBeLessThanOrEqual(content.width);
    expect(rows * frame.height + (rows - 1) * gap).toBeLessThanOrEqual(content.height);
    if (asked.layout !== 'outline') expect(frame.width / frame.height).toBeCloseTo(aspect, 1);
  });

  it.each(all.filter(({ layout }) => layout === 'grid'))(
    'spreads a grid over the page: %o',
    ({ aspect, ...chosen }) => {
      const asked = settings(chosen as Partial<HandoutSettings>);
      const { content, frame, columns, gutter, gap } = geometryOf(asked, aspect);
      expect(columns * frame.width + (columns - 1) * gutter).toBeCloseTo(content.width);
      expect(gutter).toBeGreaterThanOrEqual(mm(7));
      expect(gap).toBeGreaterThanOrEqual(mm(5));
      const row = frame.height + captionHeight(asked.largePrint) + gap;
      const heading = content.height - row * (perPageOf(asked) / columns);
      expect(inMm(heading)).toBe(asked.largePrint ? 18 : 14);
    },
  );

  it.each(all)('leaves a line of fewer than 80 characters and room to write: %o', ({ aspect, ...chosen }) => {
    const asked = settings(chosen as Partial<HandoutSettings>);
    const geometry = geometryOf(asked, aspect);
    const em = asked.largePrint ? 24 : 44 / 3;
    // An outline has its numbers beside the lines.
    const numbers = asked.layout === 'outline' ? 3.2 * em : 0;
    if (asked.layout !== 'grid') expect(geometry.text - numbers).toBeLessThanOrEqual(34 * em);
    expect(geometry.text).toBeGreaterThan(mm(35));
    if (asked.layout === 'lines') expect(slotHeight(asked, geometry)).toBeGreaterThanOrEqual(geometry.frame.height);
  });
});

describe('pageRule', () => {
  it('gives the paper and no margin', () => {
    expect(pageRule({ ...geometryOf(settings(), 1), width: 100.00001, height: 200 })).toBe(
      '@page { size: 100px 200px; margin: 0; }',
    );
  });
});
