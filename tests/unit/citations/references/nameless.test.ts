import { expect, it } from 'vitest';
import { parseReferences } from '../../../../citations/index.ts';
import { checkNameless } from '../../../../citations/references/check-nameless.ts';
import { formatReference } from '../../../../citations/references/format-reference.ts';

const list = `references:
  - id: alone
    type: book
    issued: 2009
    author: [{ given: ' ' }]
    URL: https://example.org/a
  - { id: named, type: book, author: [{ literal: World Bank }] }
  - { id: edited, type: book, editor: [{ family: Kim }] }
  - { id: titled, type: book, title: A book }
  - { id: part, type: chapter, crossref: titled }
  - { id: drafted, type: document, draft: [author, title, issued] }
`;
const references = parseReferences(list, 'references.yaml');
const printed = (id: string, style: 'apa' | 'chicago') =>
  formatReference(references.get(id), style)
    .map(({ text }) => text)
    .join('');

it('a reference without author and title is named at its line', () => {
  expect(checkNameless(list, 'references.yaml', references)).toMatchObject([
    { code: 'REFERENCE_NAMELESS', line: 2, column: 9, what: expect.stringContaining('alone') },
  ]);
});

it.each(['apa', 'chicago'] as const)('and is printed by its key, in %s', (style) => {
  expect(printed('alone', style)).toBe('alone. https://example.org/a');
  expect(printed('drafted', style)).toBe('drafted');
  expect(printed('titled', style)).toMatch(/n\.d\./iu);
});

it('a date that a draft leaves open is not said to be missing', () => {
  const open = parseReferences('- { id: a, type: document, title: The bridge, draft: [issued] }', 'r.yaml').get('a');
  const texts = (['apa', 'chicago'] as const).map((style) =>
    formatReference(open, style)
      .map(({ text }) => text)
      .join(''),
  );
  expect(texts).toEqual(['The bridge.', '“The bridge.”']);
});
