import { expect, it } from 'vitest';
import type { Reference } from '../../../../citations/index.ts';
import { checkDates } from '../../../../citations/references/check-dates.ts';
import { formatReference } from '../../../../citations/references/format-reference.ts';
import { readDate } from '../../../../citations/references/read-date.ts';

/** How a web page of that date is listed in both styles. */
function shown(issued: unknown): string[] {
  const reference = { id: 'x', type: 'webpage', title: 'T', issued } as Reference;
  const text = (style: 'apa' | 'chicago') =>
    formatReference(reference, style)
      .map((run) => run.text)
      .join('');
  return [/^T\. \((.*)\)\.$/u.exec(text('apa'))?.[1] ?? text('apa'), text('chicago')];
}

it.each<[issued: unknown, apa: string, chicago: string]>([
  [2024, '2024', '2024'],
  ['2024-06', '2024, June', 'June 2024'],
  ['2024-06-13', '2024, June 13', 'June 13, 2024'],
  ['2024/06/13', '2024, June 13', 'June 13, 2024'],
  ['2024-06-13T10:00:00Z', '2024, June 13', 'June 13, 2024'],
  ['June 2024', '2024, June', 'June 2024'],
  ['13 June 2024', '2024, June 13', 'June 13, 2024'],
  ['June 13th, 2024', '2024, June 13', 'June 13, 2024'],
  ['Sept. 2024', '2024, September', 'September 2024'],
  ['13. Juni 2024', '2024, June 13', 'June 13, 2024'],
  ['1er août 2024', '2024, August 1', 'August 1, 2024'],
  ['24 de junio de 2024', '2024, June 24', 'June 24, 2024'],
  ['13.6.2024', '2024, June 13', 'June 13, 2024'],
  ['13/6/2024', '2024, June 13', 'June 13, 2024'],
  ['2009年3月24日', '2009, March 24', 'March 24, 2009'],
  ['Spring 2024', '2024, Spring', 'Spring 2024'],
  ['2024-21', '2024, Spring', 'Spring 2024'],
  ['Herbst 2024', '2024, Autumn', 'Autumn 2024'],
  [{ 'date-parts': [[2024]], season: 2 }, '2024, Summer', 'Summer 2024'],
  [{ year: 2024, season: 'winter' }, '2024, Winter', 'Winter 2024'],
  ['2020–2022', '2020–2022', '2020–2022'],
  ['2020-2022', '2020–2022', '2020–2022'],
  ['1998-99', '1998–1999', '1998–1999'],
  ['2020/2022', '2020–2022', '2020–2022'],
  ['2020/..', '2020–present', '2020–present'],
  ['3–5 June 2024', '2024, June 3–5', 'June 3–5, 2024'],
  ['June 3–5, 2024', '2024, June 3–5', 'June 3–5, 2024'],
  ['June–August 2024', '2024, June–August', 'June–August 2024'],
  ['2024-06-30/2024-07-02', '2024, June 30–July 2', 'June 30–July 2, 2024'],
  ['24 December 2023 – 3 January 2024', '2023–2024, December 24', 'December 24, 2023–January 3, 2024'],
  [
    {
      'date-parts': [
        [2024, 6, 3],
        [2024, 6, 5],
      ],
    },
    '2024, June 3–5',
    'June 3–5, 2024',
  ],
  [[{ year: 2020 }, { year: 2022 }], '2020–2022', '2020–2022'],
  [{ 'date-parts': [['2024', '6']] }, '2024, June', 'June 2024'],
  [{ year: 2024, month: 'June', day: '3' }, '2024, June 3', 'June 3, 2024'],
  ['c. 1850', 'ca. 1850', 'ca. 1850'],
  ['ca. 1850', 'ca. 1850', 'ca. 1850'],
  ['1850~', 'ca. 1850', 'ca. 1850'],
  ['1850?', 'ca. 1850', 'ca. 1850'],
  [{ 'date-parts': [[1850]], circa: true }, 'ca. 1850', 'ca. 1850'],
  [-43, '43 B.C.E.', '43 BCE'],
  [{ 'date-parts': [[-43, 3, 15]] }, '43 B.C.E., March 15', 'March 15, 43 BCE'],
  ['43 BC', '43 B.C.E.', '43 BCE'],
  ['c. 380 BCE', 'ca. 380 B.C.E.', 'ca. 380 BCE'],
  ['-0042', '43 B.C.E.', '43 BCE'],
  ['0000', '1 B.C.E.', '1 BCE'],
  [{ 'date-parts': [[-431], [-404]] }, '431–404 B.C.E.', '431–404 BCE'],
  [{ literal: 'in press' }, 'in press', 'in press'],
  [{ literal: 'June 2024' }, '2024, June', 'June 2024'],
  [{ raw: '2024-06-13' }, '2024, June 13', 'June 13, 2024'],
  ['forthcoming', 'forthcoming', 'forthcoming'],
  ['3/4/2009', '3/4/2009', '3/4/2009'],
  ['2024-13-45', '2024-13-45', '2024-13-45'],
  [undefined, 'n.d.', 'n.d.'],
  ['n.d.', 'n.d.', 'n.d.'],
])('a date written as %j', (issued, apa, chicago) => {
  const [inApa, inChicago = ''] = shown(issued);
  expect(inApa).toBe(apa);
  expect(inChicago.toLowerCase()).toContain(chicago.toLowerCase());
});

it.each([
  'forthcoming',
  '3/4/2009',
  '2024-13',
  '30 February 2024',
  'Junember 2024',
  '2024-06-31',
  'June',
  '2022–2020',
  '12 3 2024 June',
  { 'date-parts': [[2024, 13, 1]] },
  { raw: 'soon' },
  { year: 2024, month: 'x' },
  true,
  [[1], 2],
])('%j cannot be read, and says so', (issued) => {
  expect(readDate(issued)).toMatchObject({ kind: 'unreadable' });
});

it('is found at its line', () => {
  const text =
    'references:\n  - id: a\n    type: book\n    issued: 2024\n  - id: b\n    type: book\n    issued: June 2024\n    accessed: some day\n';
  expect(checkDates(text, 'references.yaml')).toMatchObject([
    {
      code: 'REFERENCE_DATE_UNREADABLE',
      line: 8,
      column: 15,
      what: '`accessed: some day` of b is no date that can be read.',
    },
  ]);
});
