import { describe, expect, it } from 'vitest';
import { describeDeck } from '../../../deck/describe-deck.ts';
import { type SourceParts, slidevOptions } from './slidev-options.ts';

describe('describeDeck', () => {
  const describeWith = (
    headmatter: Record<string, unknown>,
    config: Record<string, unknown> = {},
    slides: SourceParts[] = [],
  ) => {
    const base = slidevOptions({ slides });
    return describeDeck(slidevOptions({ slides, data: { headmatter, config: { ...base.data.config, ...config } } }));
  };

  it('tells who, what and in which language', () => {
    expect(
      describeWith({ author: 'Ada, Bo ', keywords: ['trust', ' Japan'], info: 'One *line*\nmore\n\nNext', lang: 'ja' }),
    ).toMatchObject({ authors: ['Ada', 'Bo'], keywords: ['trust', 'Japan'], subject: 'One line more', lang: 'ja' });
  });

  it.each([
    ['## A template\nSlides for developers.\n\nLearn more', 'Slides for developers.'],
    ['# Only a heading', 'Only a heading'],
    ['', ''],
  ])('takes of %j as its subject: %j', (info, subject) => {
    expect(describeWith({ info }).subject).toBe(subject);
  });

  it('is in English and by nobody where nothing is said', () => {
    expect(describeWith({})).toMatchObject({ authors: [], keywords: [], subject: '', lang: 'en' });
    expect(describeWith({}, { htmlAttrs: { lang: 'fr' } }).lang).toBe('fr');
  });

  it.each([
    ['Plain', 'Plain'],
    ['Some *bold* `code` and [a link](https://a.example)', 'Some bold code and a link'],
    ['Two<br>lines', 'Two lines'],
    ['use_my_hook and __init__', 'use_my_hook and init'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    [' One  two\n three ', 'One two three'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('writes the title %j as %j', (title, expected) => {
    expect(describeWith({}, { title }).title).toBe(expected);
  });

  it('takes the first slide’s heading for a deck without a title', () => {
    const { data } = slidevOptions({ slides: [{ raw: '# The head' }] });
    const slides = data.slides.map((slide) => ({ ...slide, title: 'The head' }));
    const deck = (all: object[]) =>
      describeDeck(slidevOptions({ data: { ...data, slides: all, config: { ...data.config, title: 'Slidev' } } }));
    expect(deck(slides).title).toBe('The head');
    expect(deck([]).title).toBe('Untitled deck');
  });

  it.each([
    [980, 16 / 9, 552],
    [800, 4 / 3, 600],
    [1000, 3, 334],
  ])('is as large as Slidev makes it: %i wide', (canvasWidth, aspectRatio, height) => {
    expect(describeWith({}, { canvasWidth, aspectRatio })).toMatchObject({ width: canvasWidth, height });
  });

  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['auto', 'auto'],
    ['all', 'auto'],
  ])('has the colours %s', (colorSchema, expected) => {
    expect(describeWith({}, { colorSchema }).colorSchema).toBe(expected);
  });

  it('wants fonts from the web unless it says that there is no provider', () => {
    expect(describeWith({}, { fonts: { provider: 'google', webfonts: ['Lora'] } }).webFonts).toEqual(['Lora']);
    expect(describeWith({}, { fonts: { provider: 'none', webfonts: ['Lora'] } }).webFonts).toEqual([]);
  });

  it('tells of every slide where it stands and what it says', () => {
    const raw = '---\nlayout: x\n---\n\n\n# Two\n';
    const slides = [
      { raw: '# One' },
      {
        raw,
        filepath: '/deck/b.md',
        start: 4,
        contentStart: 7,
        content: '# Two',
        note: 'Say so.',
        frontmatter: { title: '*Two*', lang: 'ja', routeAlias: 'two' },
      },
    ];
    const data = { markdownFiles: { '/deck/b.md': { raw: `a\nb\n\n\n${raw}` } } };
    expect(describeDeck(slidevOptions({ slides, data })).slides[1]).toEqual({
      no: 2,
      title: 'Two',
      file: '/deck/b.md',
      line: 5,
      contentLine: 10,
      content: '# Two',
      raw,
      note: 'Say so.',
      lang: 'ja',
      alias: 'two',
      layout: '',
      isRoomOnly: false,
      accepts: {},
    });
  });
});
