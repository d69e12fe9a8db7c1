import { describe, expect, it } from 'vitest';
import { auditNextTab } from '../../../../export/audit/audit-next-tab.ts';
import { auditTab } from '../../../../export/audit/audit-tab.ts';
import type { TabFacts } from '../../../../export/audit/facts.ts';
import { factsWith, origin, sheetMedia, sheetText } from './facts-builder.ts';

/** What is found on the handout after the slides: code and sentence. */
function find(onSlides: Partial<TabFacts>, onHandout: Partial<TabFacts>) {
  const facts = factsWith(onSlides);
  const found = auditNextTab(factsWith(onHandout), { facts, inTab: auditTab(facts) });
  return found.map(({ code, slide, what }) => [code, slide, what]);
}
const cutOff = (...parts: string[]) => ({ text: [sheetText(1, { cutOff: parts }), sheetText(2)] });
const broken = (name: string) => ({
  media: [sheetMedia(1, { brokenImages: [`${origin}/${name}`] }), sheetMedia(2)],
});

describe('auditNextTab', () => {
  it('says nothing of what was found before', () => {
    const spoilt = {
      ...cutOff('below', 'beside'),
      ...broken('gone.png'),
      moving: [{ no: 2, what: '<p> keeps moving' }],
    };
    expect(find(spoilt, { ...spoilt, moving: [{ no: 2, what: '<b> keeps moving' }] })).toEqual([]);
  });

  it('says nothing of a part of it, as a handout shows fewer click steps', () => {
    expect(find(cutOff('one', 'two', 'three', 'four'), cutOff('four', 'two'))).toEqual([]);
  });

  it('finds what is wrong here alone, and says that it is', () => {
    expect(find({}, cutOff('below'))).toEqual([
      ['TEXT_CUT_OFF', 1, 'Outside the slide: “below”, in the handout only.'],
    ]);
    expect(find(broken('a.png'), broken('b.png'))).toEqual([
      ['IMAGE_MISSING', 1, 'There is no file "/b.png", in the handout only.'],
    ]);
  });

  it('names of a list what is new', () => {
    expect(find(cutOff('below'), cutOff('below', 'beside'))).toEqual([
      ['TEXT_CUT_OFF', 1, 'Outside the slide: “beside”, in the handout only.'],
    ]);
  });

  it('looks beside the slides', () => {
    const beside = {
      text: [sheetText(2, { id: '', cutOff: ['a wide table'] })],
      media: [sheetMedia(1, { id: '', brokenImages: [`${origin}/none.png`] })],
    };
    expect(find({}, { beside })).toEqual([
      ['IMAGE_MISSING', 1, 'There is no file "/none.png", in the handout only.'],
      ['TEXT_CUT_OFF', 2, 'Beside the page: “a wide table”, in the handout only.'],
    ]);
  });
});
