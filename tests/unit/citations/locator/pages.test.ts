/** Citations of pages: `p. 3`. */
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../../citations/hash-bytes.ts';
import {
  createSource,
  parseLocators,
  renderLocators,
  resolveLocators,
  verifyDeck,
} from '../../../../citations/index.ts';

const text = 'One begins. Two goes on\fto the next page. Three.\n\nFour.\n\n\fFive. Six.\n\nA note.';
const bytes = new TextEncoder().encode(text);
const numbering = `key: k
sha256: "${hashBytes(bytes)}"
encoding: utf-8
pages: [iv, "5", "6"]
paragraphs:
  - [One begins., Two goes on to the next page., Three.]
  - role: heading
    level: 2
    sentences: [Four.]
  - [Five., Six.]
  - { role: footnote, page: "5", sentences: [A note.] }
`;
const sourceOf = (yaml = numbering) =>
  createSource({ bytes, sha256: hashBytes(bytes), passages: { file: 'k.passages.yaml', text: yaml } });
const source = sourceOf();
const library = { sources: new Map([['k', source]]), references: new Map([['k', { id: 'k', type: 'book' }]]) };
const codes = (markdown: string) =>
  verifyDeck([{ file: 'slides.md', text: markdown }], library).findings.filter(
    ({ code }) => code !== 'QUOTATION_SHORT',
  );

describe('page locators', () => {
  it.each([
    ['p. 3', 'p. 3'],
    ['pp. 3–5', 'pp. 3–5'],
    ['pp. 245-6', 'pp. 245–246'],
    ['p.iv', 'p. iv'],
    ['page 3', 'p. 3'],
    ['pp. 3–4, 8', 'pp. 3–4, 8'],
    ['p. 3 & 5', 'pp. 3, 5'],
    ['p. iv, p. vi', 'p. iv, p. vi'],
    ['p. 3, ¶4 s1, s2', 'p. 3, ¶4 s1, s2'],
    ['¶4 s1, p. 3', '¶4 s1, p. 3'],
  ])('%s', (written, rendered) => {
    const { locators, end } = parseLocators(written);
    expect(renderLocators(locators)).toBe(rendered);
    expect(end).toBe(written.length);
    expect(parseLocators(rendered).locators).toEqual(locators);
  });

  it.each(['p. 3 ff.', 'p. 3f.', 'pages of it', 'passim', 'p', 'pp. 3–5 in the second edition'])(
    '%s is a suffix',
    (written) => {
      expect(parseLocators(written)).toEqual({ locators: [], end: 0 });
    },
  );

  it('a suffix may follow', () => {
    expect(parseLocators('p. 3, emphasis added')).toMatchObject({
      locators: [{ pages: { from: '3', to: '3' } }],
      end: 4,
    });
  });
});

describe('a source with pages', () => {
  it('knows what stands on each', () => {
    const on = (label: string) =>
      source.pages
        .find((page) => page.label === label)
        ?.spans.map(({ start, end }) => source.text.slice(start, end).trim());
    expect(on('iv')).toEqual(['One begins. Two goes on']);
    expect(on('5')).toEqual(['to the next page. Three.\n\nFour.', 'A note.']);
    expect(on('6')).toEqual(['Five. Six.']);
    expect(source.kinds.map(({ role, level }) => `${role} ${level}`)).toEqual([
      'undefined undefined',
      'heading 2',
      'undefined undefined',
      'footnote undefined',
    ]);
  });

  it.each([
    ['p. 7', 'p. 7 does not exist: k has p. iv to p. 6.'],
    ['p. 1–9', 'p. 1 does not exist'],
    ['pp. 6–5', 'pp. 6–5 of k ends before it begins.'],
    ['¶3 s1, p. 5', '¶3 s1 of k does not stand on p. 5.'],
  ])('%s names what exists', (written, message) => {
    expect(resolveLocators(source, parseLocators(written).locators)).toEqual({
      ranges: [],
      unknown: [expect.stringContaining(message)],
    });
  });

  it('whose pages do not fit its text is refused', () => {
    expect(() => sourceOf(numbering.replace(', "6"', ''))).toThrow('has 2 `pages`, but its text has 3');
    expect(() => sourceOf(numbering.replace('page: "5"', 'page: "9"'))).toThrow('¶4 has `page: 9`');
  });
});

describe('a quotation with a page', () => {
  it.each([
    '“One begins” [@k, p. iv]',
    '“Two goes on” [@k, p. iv]',
    '“to the next page” [@k, p. 5]',
    '“goes on to the next page” [@k, pp. iv–5]',
    '“A note” [@k, p. 5]',
    '“Six” [@k, p. 6, ¶3 s2]',
    '<div cite="p. 6">“Six” and more</div>',
  ])('stands there: %s', (markdown) => {
    expect(codes(markdown)).toEqual([]);
  });

  it.each([
    ['“to the next page” [@k, p. iv]', 'QUOTATION_WRONG_LOCATOR', 'p. 5'],
    ['“goes on to the next page” [@k, p. iv]', 'QUOTATION_WRONG_LOCATOR', 'pp. iv–5'],
    ['“A note” [@k, p. 6]', 'QUOTATION_WRONG_LOCATOR', 'p. 5'],
    ['“Six” [@k, p. 6, ¶3 s1]', 'QUOTATION_WRONG_LOCATOR', 'p. 6, ¶3 s2'],
    ['“Six” [@k, p. 5, ¶3 s2]', 'LOCATOR_UNKNOWN', undefined],
  ])('does not: %s', (markdown, code, to) => {
    const [found] = codes(markdown);
    expect(found?.code).toBe(code);
    expect(found?.correction?.to).toBe(to);
    if (to !== undefined) expect(found?.correction?.isCertain).toBe(true);
  });

  it('covers what it quotes, not the whole page', () => {
    const { coverage } = verifyDeck([{ file: 'slides.md', text: '“Six” [@k, p. 6]' }], library);
    expect(coverage.rows.map(({ status }) => status)).toEqual([
      'uncited',
      'uncited',
      'uncited',
      'uncited',
      'uncited',
      'quoted',
      'uncited',
    ]);
  });
});
