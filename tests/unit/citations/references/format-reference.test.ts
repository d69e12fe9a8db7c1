import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReferences, type Reference } from '../../../../citations/index.ts';
import { formatReference, type ReferenceStyle } from '../../../../citations/references/format-reference.ts';

/** The reference with italics between asterisks. */
function shown(fields: Record<string, unknown>, style: ReferenceStyle): string {
  const runs = formatReference({ id: 'x', type: 'document', ...fields } as Reference, style);
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}

const kim = { family: 'Kim', given: 'Robert M.' };
const lee = { family: 'Lee', given: 'Jean-Paul' };
const beauvoir = { family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' };
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ family: `N${i + 1}`, given: 'Ann' }));

const cases: [string, Record<string, unknown>, string, string][] = [
  [
    'a book',
    {
      type: 'book',
      author: [kim],
      title: 'The big book',
      publisher: 'Big Press',
      issued: { 'date-parts': [[2009, 3]] },
    },
    'Kim, R. M. (2009). *The big book*. Big Press.',
    'Kim, Robert M. *The big book*. Big Press, 2009.',
  ],
  [
    'an article of two authors, with a DOI',
    {
      type: 'article-journal',
      author: [kim, lee],
      title: 'Is it so?',
      'container-title': 'Journal of Things',
      volume: 12,
      issue: '3',
      page: '1-20',
      DOI: 'https://doi.org/10.1/x',
      issued: '2009-03-24',
    },
    'Kim, R. M., & Lee, J.-P. (2009). Is it so? *Journal of Things*, *12*(3), 1–20. https://doi.org/10.1/x',
    'Kim, Robert M., and Jean-Paul Lee. “Is it so?” *Journal of Things* 12, no. 3 (2009): 1–20. https://doi.org/10.1/x',
  ],
  [
    'a chapter',
    {
      type: 'chapter',
      author: [beauvoir],
      editor: [kim, lee],
      title: 'A part',
      'container-title': 'The whole',
      page: '5--9',
      publisher: 'Big Press',
      issued: 2001,
    },
    'de Beauvoir, S. (2001). A part. In R. M. Kim & J.-P. Lee (Eds.), *The whole* (pp. 5–9). Big Press.',
    'de Beauvoir, Simone. “A part.” In *The whole*, edited by Robert M. Kim and Jean-Paul Lee. Big Press, 2001.',
  ],
  [
    'a newspaper without an author',
    {
      type: 'article-newspaper',
      title: 'Trust is back',
      'container-title': 'The Daily',
      issued: { year: 2009, month: 3, day: 24 },
      URL: 'https://daily.example/trust',
    },
    'Trust is back. (2009, March 24). *The Daily*. https://daily.example/trust',
    '“Trust is back.” *The Daily*, March 24, 2009. https://daily.example/trust',
  ],
  [
    'a web page without a date, by a body',
    {
      type: 'webpage',
      author: [{ literal: 'Asia Program' }],
      title: 'Japan',
      publisher: 'A Centre',
      URL: 'https://a.example',
    },
    'Asia Program. (n.d.). *Japan*. A Centre. https://a.example',
    'Asia Program. “Japan.” A Centre, n.d. https://a.example',
  ],
  [
    'a thesis',
    {
      type: 'thesis',
      author: [lee],
      title: 'On it',
      genre: 'Doctoral dissertation',
      publisher: 'Osaka University',
      issued: 1999,
    },
    'Lee, J.-P. (1999). *On it* [Doctoral dissertation, Osaka University].',
    'Lee, Jean-Paul. “On it.” Doctoral dissertation, Osaka University, 1999.',
  ],
  ['nothing but a title', { title: 'Alone' }, '*Alone*. (n.d.).', '“Alone.” N.d.'],
];

describe('references', () => {
  it.each(cases)('%s', (_, fields, apa, chicago) => {
    expect(shown(fields, 'apa')).toBe(apa);
    expect(shown(fields, 'chicago')).toBe(chicago);
  });

  it('the flagship’s: no title, no year', () => {
    const file = new URL('../../../../sources/references.yaml', import.meta.url);
    const wakefield = parseReferences(readFileSync(file, 'utf8'), 'references.yaml').get('wakefield');
    expect(shown({ ...wakefield }, 'apa')).toMatch(/^Wakefield, B\. \(n\.d\.\)\. \[.*March 24\]\.$/u);
    expect(shown({ ...wakefield }, 'chicago')).toMatch(/^Wakefield, Bryce\. .*March 24\. N\.d\.$/u);
  });

  it('many authors', () => {
    expect(shown({ author: many(3), title: 'T' }, 'apa')).toContain('N1, A., N2, A., & N3, A. (n.d.)');
    expect(shown({ author: many(21), title: 'T' }, 'apa')).toContain('N19, A., . . . N21, A. (n.d.)');
    expect(shown({ author: many(20), title: 'T' }, 'apa')).toContain('N19, A., & N20, A. (n.d.)');
    expect(shown({ author: many(6), title: 'T' }, 'chicago')).toContain(
      'N1, Ann, Ann N2, Ann N3, Ann N4, Ann N5, and Ann N6.',
    );
    expect(shown({ author: many(7), title: 'T' }, 'chicago')).toContain('N1, Ann, Ann N2, Ann N3, et al.');
  });

  it('only addresses of the web are links', () => {
    const hrefs = (URL: string) =>
      formatReference({ id: 'x', type: 'webpage', title: '<b>T</b>', URL }, 'apa').flatMap(({ href }) => href ?? []);
    expect(hrefs('https://a.example/x')).toEqual(['https://a.example/x']);
    expect(hrefs('javascript:alert(1)')).toEqual([]);
    expect(hrefs('data:text/html,x')).toEqual([]);
  });

  it.each([
    [{ 'date-parts': [['2009', '03', '24']] }, '(2009, March 24)'],
    [{ raw: '2009-03' }, '(2009, March)'],
    [[{ year: 2009 }], '(2009)'],
    ['around then', '(around then)'],
    [{ 'date-parts': [[]] }, '(n.d.)'],
    [null, '(n.d.)'],
  ])('a date written as %j', (issued, expected) => {
    expect(shown({ title: 'T', issued }, 'apa')).toContain(expected);
  });

  it('fields that are no text are left out', () => {
    expect(shown({ title: 'T', publisher: ['x'], volume: { a: 1 }, author: 'Kim' }, 'apa')).toBe('*T*. (n.d.).');
  });
});
