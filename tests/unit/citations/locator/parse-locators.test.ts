import { describe, expect, it } from 'vitest';
import {
  CitationSyntaxError,
  parseCitationGroup,
  parseCite,
  parseLocators,
  renderLocators,
} from '../../../../citations/index.ts';

const at = (paragraph: number, sentence?: number) => (sentence === undefined ? { paragraph } : { paragraph, sentence });
const one = (paragraph: number, sentence?: number) => ({ from: at(paragraph, sentence), to: at(paragraph, sentence) });

describe('parseLocators', () => {
  it.each([
    ['¶4 s4', [one(4, 4)]],
    ['¶4s4', [one(4, 4)]],
    ['¶\u00A04\u00A0s\u00A04', [one(4, 4)]],
    ['¶7', [one(7)]],
    ['¶5 s1–s2', [{ from: at(5, 1), to: at(5, 2) }]],
    ['¶5 s1-2', [{ from: at(5, 1), to: at(5, 2) }]],
    ['¶5 ss1--2', [{ from: at(5, 1), to: at(5, 2) }]],
    ['¶4 s5–¶5 s2', [{ from: at(4, 5), to: at(5, 2) }]],
    ['¶¶4–5', [{ from: at(4), to: at(5) }]],
    ['¶4–¶5', [{ from: at(4), to: at(5) }]],
    ['¶4 s1, s5', [one(4, 1), one(4, 5)]],
    ['¶4 s1, s5, ¶6', [one(4, 1), one(4, 5), one(6)]],
    ['¶3 s2, ¶6 s4, s6 and ¶7 s3', [one(3, 2), one(6, 4), one(6, 6), one(7, 3)]],
    ['¶999999', [one(999999)]],
  ])('reads %s', (text, locators) => {
    expect(parseLocators(text)).toEqual({ locators, end: text.length });
  });

  it.each([
    ['¶x', 0, 'is not a locator'],
    ['¶4 s4x', 0, 'is not a locator'],
    ['¶4 sx', 2, 'follows a locator without a comma'],
    ['s4', 0, 'names a sentence without its paragraph'],
    ['¶5 s2–s1', 0, 'ends before it begins'],
    ['¶5–¶4', 0, 'ends before it begins'],
    ['¶0', 0, 'numbered from 1'],
    ['¶4 s0', 0, 'numbered from 1'],
    ['¶4 s1, 5', 7, 'bare number'],
    ['¶4 s1, ¶', 7, 'is not a locator'],
    ['¶4, s4', 4, 'leave the comma out'],
    ['¶4 s4 emphasis added', 5, 'without a comma'],
  ])('refuses %s and says where', (text, offset, message) => {
    const parse = () => parseLocators(text, 100);
    expect(parse).toThrow(message);
    try {
      parse();
    } catch (error) {
      expect(error).toMatchObject({ code: 'LOCATOR_MALFORMED', offset: 100 + offset });
    }
  });

  it('prints every form alike', () => {
    const printed = ['¶4s4', '¶5 ss1--2', '¶4 s5-¶5 s2', '¶¶4-5', '¶4 s1, ¶4 s5', '¶4, ¶5 s1'].map((text) =>
      renderLocators(parseLocators(text).locators),
    );
    expect(printed).toEqual(['¶4 s4', '¶5 s1–s2', '¶4 s5–¶5 s2', '¶4–¶5', '¶4 s1, s5', '¶4, ¶5 s1']);
  });
});

describe('parseCitationGroup', () => {
  it('reads several citations with prefix, suffix and suppressed author', () => {
    const text = '[see @a, ¶1; -@b_2, ¶2 s3, emphasis added; @c]';
    expect(parseCitationGroup(text, 10)).toEqual({
      start: 10,
      end: 10 + text.length,
      citations: [
        { key: 'a', prefix: 'see', suffix: '', suppressAuthor: false, start: 15, locators: [one(1)] },
        { key: 'b_2', prefix: '', suffix: 'emphasis added', suppressAuthor: true, start: 24, locators: [one(2, 3)] },
        { key: 'c', prefix: '', suffix: '', suppressAuthor: false, start: 53, locators: [] },
      ],
    });
  });

  it('reads page numbers, and leaves what is none to the suffix', () => {
    expect(parseCitationGroup('[@smith, p. 4]').citations[0]).toMatchObject({
      locators: [{ pages: { from: '4', to: '4' } }],
      suffix: '',
    });
    expect(parseCitationGroup('[@smith, p. 4 ff.]').citations[0]).toMatchObject({ locators: [], suffix: 'p. 4 ff.' });
  });

  it.each(['[@]', '[see, ¶1]', '[@a; , ¶2]', '[@wakefield: ¶4]'])('refuses %s', (text) => {
    expect(() => parseCitationGroup(text)).toThrow(CitationSyntaxError);
  });

  it('passes the offset of a bad locator on', () => {
    expect(() => parseCitationGroup('[@a, ¶1; @b, ¶z]', 7)).toThrow(expect.objectContaining({ offset: 7 + 13 }));
  });
});

describe('parseCite', () => {
  it('reads the form of components', () => {
    expect(parseCite('wakefield ¶4 s4; -@smith, ¶1').citations).toMatchObject([
      { key: 'wakefield', locators: [one(4, 4)], suppressAuthor: false },
      { key: 'smith', locators: [one(1)], suppressAuthor: true },
    ]);
  });

  it('lets the key of the only source go without saying', () => {
    expect(parseCite('¶2 s1, s3', { defaultKey: 'wakefield' }).citations).toMatchObject([
      { key: 'wakefield', locators: [one(2, 1), one(2, 3)] },
    ]);
    expect(() => parseCite('¶2 s1')).toThrow('names no source');
  });

  it.each(['', ' ; ', '¶', 'wakefield ¶4 s', 'a b'])('refuses “%s”', (text) => {
    if (text === 'a b') return expect(parseCite(text).citations[0]).toMatchObject({ key: 'a', suffix: 'b' });
    expect(() => parseCite(text)).toThrow(CitationSyntaxError);
  });
});
