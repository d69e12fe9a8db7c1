import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../../citations/hash-bytes.ts';
import { createSource } from '../../../../citations/index.ts';
import { refuseEndlessRuns } from '../../../../citations/source/refuse-endless-runs.ts';
import { sentencesIn } from '../../../../citations/source/sentences-in.ts';
import { wakefield, wakefieldBytes, wakefieldErrata, wakefieldPassages } from '../wakefield.ts';

describe('the flagship source', () => {
  const source = wakefield();

  it('is the document that was numbered, byte for byte', () => {
    expect(hashBytes(wakefieldBytes)).toBe('f6f3215bd6998189bd6450b69cc25ea76c04c7b37cf4ff860900614ed0f98abc');
    expect(source.sha256).toBe(hashBytes(wakefieldBytes));
    expect(source.changed).toBeUndefined();
  });

  it('has the true number of sentences in each paragraph', () => {
    const counts = source.paragraphs.map((first, i) => (source.paragraphs[i + 1] ?? source.sentences.length) - first);
    expect(counts).toEqual([1, 5, 4, 5, 4, 6, 4, 1, 2]);
  });

  it('is read with its ellipsis mended, and says so', () => {
    expect(source.text).toContain('preparedness… that');
    expect(source.text).not.toContain('Â');
    const [erratum] = source.errata;
    expect(erratum).toMatchObject({ at: '¶4 s4', raw: 'preparednessÂ…', read: 'preparedness…' });
    expect(source.text.slice(erratum?.start, erratum?.end)).toBe('preparedness…');
  });

  it('knows where each sentence stands in the text as it is read', () => {
    for (const { start, end, text } of source.sentences) expect(source.text.slice(start, end)).toBe(text);
  });

  it('says who speaks', () => {
    const voices = source.sentences.map(({ voice }) => voice);
    expect(voices.filter((voice) => voice === 'miyaoka')).toHaveLength(8);
    expect(voices.filter((voice) => voice === 'government')).toHaveLength(2);
    expect(source.sentences.at(-1)).toMatchObject({ voice: 'write-up', ignore: 'contact details' });
  });
});

describe('createSource', () => {
  const sentenceOf = (text: string) => [
    `key: k`,
    `sha256: ${hashBytes(new TextEncoder().encode(text))}`,
    'encoding: utf-8',
    'paragraphs:',
  ];
  const create = (text: string, paragraphs: string[], errata?: string) =>
    createSource({
      bytes: new TextEncoder().encode(text),
      sha256: hashBytes(new TextEncoder().encode(text)),
      passages: { file: 'k.passages.yaml', text: [...sentenceOf(text), ...paragraphs].join('\n') },
      ...(errata === undefined ? {} : { errata: { file: 'k.errata.yaml', text: errata } }),
    });

  it('lets any run of spaces and line ends stand for a space', () => {
    const source = create('One  two\r\nthree. Four.\r\n', ['  - - One two three.', '    - Four.']);
    expect(source.sentences.map(({ text }) => text)).toEqual(['One  two\r\nthree.', 'Four.']);
  });

  it('passes over what is skipped with a reason', () => {
    const source = create('One.\n\nPage 2\n\nTwo.', [
      '  - - One.',
      '  - skip: Page 2',
      '    why: head of a page',
      '  - - Two.',
    ]);
    expect(source.sentences.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      [1, 'One.'],
      [2, 'Two.'],
    ]);
  });

  it.each([
    [
      'a wrong word',
      'One two.',
      ['  - - One too.'],
      '¶1 s1 of k should read “One too.”, but the text goes on with “One two.”',
    ],
    ['a missing sentence', 'One. Two. Three.', ['  - - One.', '    - Three.'], '¶1 s2 of k should read “Three.”'],
    ['text left over', 'One. Two.', ['  - - One.'], 'left over: “Two.”'],
    ['a word that is cut', 'One two.', ['  - - One t', '    - wo.'], ''],
  ])('refuses %s', (name, text, paragraphs, message) => {
    if (name === 'a word that is cut') return expect(create(text, paragraphs).sentences).toHaveLength(2);
    expect(() => create(text, paragraphs)).toThrow(message);
  });

  it('applies a repair wherever it stands in its passage, and moves what follows', () => {
    const source = create(
      'Aâ€™s and Bâ€™s. End.',
      ['  - - Aâ€™s and Bâ€™s.', '    - End.'],
      '- { at: ¶1 s1, raw: "â€™", read: "’", why: mojibake }',
    );
    expect(source.text).toBe('A’s and B’s. End.');
    expect(source.errata.map(({ start, end }) => source.text.slice(start, end))).toEqual(['’', '’']);
    expect(source.sentences[1]).toMatchObject({ text: 'End.', start: 13, end: 17 });
  });

  it.each([
    ['an unknown passage', '- { at: ¶3 s1, raw: a, read: b, why: c }', 'there is no passage ¶3 s1'],
    ['letters that are not there', '- { at: ¶1 s1, raw: zz, read: b, why: c }', '“zz” does not stand in ¶1 s1'],
    [
      'overlapping repairs',
      '- { at: ¶1 s1, raw: On, read: b, why: c }\n- { at: ¶1 s1, raw: ne, read: b, why: c }',
      'two repairs overlap',
    ],
    ['a repair without a reason', '- { at: ¶1 s1, raw: One, read: b }', 'needs at, raw, read and why'],
    [
      'a repair that changes nothing',
      '- { at: ¶1 s1, raw: One, read: One, why: c }',
      'reads what the file already has',
    ],
    ['no list', 'at: ¶1', 'must be a list'],
  ])('refuses errata with %s', (_, errata, message) => {
    expect(() => create('One.', ['  - - One.'], errata)).toThrow(message);
  });

  it('keeps the frozen text where the file has changed', () => {
    const bytes = new TextEncoder().encode(
      new TextDecoder().decode(wakefieldBytes).replace('may defeat', 'may well defeat'),
    );
    const source = createSource({
      bytes,
      sha256: hashBytes(bytes),
      passages: wakefieldPassages,
      errata: wakefieldErrata,
    });
    expect(source.changed).toEqual({ sha256: hashBytes(bytes), bytes });
    expect(source.text).toContain('which may defeat');
    expect(source.sentences).toHaveLength(32);
  });
});

it('finds the sentences that a stretch touches', () => {
  const source = wakefield();
  const [first, second, third] = source.sentences;
  expect(sentencesIn(source, { start: first?.start ?? 0, end: (second?.start ?? 0) + 1 })).toEqual([first, second]);
  expect(sentencesIn(source, { start: third?.start ?? 0, end: third?.end ?? 0 })).toEqual([third]);
  expect(sentencesIn(source, { start: source.text.length, end: source.text.length + 5 })).toEqual([]);
});

it('refuses a million characters without a space, and a million spaces', () => {
  expect(() => refuseEndlessRuns(`a ${'x'.repeat(1_000_001)}`, 'k.txt')).toThrow(
    'k.txt holds more than a million characters without a space',
  );
  expect(() => refuseEndlessRuns(`a${' \u00A0'.repeat(500_001)}`, 'k.txt')).toThrow('spaces without a letter');
  expect(() => refuseEndlessRuns('word '.repeat(300_000), 'k.txt')).not.toThrow();
});
