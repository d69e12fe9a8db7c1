import { describe, expect, it } from 'vitest';
import { auditContentKept } from '../../../../export/audit/content-kept.ts';
import { deckWith, factsWith, file, sheetText, slideWith } from './facts-builder.ts';

/** What is found on a slide of that source that shows those words (a list: on its click steps). */
function audit(content: string, ...shown: string[]) {
  return auditContentKept(
    factsWith({
      deck: deckWith([slideWith(1, content)]),
      text: shown.map((words, i) => sheetText(1, { present: words.split(' ') }, i + 1)),
    }),
  );
}

describe('CONTENT_LOST', () => {
  it('is not found where all words are there, in whatever order and spelling', () => {
    expect(audit('# Head\n\nThe “quick” fox', 'fox: THE Quick! head')).toEqual([]);
  });

  it('names the block that is missing, and its line', () => {
    expect(audit('# Head\n\nleft\n\n::right::\n\nlost **words** here', 'Head left')).toMatchObject([
      { code: 'CONTENT_LOST', what: 'Not on the page: “lost words here”.', slide: 1, file, line: 20 },
    ]);
  });

  it('says of a footnote why it is not printed', () => {
    const content = 'Text[^1]\n\n[^1]: The first note.';
    expect(audit(content, 'Text')).toMatchObject([
      { what: 'The footnote is not on the page: “[^1]: The first note.”.', why: expect.stringContaining('same slide') },
    ]);
    const deck = { ...deckWith([slideWith(1, content)]), comark: true };
    expect(auditContentKept(factsWith({ deck, text: [sheetText(1, { present: ['Text'] })] }))).toMatchObject([
      { why: expect.stringContaining('mdc') },
    ]);
  });

  it('bears up to half of a block being otherwise', () => {
    expect(audit('one two three four', 'one two')).toEqual([]);
    expect(audit('one two three four', 'one')).toHaveLength(1);
  });

  it('does not miss what is for the handout alone, or not for it, and still counts its lines', () => {
    const content = '<HandoutText>\n\nfor readers\n\n</HandoutText>\n<SlideOnly>on the wall</SlideOnly>\n\nlost words';
    expect(audit(content, 'Head')).toMatchObject([{ what: 'Not on the page: “lost words”.', line: 21 }]);
  });

  it('takes a tag within a line for a blank where the page does, and for nothing where it does not', () => {
    const content = '<span>one</span><span class="ml-4">two</span>\n\n<b>A</b>rms and <i>the man</i>';
    expect(audit(content, 'one two', 'Arms and the man')).toEqual([]);
    expect(audit(content, 'onetwo', 'Arms and the man')).toEqual([]);
    expect(audit(content, 'Arms and the man')).toMatchObject([{ what: 'Not on the page: “onetwo”.' }]);
    expect(audit('[one](https://a.example)[two](https://b.example)', 'one two')).toEqual([]);
    expect(audit('**one**`two`', 'one two')).toEqual([]);
  });

  it('finds sentences without spaces between words, though emphasis divides them on the page', () => {
    const content = '- 投資とは**証券で買う**認識で良さそう\n- ราคา**ทอง**วันนี้';
    expect(audit(content, '投資とは 証券で買う 認識で良さそう ราคา ทอง วันนี้')).toEqual([]);
    expect(audit(content, '投資とは ราคา ทอง วันนี้')).toMatchObject([{ code: 'CONTENT_LOST', line: 14 }]);
  });

  it('finds such a sentence where two begin alike before the emphasis', () => {
    const content = '- 一些**重点**内容都在这里。\n- 一些**重点内容**也在那里了。\n- 这句**话**不见了';
    const shown = '一些 重点 内容都在这里。 一些 重点内容 也在那里了。';
    expect(audit(content, `${shown} 这句 话 不见了`)).toEqual([]);
    expect(audit(content, shown)).toMatchObject([{ code: 'CONTENT_LOST', line: 16 }]);
  });

  it('bears up to half of such a sentence being otherwise', () => {
    const content = '想像のイメージ説によれば、想像は心的像を介して対象を思念する';
    expect(audit(content, '想像のイメージ説によれば、想像は心的像')).toEqual([]);
    expect(audit(content, '想像のイメージ')).toHaveLength(1);
  });

  it('does not miss what stands in braces, which may be attributes', () => {
    expect(audit('# Highlighting {1,3-5|2,6}', 'Highlighting')).toEqual([]);
  });

  it('looks on all click steps of the slide together', () => {
    expect(audit('- first point\n- second point', 'first point', 'second point')).toEqual([]);
  });

  it('looks on no other slide', () => {
    const facts = factsWith({
      deck: deckWith([slideWith(1, 'words of one'), slideWith(2, 'phrase from two')]),
      text: [sheetText(1, { present: ['phrase', 'from', 'two'] }), sheetText(2, { present: ['words', 'of', 'one'] })],
    });
    expect(auditContentKept(facts).map(({ slide }) => slide)).toEqual([1, 2]);
  });

  it('is not sought on slides that are not printed', () => {
    const facts = factsWith({
      deck: deckWith([slideWith(1, 'gone'), slideWith(2, 'here')]),
      text: [sheetText(2, { present: ['here'] })],
    });
    expect(auditContentKept(facts)).toEqual([]);
  });

  it('names a label that a diagram has dropped', () => {
    const content = '# Head\n\n```mermaid\ngraph TD\n  A[Kept] --> B[Dropped node]\n```';
    expect(audit(content, 'Head Kept')).toMatchObject([
      {
        code: 'CONTENT_LOST',
        what: 'Not in the diagram: “Dropped node”.',
        line: 18,
        why: expect.stringContaining('subgraph'),
      },
    ]);
    expect(audit(content, 'Head Kept Dropped node')).toEqual([]);
  });
});

describe.each([
  ['TEXT_CUT_OFF', 'cutOff'],
  ['TEXT_CLIPPED', 'clipped'],
] as const)('%s', (code, key) => {
  it.each([
    ['```mermaid', '{scale: 0.8}'],
    ['```mermaid {scale: 2}', 'below that of `scale: 2`'],
  ])('says how a diagram gets smaller: %s', (opening, says) => {
    const facts = factsWith({
      deck: deckWith([slideWith(1), slideWith(2, `# Next\n\n${opening}\ngraph LR\nx --> 8\n\`\`\`\n\nx`)]),
      text: [sheetText(2, { [key]: ['8'], present: ['Next', 'x', '8', 'x'] })],
    });
    expect(auditContentKept(facts)).toMatchObject([{ code, line: 28, fix: expect.stringContaining(says) }]);
  });

  it('names the text, once for all steps, and its line', () => {
    const facts = factsWith({
      deck: deckWith([slideWith(1), slideWith(2, '# Head 2\n\nToo far down')]),
      text: [1, 2].map((step) =>
        sheetText(2, { [key]: ['Too far down'], present: ['Head', '2', 'too', 'far', 'down'] }, step),
      ),
    });
    expect(auditContentKept(facts)).toMatchObject([
      { code, what: expect.stringContaining('“Too far down”'), slide: 2, line: 26 },
    ]);
  });

  it('is not found on a sound deck', () => {
    expect(auditContentKept(factsWith())).toEqual([]);
  });
});

describe('text behind the edge of a box', () => {
  it('is named once for each box, with what helps there', () => {
    const deck = deckWith([slideWith(1, '# Head 1\n\nOne\n\nTwo\n\nThree')]);
    const cutBy = [
      { text: 'One', by: '<div>', kind: 'box' as const },
      { text: 'Two', by: '<div>', kind: 'box' as const },
      { text: 'Three', by: 'its block of code', kind: 'code' as const },
    ];
    expect(
      auditContentKept(
        factsWith({ deck, text: [sheetText(1, { present: ['Head', '1', 'One', 'Two', 'Three'], cutBy })] }),
      ),
    ).toMatchObject([
      {
        code: 'TEXT_CUT_OFF',
        what: 'Cut off by the edge of <div>: “One”, “Two”.',
        line: 16,
        fix: expect.stringContaining('overflow: visible'),
      },
      {
        code: 'TEXT_CUT_OFF',
        what: 'Cut off by the edge of its block of code: “Three”.',
        line: 20,
        fix: expect.stringContaining('maxHeight'),
      },
    ]);
  });
});

describe('words that a line or paragraph loses', () => {
  it('are named with what keeps them from being shown, on the line where the words stand', () => {
    const deck = deckWith([
      slideWith(1, '# Head 1\n\nthe end of one\n\nA long line to the end\nof it\n\nThree lines or more'),
    ]);
    const cutBy = [
      { text: 'of it', whole: 'A long line to the end of it', by: 'the slide', kind: 'row' as const },
      { text: 'more', whole: 'Three lines or more', by: '<div>', kind: 'clamp' as const },
      { text: 'the end', whole: 'A long line to the end of it', by: 'the slide', kind: 'slide' as const },
    ];
    const present = ['Head', '1', 'the', 'end', 'of', 'one', 'A', 'long', 'line', 'to', 'the', 'end', 'of', 'it'];
    const text = [sheetText(1, { present: [...present, 'Three', 'lines', 'or', 'more'], cutBy })];
    expect(auditContentKept(factsWith({ deck, text }))).toMatchObject([
      {
        code: 'TEXT_CUT_OFF',
        what: 'Cut off by the edge of the slide: “of it”.',
        line: 19,
        fix: expect.stringContaining('wrap'),
      },
      {
        code: 'TEXT_CUT_OFF',
        what: 'Cut off by the edge of <div>: “more”.',
        line: 21,
        why: expect.stringContaining('clamp'),
      },
      { code: 'TEXT_CUT_OFF', what: 'Cut off by the edge of the slide: “the end”.', line: 18 },
    ]);
  });
});

describe('TEXT_COVERED', () => {
  it('names the text, what hides it, and its line', () => {
    const deck = deckWith([slideWith(1), slideWith(2, '# Head 2\n\nUnder a disc')]);
    const covered = [{ no: 2, text: 'Under a disc', cover: '<circle>', isCrossed: false }];
    const text = [sheetText(2, { present: ['Head', '2', 'Under', 'a', 'disc'] })];
    expect(auditContentKept(factsWith({ deck, text, covered }))).toMatchObject([
      { code: 'TEXT_COVERED', severity: 'warning', what: 'Behind <circle>: “Under a disc”.', slide: 2, line: 26 },
    ]);
  });
});

describe('TEXT_CROSSED', () => {
  it('names all that the lines of a kind run through on a slide, once, at the first line', () => {
    const deck = deckWith([slideWith(1, '# Head 1\n\nOne line\n\nAnother line'), slideWith(2)]);
    const crossing = (no: number, text: string) => ({ no, text, cover: 'An arrow', isCrossed: true });
    const covered = [crossing(1, 'One line'), crossing(1, 'Another line'), crossing(2, 'Head 2')];
    const found = auditContentKept(factsWith({ deck, text: [], covered }));
    expect(found).toMatchObject([
      { code: 'TEXT_CROSSED', what: 'An arrow runs through “One line”, “Another line”.', slide: 1, line: 16 },
      { code: 'TEXT_CROSSED', what: 'An arrow runs through “Head 2”.', slide: 2 },
    ]);
  });
});
