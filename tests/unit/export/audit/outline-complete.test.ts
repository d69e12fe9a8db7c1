import { describe, expect, it } from 'vitest';
import { auditOutline } from '../../../../export/audit/outline-complete.ts';
import { deckWith, factsWith, file, handoutFacts, sheetText, slideWith } from './facts-builder.ts';

/** What is found of a slide of that source, when that is seen on it and told of it. */
const audit = (content: string, seen: string, told: string, waiting: string[] = []) =>
  auditOutline(
    factsWith({
      deck: deckWith([slideWith(1, content)]),
      text: [sheetText(1, { present: seen.split(' '), waiting })],
      handout: handoutFacts({ told: [{ no: 1, text: told }] }),
    }),
    new Map([[1, told]]),
    [1],
  );

describe('auditOutline', () => {
  it('names the block that an outline leaves out, and its line', () => {
    expect(audit('# Head\n\nsome more words', 'Head some more words', '1 Head')).toMatchObject([
      { code: 'OUTLINE_LACKS', what: expect.stringContaining('“some more words”'), slide: 1, file, line: 16 },
    ]);
  });

  it('finds nothing where all is told, though in other pieces', () => {
    expect(audit('# Head\n\n<b>o</b>ne <i>two</i><i>three</i>', 'Head one two three', 'Head one two three')).toEqual(
      [],
    );
  });

  it('knows words that stand close together in the tags', () => {
    expect(audit('# Head\n\nsome more words', 'Head some more words', '1Headsome morewords')).toEqual([]);
  });

  it('leaves to others what the slide has lost itself', () => {
    expect(audit('# Head\n\nsome more words', 'Head', 'Head')).toEqual([]);
  });

  it('leaves out what waits for another click step', () => {
    expect(audit('# Head\n\nlater', 'Head later', 'Head', ['later'])).toEqual([]);
  });

  it('is not content with words that are told of another slide', () => {
    const facts = factsWith({
      deck: deckWith([slideWith(1, 'some more words'), slideWith(2, 'some more words')]),
      text: [1, 2].map((no) => sheetText(no, { present: ['some', 'more', 'words'] })),
      handout: handoutFacts({ told: [{ no: 1, text: 'some more words' }] }),
    });
    const all = new Map([[1, 'some more words']]);
    expect(auditOutline(facts, all, [1, 2])).toMatchObject([{ code: 'OUTLINE_LACKS', slide: 2 }]);
  });

  it('looks at no slide that is not told', () => {
    const facts = factsWith({ deck: deckWith([slideWith(1, 'some words')]), text: [] });
    expect(auditOutline(facts, new Map(), [])).toEqual([]);
  });
});
