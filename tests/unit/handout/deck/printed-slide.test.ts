import { describe, expect, it } from 'vitest';
import { plainTitle, printClickMarks, readPrintedSlides } from '../../../../handout/deck/printed-slide.ts';

const read = (...frontmatters: Record<string, unknown>[]) =>
  readPrintedSlides(frontmatters.map((frontmatter, i) => ({ no: i + 1, frontmatter, title: `Head ${i + 1}` })));

describe('readPrintedSlides', () => {
  it('knows a slide by its number, or by what the frontmatter calls it', () => {
    expect(read({}, { number: 'B1' }).map(({ label }) => label)).toEqual(['1', 'B1']);
  });

  it('says what a backup slide is there for: by number, by alias, or as it is written', () => {
    const slides = read(
      { routeAlias: 'trust' },
      { number: 'B1', backup: true, defends: 'trust' },
      { backup: true, defends: 2 },
      { backup: true, defends: 'the rest' },
    );
    expect(slides.map(({ isBackup, defends }) => [isBackup, defends])).toEqual([
      [false, ''],
      [true, '1'],
      [true, 'B1'],
      [true, 'the rest'],
    ]);
  });

  it('knows the part of the talk that a slide belongs to, or opens', () => {
    const slides = read(
      { parts: { I: 'Concepts' } },
      { section: 'I' },
      { section: 'Discussion' },
      { layout: 'section' },
    );
    expect(slides.map(({ section, opensSection }) => [section, opensSection])).toEqual([
      [undefined, false],
      [{ numeral: 'I', name: 'Concepts' }, false],
      [{ numeral: '', name: 'Discussion' }, false],
      [undefined, true],
    ]);
  });

  it('reads the remark at the foot and the language of a slide, not that of the deck', () => {
    const slides = read({ lang: 'en' }, { lang: 'de', aside: 'So.' }, { aside: ['x'] });
    expect(slides.map(({ lang, aside }) => [lang, aside])).toEqual([
      [undefined, ''],
      ['de', 'So.'],
      [undefined, ''],
    ]);
  });

  it('reads the choices for the handout', () => {
    const [first, second, third] = read(
      { handout: { layout: 'lines', click: 2 } },
      { handout: false },
      { handout: { text: 'Public.', cite: '¶1' } },
    );
    expect(first).toMatchObject({ clicks: 2, isRoomOnly: false });
    expect(second).toMatchObject({ isRoomOnly: true, clicks: undefined });
    expect(third?.text).toEqual([{ text: 'Public.', cite: '¶1' }]);
  });

  it('reads questions of a slide, but not those of the headmatter, which belong to the deck', () => {
    const [first, second] = read({ discussion: ['Deck?'] }, { discussion: [{ text: 'Why?', cite: '¶2 s1' }, 'How?'] });
    expect(first?.discussion).toEqual([]);
    expect(second?.discussion).toEqual([
      { text: 'Why?', cite: '¶2 s1' },
      { text: 'How?', cite: '' },
    ]);
  });
});

describe('printClickMarks', () => {
  const note = '<p>One <span class="slidev-note-click-mark" data-clicks="2"></span>two</p>';

  it('makes words of them, or takes them out', () => {
    expect(printClickMarks(note, true)).toBe('<p>One <b class="handout-click-mark">click 2</b> two</p>');
    expect(printClickMarks(note, false)).toBe('<p>One two</p>');
  });

  it('leaves a mark in code as it was written, and counts without it', () => {
    const asText = (clicks: number) =>
      `&lt;span class=&quot;slidev-note-click-mark&quot; data-clicks=&quot;${clicks}&quot;&gt;&lt;/span&gt;`;
    const asMark = (clicks: number) => `<span class="slidev-note-click-mark" data-clicks="${clicks}"></span>`;
    const note = `${asMark(1)}One <code>${asText(2)}</code> ${asMark(3)}two <code>${asText(6)}</code> ${asMark(8)}three`;
    expect(printClickMarks(note, false)).toBe('One <code>[click]</code> two <code>[click:3]</code> three');
    expect(printClickMarks(note, true).match(/click \d/g)).toEqual(['click 1', 'click 2', 'click 4']);
  });
});

describe('plainTitle', () => {
  it.each([
    ['Cited again[^1]', 'Cited again'],
    ['**Bold** and *slanted* `code`', 'Bold and slanted code'],
    ['[A link](https://a.example) <span class="x">tagged</span>', 'A link tagged'],
    ['Method {#method}', 'Method'],
    ['2 * 3 * 4 < 5, snake_case, f(x)[1]', '2 * 3 * 4 < 5, snake_case, f(x)[1]'],
    ['The set {a, b}', 'The set {a, b}'],
  ])('of %j is %j', (title, plain) => expect(plainTitle(title)).toBe(plain));
});
