import { describe, expect, it } from 'vitest';
import { contentOf, markWith, type Node, printTagged, tag } from './tagged-pdf.ts';

/** What becomes of one section with that text on the page. */
async function parted(written: string, ...tree: Node[]) {
  const pdf = await printTagged(() => [['Document', {}, ['Art', { Lang: 'en-x-t-1' }, ...tree]]]);
  const { tree: whole, spoken } = tag(pdf, [markWith({})], new Map([[1, ['אב']]]), new Map([[1, written]]));
  return {
    tree: whole.replace(/^Document\(Sect\[.*?\]\((.*)\)\)$/, '$1').replace(/^Document\(Sect\((.*)\)\)$/, '$1'),
    spoken: spoken.get(1),
  };
}

describe('words that are apart on the page are apart in what is read out', () => {
  it.each<[what: string, written: string, tree: Node, result: string]>([
    ['at the end of a line', 'One two', ['P', {}, 'One', 'two'], 'P(One |two)'],
    ['before a link', 'One two', ['P', {}, 'One', ['Em', {}, 'two']], 'P(One |Em(two))'],
    ['behind emphasis', 'One two', ['P', {}, ['Em', {}, 'One'], 'two'], 'P(Em(One )|two)'],
    ['between labels of a picture', 'A B', ['Figure', { Alt: 'It' }, 'A', 'B'], 'Figure[Alt=It](A |B)'],
    ['not within a word', 'Onetwo', ['P', {}, 'One', ['Em', {}, 'two']], 'P(One|Em(two))'],
    ['not before punctuation', 'One, two', ['P', {}, ['Em', {}, 'One'], ', two'], 'P(Em(One)|, two)'],
    ['not twice', 'One two', ['P', {}, 'One ', 'two'], 'P(One |two)'],
    ['not between blocks', 'One two', ['Div', {}, ['P', {}, 'One'], ['P', {}, 'two']], 'Div(P(One)|P(two))'],
    ['behind words that are spelled out', 'אב two', ['P', {}, '\\301\\300', 'two'], 'P(Span[ActualText=אב ](בא)|two)'],
  ])('%s', async (_, written, tree, result) => {
    expect((await parted(written, tree)).tree).toBe(result);
  });

  it('moves nothing where the text goes on without a place of its own', async () => {
    const pdf = await printTagged(() => [['Document', {}, ['Art', { Lang: 'en-x-t-1' }, ['P', {}, 'One~two']]]]);
    const { spoken } = tag(pdf, [markWith({})], new Map(), new Map([[1, 'One two']]));
    expect(spoken.get(1)).toBe('One two');
    expect(contentOf(pdf)).toContain('(One) Tj\n/Blank 12 Tf [<0001> 250] TJ /F1 12 Tf (two) Tj');
  });

  it('says so of the finished streams', async () => {
    expect((await parted('One two', ['P', {}, 'One', 'two'])).spoken).toBe('One two');
  });
});
