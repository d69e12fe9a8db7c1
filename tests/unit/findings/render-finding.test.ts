import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type FindingDetails, finding } from '../../../findings/finding.ts';
import { renderFinding, renderPlace, shorter } from '../../../findings/render-finding.ts';

const cwd = '/home/me/talks';
const failure = finding('BUILD_FAILED', 'A tag is not closed.', {
  slide: 3,
  file: `${cwd}/a/slides.md`,
  line: 41,
  column: 5,
  why: 'Why.',
  fix: 'Fix.',
  detail: 'stack\n  at here\n',
});

describe('renderFinding', () => {
  it('says code, place, what, why and what to do', () => {
    expect(renderFinding(failure, { cwd })).toBe(
      ['error BUILD_FAILED  slide 3, a/slides.md:41:5', '  A tag is not closed.', '  Why.', '  → Fix.'].join('\n'),
    );
  });

  it('leaves no blank behind a code without a place', () => {
    expect(renderFinding(finding('INTERNAL', 'x'), { cwd }).split('\n')[0]).toBe('error INTERNAL');
  });

  it('names a warning as one', () => {
    expect(renderFinding(finding('SLIDE_EMPTY', 'x'), { cwd })).toMatch(/^warning SLIDE_EMPTY/);
  });

  it('adds the detail, indented, only when verbose', () => {
    expect(renderFinding(failure, { cwd, isVerbose: true })).toMatch(/→ Fix\.\n {4}stack\n {6}at here$/);
    expect(renderFinding(failure, { cwd })).not.toContain('stack');
    expect(renderFinding({ ...failure, detail: '' }, { cwd, isVerbose: true })).toMatch(/Fix\.$/);
  });

  it('has colours only where they are asked for, and the same words', () => {
    const plain = renderFinding(failure, { cwd, isVerbose: true });
    const coloured = renderFinding(failure, { cwd, isVerbose: true, isColoured: true });
    expect(plain).not.toContain('\u001B');
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('paints errors and warnings differently', () => {
    const [error, warning] = (['error', 'warning'] as const).map((severity) =>
      renderFinding({ ...failure, severity }, { cwd, isColoured: true }).replace(/error|warning/, ''),
    );
    expect(error).not.toBe(warning);
  });
});

describe('renderPlace', () => {
  it.each<[FindingDetails, string]>([
    [{}, ''],
    [{ slide: 3 }, 'slide 3'],
    [{ slide: 3, slides: [3, 5, 6, 8, 9, 10], file: `${cwd}/a.md`, line: 2 }, 'slides 3, 5, 6, 8–10, a.md:2'],
    [{ file: `${cwd}/a.md` }, 'a.md'],
    [{ file: `${cwd}/a.md`, line: 2 }, 'a.md:2'],
    [{ file: `${cwd}/a.md`, line: 2, column: 7 }, 'a.md:2:7'],
    [{ file: `${cwd}/a.md`, column: 7 }, 'a.md'],
    [{ line: 2 }, ''],
    [{ slide: 3, file: `${cwd}/a.md`, line: 2 }, 'slide 3, a.md:2'],
  ])('of %j is %j', (place, expected) => {
    expect(renderPlace(finding('INTERNAL', 'x', place), cwd)).toBe(expected);
  });
});

describe('shorter', () => {
  it.each([
    [`${cwd}/a/b.md`, 'a/b.md'],
    ['/home/me/other/b.md', '../other/b.md'],
    ['/b.md', '/b.md'],
    ['/home/b.md', '/home/b.md'],
    ['/var/deck/slides.md', '/var/deck/slides.md'],
  ])('shows %s as %s', (path, expected) => {
    expect(shorter(path, cwd)).toBe(expected);
  });
});
