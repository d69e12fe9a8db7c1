import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../citations/hash-bytes.ts';
import {
  createSource,
  proposePassages,
  renderPassages,
  type Source,
  verifyDeck,
  verifyFile,
} from '../../../citations/index.ts';
import { libraryOf } from './wakefield.ts';

/** Random numbers from 0 to 1, the same every time (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(7);
const syllables = 'ka to mi ra ne so lu ve pi ga do re han bel tor'.split(' ');
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const vocabulary = Array.from({ length: 4000 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables)).join(''),
);

/** A text of so many words, in sentences of 8 to 28 and paragraphs of `perParagraph`. */
function longText(words: number, perParagraph: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; ) {
    const length = 8 + Math.floor(random() * 20);
    const sentence = Array.from({ length }, () => pick(vocabulary)).join(' ');
    sentences.push(
      `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${(sentences.length + 1) % perParagraph === 0 ? '\n\n' : ' '}`,
    );
    count += length;
  }
  return sentences.join('');
}

/** The source and the time it took to make it ready from its files. */
function makeSource(text: string): { source: Source; bytes: Uint8Array; yaml: string } {
  const bytes = new TextEncoder().encode(text);
  const { passages } = proposePassages({ key: 'long', file: 'long.txt', bytes, hash: hashBytes });
  const yaml = renderPassages(passages);
  return {
    source: createSource({ bytes, sha256: hashBytes(bytes), passages: { file: 'long.passages.yaml', text: yaml } }),
    bytes,
    yaml,
  };
}

/** A deck of so many quotations: of ten, eight are right, one is false and one is misplaced. */
function makeDeck({ sentences }: Source, count: number): string {
  const slides = Array.from({ length: count }, (_, i) => {
    const sentence = pick(sentences);
    const words = sentence.text.replace('.', '').split(' ').slice(1, 14);
    const quotation = i % 10 === 0 ? words.with(3, 'never') : words;
    const locator = i % 10 === 1 ? '¶1 s1' : `¶${sentence.paragraph} s${sentence.number}`;
    return `# Slide\n\nIt says “${quotation.join(' ')}” [@long, ${locator}].\n`;
  });
  return slides.join('\n---\n\n');
}

describe('a source of 50,000 words', () => {
  const { source, bytes, yaml } = makeSource(longText(50_000, 6));

  it('and 200 quotations are verified, each to its own verdict', () => {
    const text = makeDeck(source, 200);
    const loaded = createSource({ bytes, sha256: hashBytes(bytes), passages: { file: 'p', text: yaml } });
    const { findings } = verifyDeck([{ file: 'slides.md', text }], libraryOf(loaded));
    expect(findings.filter(({ code }) => code === 'QUOTATION_NOT_FOUND')).toHaveLength(20);
    expect(findings.filter(({ code }) => code === 'QUOTATION_WRONG_LOCATOR')).toHaveLength(20);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(40);
  });
});

describe('hostile documents', () => {
  // More words than a call takes arguments or a stack takes frames; anything quadratic never ends.
  it('two megabytes in one endless line are numbered, loaded and searched', { timeout: 60_000 }, () => {
    const text = `${'alpha beta gamma delta epsilon '.repeat(68_000)}end.`;
    expect(text.length).toBeGreaterThan(2_000_000);
    const { source } = makeSource(text);
    expect(source.sentences).toHaveLength(1);
    const { verdicts } = verifyFile(
      { file: 'a', text: '“delta epsilon end” [@long, ¶1 s1] “beta […] end” [@long, ¶1] “alpha gamma” [@long, ¶1 s1]' },
      libraryOf(source),
    );
    expect(verdicts.map(({ status }) => status)).toEqual(['verified', 'verified', 'false']);
  });

  it('ten megabytes without a space are refused by name', () => {
    expect(() => makeSource('x'.repeat(10_000_000))).toThrow(
      'SOURCE_UNREADABLE: long.txt holds more than a million characters without a space',
    );
  });

  it.each([
    '. ',
    '" ',
    '“a” ',
    '[a] ',
    '... ',
    'Â… ',
    '- ',
    '\n\n',
    'A. ',
    '<b> ',
    'e\u0301 ',
    '漢字',
    '\u00AD',
    'a-',
    '`',
    '(a',
  ])('10,000 times %j comes to an end', { timeout: 30_000 }, (unit) => {
    const { source } = makeSource(`Begin here. ${unit.repeat(10_000)} The end is here.`);
    const text = '“Begin now [x] here” [@long, ¶1] “here […] end” [@long, ¶1] “the […] is [y] there” [@long]';
    verifyFile({ file: 'a', text }, libraryOf(source));
  });

  it('a deck full of marks, brackets and ticks comes to an end', { timeout: 30_000 }, () => {
    const library = libraryOf(makeSource('One two three.').source);
    for (const unit of ['“', '"', '[@a, ', '`', '``a', '{{', '$', '**', '<a ', '<b>', '&', '[', '](', '“a” ']) {
      verifyFile({ file: 'a', text: unit.repeat(2000) }, library);
    }
  });
});
