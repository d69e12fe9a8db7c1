import { describe, expect, it } from 'vitest';
import { verifyFile } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf } from '../wakefield.ts';

const source = smallSource('boats', 'In 1990 low-income households rowed 12.5 boats. The East had 7 ships.');
const found = (chart: string, library = libraryOf(source)) =>
  verifyFile({ file: 's.md', text: `---\n${chart}\n---\n\n# A\n` }, library).findings.map(
    ({ code, line, what }) => `${code}:${line} ${/; (.*) (?:is|are) not/u.exec(what)?.[1] ?? what}`,
  );
const row = (name: string, value: number, cite?: string) =>
  `{ name: ${name}, value: ${value}${cite ? `, cite: ${cite}` : ''} }`;
const chartOf = (settings: string, ...rows: string[]) =>
  `chart:\n  ${settings}\n  rows:\n${rows.map((one) => `    - ${one}`).join('\n')}`;

describe('the names of a chart in the frontmatter', () => {
  it('are words of the passage that their row cites, in any form', () => {
    expect(found(chartOf('label: L', row('Low income household', 12.5, '¶1 s1'), row('east', 7, '¶1 s2')))).toEqual([]);
    expect(found(chartOf('label: L', row('High income', 12.5, '¶1 s1'), row('West ships', 7, '¶1 s2')))).toEqual([
      'LABEL_NOT_IN_PASSAGE:5 “High”',
      'LABEL_NOT_IN_PASSAGE:6 “West”',
    ]);
  });

  it('and their numbers are its numbers', () => {
    expect(found(chartOf('label: L', row('1990', 12.5, '¶1 s1'), row('1991', 12.5, '¶1 s1')))).toEqual([
      'LABEL_NOT_IN_PASSAGE:6 “1991”',
    ]);
  });

  it('may stand in what the chart cites as a whole', () => {
    expect(found(chartOf('cite: ¶1', row('Ships', 7), row('Rafts', 7)))).toEqual(['LABEL_NOT_IN_PASSAGE:6 “Rafts”']);
  });

  it('of series stand in the passages of any row', () => {
    const rows = [
      '{ name: East, values: [7, 7], cite: ¶1 s2 }',
      '{ name: Households, values: [12.5, 1990], cite: ¶1 s1 }',
    ];
    expect(found(chartOf('series: [ships, boats]', ...rows))).toEqual([]);
    expect(found(chartOf('series: [ships, rafts]', ...rows))).toEqual(['LABEL_NOT_IN_PASSAGE:3 “rafts”']);
  });

  it('may be the presenter’s own', () => {
    const rows = [row('Rafts', 7, '¶1 s2'), row('Others', 8, '¶1 s2')];
    expect(found(chartOf('labels: derived', ...rows))).toMatchObject([
      expect.stringMatching(/^FACT_NOT_IN_PASSAGE:6 .*8/u),
    ]);
    expect(found(chartOf('series: [x]\n  labels: derived', ...rows))).toHaveLength(1);
  });

  it('are found where nothing parts words', () => {
    const japanese = libraryOf(smallSource('boats', '東部では船が7隻あった。'));
    expect(found(chartOf('label: L', row('東部の船', 7, '¶1'), row('西部', 7, '¶1')), japanese)).toEqual([
      'LABEL_NOT_IN_PASSAGE:5 “東部の船”',
      'LABEL_NOT_IN_PASSAGE:6 “西部”',
    ]);
    expect(found(chartOf('label: L', row('東部', 7, '¶1'), row('船', 7, '¶1')), japanese)).toEqual([]);
  });
});
