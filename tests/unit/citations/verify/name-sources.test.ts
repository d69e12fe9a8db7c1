/** A second source: citations without a key must name theirs. */
import { describe, expect, it } from 'vitest';
import { verifyDeck } from '../../../../citations/index.ts';
import { parseTable } from '../../../../theme/tables/parse-table.ts';
import { smallSource } from '../small-source.ts';

const first = smallSource('first', 'A quiet bridge. It fell.\n\nNobody asked why.');
const second = smallSource('second', 'A loud tunnel. It stood.\n\nEverybody asked.');
const references = new Map(['first', 'second'].map((id) => [id, { id, type: 'book' }]));
const library = { sources: new Map([first, second].map((source) => [source.key, source])), references };
const malformed = (...texts: string[]) =>
  verifyDeck(
    texts.map((text, i) => ({ file: `${i}.md`, text })),
    library,
  ).findings.filter(({ code }) => code === 'CITATION_MALFORMED');

describe('citations without a key', () => {
  it('mean the source in which all of them stand, in every file', () => {
    const text = '---\ncite: ¶1 s2; ¶2\n---\n\n<div cite="¶1 s1">“A quiet bridge”</div>';
    const found = malformed(text, '<p cite="¶2">It was not asked</p>');
    expect(found).toHaveLength(3);
    expect(found.map(({ correction }) => correction)).toEqual(
      [
        { start: 10, end: 17, from: '¶1 s2; ¶', to: 'first ¶1 s2; first ¶', isCertain: true },
        expect.objectContaining({ from: '¶', to: 'first ¶', isCertain: true }),
        expect.objectContaining({ from: '¶', to: 'first ¶', isCertain: true }),
      ].map((one) => ('start' in one ? { ...one, end: 18 } : one)),
    );
    expect(found[0]?.fix).toContain('Write `first` before it');
  });

  it('are named in the file of a chart too', () => {
    const table = 'Kind,Asked,cite\nBridges,1,"¶1 s2; ¶2"\n';
    const tableOf = () => ({ file: 'x.csv', text: table, table: parseTable(table).table });
    const slide = '---\nchart: { label: L, file: x.csv }\n---\n\n<p cite="first ¶1 s1">“A quiet bridge”</p>';
    const { findings } = verifyDeck([{ file: 's.md', text: slide, tableOf }], library);
    const [found] = findings.filter(({ code }) => code === 'CITATION_MALFORMED');
    expect(found).toMatchObject({ file: 'x.csv', line: 2, column: 12, correction: { to: 'first ¶1 s2; first ¶' } });
    expect(table.slice(found?.correction?.start, found?.correction?.end)).toBe(found?.correction?.from);
  });

  it('are left to their author where two sources fit', () => {
    const [found] = malformed('<p cite="¶2">It was asked</p>');
    expect(found?.what).toContain('“¶2” names no source');
    expect(found?.fix).toContain('there are first, second');
    expect(found?.correction?.isCertain).toBe(false);
  });
});
