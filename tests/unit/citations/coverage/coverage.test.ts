import { describe, expect, it } from 'vitest';
import {
  checkCoverage,
  computeCoverage,
  renderCoverageJson,
  renderCoverageTable,
  verifyDeck,
  verifyFile,
} from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf } from '../wakefield.ts';

const source = smallSource(
  's',
  'One is quoted here now. Two is cited. Three is left | out.\n\nFour is ignored. Five is misquoted.',
);
const library = libraryOf(source);
const text =
  '# A\n\n“is quoted here now” [@s, ¶1 s1]\n\n---\n\n# B [@s, ¶1 s1–s2; @s]\n\n“Five was misquoted” [@s, ¶2 s1]\n';
const ignored = [
  { key: 's', locator: '¶2 s1', reason: 'contact' },
  { key: 's', locator: '¶2 s2', reason: 'contact' },
];
const coverage = computeCoverage([source], [verifyFile({ file: 'a.md', text }, library)], ignored);

describe('coverage', () => {
  it('says of each sentence how it is used and where', () => {
    expect(coverage.rows.map(({ locator, status, reason, slides }) => [locator, status, reason, slides])).toEqual([
      ['¶1 s1', 'quoted', undefined, [1, 2]],
      ['¶1 s2', 'cited', undefined, [2]],
      ['¶1 s3', 'uncited', undefined, []],
      ['¶2 s1', 'cited', undefined, [2]],
      ['¶2 s2', 'ignored', 'contact', []],
    ]);
    expect(coverage.rows[0]?.uses).toMatchObject([
      { how: 'quoted', file: 'a.md', line: 3, slide: 1 },
      { how: 'cited', line: 3 },
      { how: 'cited', line: 7, slide: 2 },
    ]);
    expect([coverage.covered, coverage.counted]).toEqual([3, 4]);
  });

  it('is printed as a table that Markdown reads as one', () => {
    const lines = renderCoverageTable(coverage).split('\n');
    expect(lines[0]).toMatch(/^\| Passage +\| Use +\| Slides \| Begins +\|$/u);
    expect(lines[4]).toContain('Three is left \\| out.');
    expect(lines[6]).toContain('| ignored: contact |');
    expect(lines.at(-1)).toBe('3 of 4 sentences are quoted or cited; 1 ignored.');
    expect(new Set(lines.slice(0, 2).map((line) => line.length)).size).toBe(1);
  });

  it('is printed as JSON', () => {
    expect(JSON.parse(renderCoverageJson(coverage))).toEqual(JSON.parse(JSON.stringify(coverage)));
  });

  it('fails a deck that promises more', () => {
    expect(checkCoverage(coverage, 0.75)).toEqual([]);
    expect(checkCoverage(coverage, 0.76)).toMatchObject([
      {
        code: 'COVERAGE_BELOW',
        severity: 'error',
        what: '3 of 4 sentences are quoted or cited; 76 % are promised. Not used: s ¶1 s3.',
      },
    ]);
    expect(verifyDeck([], library, { minimumCoverage: 1 }).findings).toMatchObject([{ code: 'COVERAGE_BELOW' }]);
    expect(verifyDeck([], library).findings).toEqual([]);
    expect(checkCoverage({ rows: [], covered: 0, counted: 0 }, 1)).toEqual([]);
  });
});
