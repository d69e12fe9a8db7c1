import { describe, expect, it } from 'vitest';
import { auditReproducible } from '../../../../export/audit/reproducible.ts';
import { deckWith, factsWith, origin, sheetMedia, sheetText, slideWith } from './facts-builder.ts';

describe('auditReproducible', () => {
  it('finds nothing on a sound deck', () => {
    expect(auditReproducible(factsWith())).toEqual([]);
  });

  it('names a date that the slide shows', () => {
    const text = [1, 2].map((step) => sheetText(2, { clocks: ['2026-07-01'] }, step));
    expect(auditReproducible(factsWith({ text }))).toMatchObject([
      { code: 'TIME_DEPENDENT', slide: 2, what: expect.stringContaining('2026-07-01') },
    ]);
  });

  it('passes a date that the author wrote', () => {
    const deck = deckWith([slideWith(1, 'Tokyo, 2026-07-01')]);
    expect(auditReproducible(factsWith({ deck, text: [sheetText(1, { clocks: ['2026-07-01'] })] }))).toEqual([]);
  });

  it('names what moves without end', () => {
    expect(auditReproducible(factsWith({ moving: [{ no: 2, what: '<div> keeps moving' }] }))).toMatchObject([
      { code: 'SLIDE_MOVING', slide: 2, what: expect.stringContaining('<div> keeps moving') },
    ]);
  });

  it('names an animated image on the slide that shows it', () => {
    const url = `${origin}/img/cat.gif`;
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n![](/img/cat.gif)')]);
    const media = [sheetMedia(1), sheetMedia(2, { urls: [url] })];
    expect(auditReproducible(factsWith({ deck, media, animated: [url] }))).toMatchObject([
      { code: 'ANIMATED_IMAGE', slide: 2, line: 26, what: expect.stringContaining('cat.gif') },
    ]);
  });

  it('names an animated image that no slide shows all the same', () => {
    const [found] = auditReproducible(factsWith({ animated: [`${origin}/cat.gif`] }));
    expect(found).toMatchObject({ code: 'ANIMATED_IMAGE' });
    expect(found?.slide).toBeUndefined();
  });

  it('writes its name as the author did', () => {
    const url = `${origin}/my%20cat.gif`;
    const deck = deckWith([slideWith(1, '# Head\n\n<img src="/my cat.gif">')]);
    expect(
      auditReproducible(factsWith({ deck, media: [sheetMedia(1, { urls: [url] })], animated: [url] })),
    ).toMatchObject([{ what: expect.stringContaining('my cat.gif'), line: 16 }]);
  });
});
