import { describe, expect, it } from 'vitest';
import { findMatch, parseLocators, resolveLocators } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { wakefield } from '../wakefield.ts';

const source = wakefield();
const find = (quotation: string, locator: string, within = source) =>
  findMatch(within, quotation, resolveLocators(within, parseLocators(locator).locators).ranges);

describe('the steps, in their order', () => {
  it.each([
    ['literal', 'even as late as the 1970s, there were "residual fears"', '¶4 s4'],
    ['literal', 'preparedness… that are inimical to [U.S.] interests', '¶4 s4'],
    ['normalised', 'even as late as the 1970s, there were ‘residual fears’', '¶4 s4'],
    ['normalised', 'preparedness . . . that are inimical to [U.S.]\u00A0interests', '¶4 s4'],
    ['normalised', 'that U.S.‑Japan ties remain strong', '¶2 s3'],
    ['edges', 'Simply inconceivable.', '¶4 s1'],
    ['edges', 'the Japanese public remains circumspect', '¶6 s2'],
    ['edges', 'internationalism and a greater focus on Asian nations,', '¶6 s5'],
    ['omission', 'Japan’s constitutional renunciation of war […] makes the notion […] simply inconceivable', '¶4 s1'],
    ['omission', 'by no means [...] foregone conclusion', '¶6 s6'],
    ['substitution', 'if [the United States] is attacked by a third party', '¶6 s4'],
    ['substitution', '[I]t must only possess the minimum necessary amount of force', '¶4 s2'],
    ['substitution', 'the Democratic Party […] may defeat the [ruling] Liberal Democratic Party', '¶6 s5'],
  ])('%s: %s', (step, quotation, locator) => {
    expect(find(quotation, locator)).toMatchObject({ step, locator, key: 'wakefield' });
  });

  it('prefers a literal match further on to a normalised one before it', () => {
    const small = smallSource('s', 'The “old” way. The "old" way.');
    expect(find('The "old" way', '¶1', small)).toMatchObject({ step: 'literal', locator: '¶1 s2' });
  });

  it('says which words of the source are quoted, left out and replaced', () => {
    const match = find('Continuing [faith] in Japan’s role […] is by no means a foregone conclusion', '¶6 s6');
    expect(match?.spans.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      'Continuing',
      "in Japan's role",
      'is by no means a foregone conclusion',
    ]);
    expect(match?.omitted).toMatchObject([{ text: 'in the alliance', words: 3, crossesParagraph: false }]);
    expect(match?.replaced).toMatchObject(
      [{ written: '[faith]', source: 'American trust in Japan' }].map(() => ({
        written: '[faith]',
        source: 'American trust',
      })),
    );
  });

  it('names the repair that a quotation relies on', () => {
    expect(find('courses of military preparedness…', '¶4 s4')?.errata).toMatchObject([{ read: 'preparedness…' }]);
    expect(find('residual fears', '¶4 s4')?.errata).toEqual([]);
  });

  it('finds a quotation that goes on into the next sentence or paragraph, where both are cited', () => {
    expect(find('and strategic bombers. Despite Japan’s formal renunciation', '¶4 s3–s4')).toMatchObject({
      locator: '¶4 s3–s4',
      sentences: [12, 13],
    });
    expect(find('defense and security policy. Miyaoka argued', '¶3 s4–¶4 s1')).toMatchObject({
      step: 'normalised',
      locator: '¶3 s4–¶4 s1',
    });
    expect(find('and strategic bombers. Despite Japan’s', '¶4 s3')).toBeUndefined();
    expect(find('and strategic bombers. Despite Japan’s', '¶4 s3, ¶5 s1')).toBeUndefined();
  });
});

describe('omissions', () => {
  it('match in order, without overlap, inside the cited passages', () => {
    expect(find('simply inconceivable […] renunciation of war', '¶4 s1')).toBeUndefined();
    expect(find('restrictions on the use of force […] use of force', '¶4 s1')).toBeUndefined();
    expect(find('renunciation of war […] residual fears', '¶4 s1')).toBeUndefined();
    expect(find('renunciation of war […] residual fears', '¶4 s1, s4')?.locator).toBe('¶4 s1, ¶4 s4');
  });

  it('are as short as can be', () => {
    const small = smallSource('s', 'A cat sat. A cat ran. The dog ran.');
    expect(find('A cat […] The dog', '¶1', small)).toMatchObject({ locator: '¶1 s2–s3', omitted: [{ words: 1 }] });
  });

  it('at either end leave out nothing, and alone are no quotation', () => {
    expect(find('[…] simply inconceivable […]', '¶4 s1')?.omitted).toEqual([]);
    expect(find('[…]', '¶4 s1')).toBeUndefined();
    expect(find('[…] […]', '¶4 s1')).toBeUndefined();
  });

  it('need their brackets: a bare ellipsis must stand in the source', () => {
    expect(find('is by no means … conclusion', '¶6 s6')).toBeUndefined();
  });

  it('count their words and notice paragraphs', () => {
    const match = find('simply inconceivable […] Nevertheless', '¶4–¶5');
    expect(match?.omitted).toMatchObject([{ crossesParagraph: true }]);
    expect(match?.omitted[0]?.words).toBeGreaterThan(40);
  });
});

describe('the author’s words in brackets', () => {
  it('stand for at most six words of the source', () => {
    const small = smallSource('s', 'Start one two three four five six seven end.');
    expect(find('Start [x] seven end', '¶1', small)?.replaced).toMatchObject([
      { written: '[x]', source: 'one two three four five six' },
    ]);
    expect(find('Start [x] end', '¶1', small)).toBeUndefined();
    expect(find('Start [x] [y] end', '¶1', small)?.step).toBe('substitution');
  });

  it('may be added, also at either end', () => {
    expect(find('the latter [the United States] is attacked', '¶6 s4')?.replaced).toMatchObject([
      { written: '[the United States]', source: '' },
    ]);
    expect(find('[Japan] may not possess offensive materiel [sic]', '¶4 s3')?.replaced).toMatchObject([
      { written: '[Japan]', source: '' },
      { written: '[sic]', source: '' },
    ]);
  });

  it('do not lend their freedom to the source’s own brackets', () => {
    expect(find('inimical [U.S.] interests', '¶4 s4')).toBeUndefined();
    expect(find('inimical to [American] interests', '¶4 s4')).toMatchObject({
      step: 'substitution',
      replaced: [{ source: '[U.S.]' }],
    });
  });

  it('stand for whole words, for a part of one, or for its first letter', () => {
    expect(find('norms which encourage[d] nations', '¶3 s4')?.replaced).toMatchObject([{ source: 'encourage' }]);
    expect(find('[T]he Japanese public', '¶6 s2')?.step).toBe('substitution');
    expect(find('[Th]e Japanese public', '¶6 s2')?.replaced).toMatchObject([{ written: '[Th]e' }]);
    expect(find('the [j]apanese public', '¶6 s2')).toMatchObject({ step: 'substitution' });
  });

  it('never replace all there is', () => {
    expect(find('[anything]', '¶4 s1')).toBeUndefined();
    expect(find('[anything] […] [goes]', '¶4 s1')).toBeUndefined();
    expect(find('[]', '¶4 s1')).toBeUndefined();
  });

  // A search that tries every combination of places would never end.
  it('are found where each could stand in thousands of places', () => {
    const small = smallSource('s', `${'a '.repeat(5000)}b.`);
    expect(find(`${'a [x] '.repeat(40)}c`, '¶1', small)).toBeUndefined();
    expect(find(`${'a […] '.repeat(40)}b`, '¶1', small)).toBeDefined();
  });
});

describe('what no step accepts', () => {
  it.each([
    ['another case within', 'Most japanese believe', '¶6 s4'],
    ['another case of all letters', 'SIMPLY INCONCEIVABLE', '¶4 s1'],
    ['a compatibility form', 'simply inconceiva\uFB02e', '¶4 s1'],
    ['a missing comma', 'Nevertheless during the Cold War', '¶5 s1'],
    ['dropped inner marks', 'there were residual fears in the U.S.', '¶4 s4'],
    ['an added inner mark', 'there were "residual" fears', '¶4 s4'],
    ['a dash for a comma', 'Nevertheless— during the Cold War', '¶5 s1'],
    ['nothing at all', ' ', '¶5 s1'],
    ['the raw form of a repair', 'preparednessÂ…', '¶4 s4'],
  ])('%s', (_, quotation, locator) => {
    expect(find(quotation, locator)).toBeUndefined();
  });
});
