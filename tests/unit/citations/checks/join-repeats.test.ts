import { expect, it } from 'vitest';
import { joinRepeats } from '../../../../citations/checks/join-repeats.ts';
import { finding } from '../../../../findings/finding.ts';

const repeated = (slide: number) =>
  finding('QUOTATION_REPEATED', `“word ${slide}” stands in ¶1 s1, ¶2 s1.`, { file: 'a.md', line: slide * 10, slide });
const other = finding('QUOTATION_SHORT', 'x', { file: 'a.md', line: 1 });

it('tells of a few repeated quotations one by one', () => {
  const few = [repeated(1), other, repeated(2), repeated(3)];
  expect(joinRepeats(few)).toEqual(few);
});

it('tells of many once, with their number, at the first', () => {
  const found = joinRepeats([other, ...[4, 2, 3, 2, 5].map(repeated)]);
  expect(found).toHaveLength(2);
  expect(found[1]).toMatchObject({
    code: 'QUOTATION_REPEATED',
    severity: 'warning',
    line: 40,
    slides: [2, 3, 4, 5],
    what: '5 quotations stand in several passages of their source; the first: “word 4” stands in ¶1 s1, ¶2 s1.',
  });
});
