import { expect, it } from 'vitest';
import { readBibtex } from '../../../../citations/intake/references/read-bibtex.ts';
import { readCslJson } from '../../../../citations/intake/references/read-csl-json.ts';
import { addReferences } from '../../../../citations/references/add-references.ts';
import { formatReference } from '../../../../citations/references/format-reference.ts';

const listed = (bibtex: string) =>
  readBibtex(bibtex, 'x.bib').entries.map((entry) =>
    formatReference(entry, 'apa')
      .map(({ text }) => text)
      .join(''),
  );

it.each([
  ['year = 2009, month = jun', '2009, June'],
  ['year = {2009}, month = {June}', '2009, June'],
  ['year = 2009, month = 6, day = 3', '2009, June 3'],
  ['year = {c. 1850}', 'ca. 1850'],
  ['date = {2024-06-13/2024-06-15}', '2024, June 13–15'],
  ['date = {2024-21}', '2024, Spring'],
  ['date = {-0379~}', 'ca. 380 B.C.E.'],
  ['date = {2020/}', '2020–present'],
  ['year = {in press}', 'in press'],
  ['note = {x}', 'n.d.'],
])('@misc{a, %s}', (fields, date) => {
  expect(listed(`@online{a, title = {T}, ${fields}}`)).toEqual([`T. (${date}).`]);
});

it('names, letters of TeX, strings and crossref', () => {
  const bibtex = `@string{p = "Big Press"}
@book{whole, editor = {Lee, Jean-Paul}, title = {The whole}, booktitle = {The whole}, publisher = p, year = 2001}
@incollection{part, author = {de Beauvoir, Simone and M{\\"u}ller, {\\'E}va}, title = {A part}, pages = {5--9}, crossref = {whole}}`;
  expect(listed(bibtex)[1]).toBe(
    'de Beauvoir, S., & Müller, É. (2001). A part. In J.-P. Lee (Ed.), The whole (pp. 5–9). Big Press.',
  );
});

it('nothing in a list is fetched', () => {
  const fetched = globalThis.fetch;
  globalThis.fetch = () => {
    throw new Error('fetched');
  };
  try {
    expect(readBibtex('@online{a, title = {T}, url = {https://example.org/x.bib}}', 'x.bib').entries).toHaveLength(1);
    expect(() => readBibtex('https://example.org/x.bib', 'x.bib')).toThrow('holds no BibTeX entry');
  } finally {
    globalThis.fetch = fetched;
  }
});

it('CSL-JSON may be a list, an entry, or a mapping with items', () => {
  const entry = '{ "id": 7, "type": "book" }';
  for (const text of [`[${entry}]`, entry, `{ "items": [${entry}] }`])
    expect(readCslJson(text, 'x.json').entries).toEqual([{ id: '7', type: 'book' }]);
});

it.each([
  ['', 'references:\n'],
  ['# none yet\nreferences:\n', '# none yet\nreferences:\n'],
  ['references: []\n', 'references:\n'],
  ['- id: a\n  type: book\n', '- id: a\n  type: book\n'],
  ['references:\n- id: a\n  type: book', 'references:\n- id: a\n  type: book\n'],
  ['references:\n    - id: a\n      type: book\n', 'references:\n    - id: a\n      type: book\n'],
])('entries are put at the end of %j', (text, start) => {
  const { text: extended, added } = addReferences(text, [{ id: 'b', type: 'book', title: 'B: “x”' }], 'r.yaml');
  expect(extended.startsWith(start)).toBe(true);
  expect(added).toEqual(['b']);
  expect(addReferences(extended, [{ id: 'b', type: 'x' }], 'r.yaml')).toEqual({
    text: extended,
    added: [],
    known: ['b'],
  });
});
