import { describe, expect, it } from 'vitest';
import { type Finding, verifyFile } from '../../../citations/index.ts';
import { smallSource } from './small-source.ts';
import { libraryOf, wakefield } from './wakefield.ts';

const other = smallSource('other', 'Trade is a matter of trust. The ministers met in 1951 and signed the paper.');
const library = libraryOf(wakefield(), other);

/** The errors of a slide with one quotation. */
function errorsOf(quotation: string, citation: string): Finding[] {
  const report = verifyFile(
    { file: 'slides.md', text: `# Slide\n\nIt is said: “${quotation}” ${citation}\n` },
    library,
  );
  return report.findings.filter(({ severity }) => severity === 'error');
}

describe('misquotations that turn the meaning round', () => {
  it.each([
    [
      'will for may',
      'the Democratic Party of Japan, which will defeat the governing Liberal Democratic Party',
      '¶6 s5',
      'may',
      'will',
    ],
    ['a dropped not', 'this position does necessarily entail anti-Americanism', '¶7 s2', 'not', undefined],
    [
      'another decade',
      'even as late as the 1990s, there were "residual fears" in the U.S.',
      '¶4 s4',
      '1970s,',
      '1990s,',
    ],
    [
      'a dropped not before permitted',
      'Most Japanese believe that Japan should be permitted to come to the aid of the United States',
      '¶6 s4',
      'not',
      undefined,
    ],
    [
      'a dropped by no means',
      "Continuing American trust in Japan's role in the alliance is a foregone conclusion",
      '¶6 s6',
      'by no means',
      undefined,
    ],
    ['a changed number', 'hosted by the Asia Program on March 25', '¶2 s5', '24', '25'],
    ['a swapped name', 'Japanese Prime Minister Taro Miyaoka as U.S. President', '¶2 s3', 'Aso', 'Miyaoka'],
    ['a dropped some', 'Isao Miyaoka analyzed sources of American trust in Japan', '¶2 s5', 'some', undefined],
  ])('%s fails with the right passage and the difference', (_, quotation, locator, removed, added) => {
    const [error, ...others] = errorsOf(quotation, `[@wakefield, ${locator}]`);
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      code: 'QUOTATION_NOT_FOUND',
      file: 'slides.md',
      line: 3,
      column: 13,
      slide: 1,
      nearest: { key: 'wakefield', locator },
    });
    expect(error?.diff).toContainEqual({ kind: 'source', text: removed });
    if (added !== undefined) expect(error?.diff).toContainEqual({ kind: 'quoted', text: added });
  });

  it('a quotation put together from two sources fails', () => {
    const [error] = errorsOf('the two allies. Trade is a matter of trust', '[@wakefield, ¶2 s4; @other, ¶1 s1]');
    expect(error?.code).toBe('QUOTATION_NOT_FOUND');
  });

  it('an omission does not join two sources', () => {
    const [error] = errorsOf(
      'weaken trust between the two allies […] a matter of trust',
      '[@wakefield, ¶2 s4; @other, ¶1 s1]',
    );
    expect(error?.code).toBe('QUOTATION_NOT_FOUND');
  });

  it('a right quotation at the wrong place is told its place', () => {
    const [error] = errorsOf('by no means a foregone conclusion', '[@wakefield, ¶6 s5]');
    expect(error).toMatchObject({ code: 'QUOTATION_WRONG_LOCATOR', fix: 'Cite ¶6 s6: `[@wakefield, ¶6 s6]`.' });
    expect(error?.what).toContain('it stands at ¶6 s6');
  });

  it('a right quotation of the wrong source is told its source', () => {
    const [error] = errorsOf('Trade is a matter of trust', '[@wakefield, ¶6 s5]');
    expect(error).toMatchObject({ code: 'QUOTATION_WRONG_SOURCE', nearest: { key: 'other', locator: '¶1 s1' } });
  });

  it('words cut out of longer words fail: non-military, 1970s, Japan’s', () => {
    for (const part of [
      'military contributions to international society',
      'even as late as the 1970',
      'in pursuit of the national interes',
    ]) {
      expect(errorsOf(part, '[@wakefield, ¶1–¶9]').map(({ code }) => code)).toEqual(['QUOTATION_NOT_FOUND']);
    }
  });
});
