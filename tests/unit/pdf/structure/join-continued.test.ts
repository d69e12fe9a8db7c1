import { describe, expect, it } from 'vitest';
import { markWith, type Node, printTagged, tag } from './tagged-pdf.ts';

const marks = ['Sect', 'P', 'L', 'LI', 'BlockQuote', 'P'].map((type) => markWith({ type }));
/** An element with a mark: parts of one have the same. */
const part = (mark: number, ...kids: Node[]): Node => [
  marks[mark - 1]?.type ?? '',
  { Lang: `en-x-t-${mark}` },
  ...kids,
];
const bare = (type: string, ...kids: Node[]): Node => [type, {}, ...kids];

async function joined(...tree: Node[]): Promise<string> {
  const { tree: whole } = tag(await printTagged(() => [['Document', {}, ...tree]]), marks);
  return whole.replace(/^Document\((.*)\)$/, '$1').replace(/\[T=[^\]]*\]/g, '');
}

describe('what goes on over the turn of a page', () => {
  it.each<[what: string, tree: Node[], result: string]>([
    [
      'a paragraph, and its section',
      [part(1, bare('P', 'One'), part(2, 'two')), bare('P', 'foot'), part(1, part(2, 'three'), bare('P', 'Four'))],
      'Sect(P(One)|P(two|three)|P(Four))|P(foot)',
    ],
    [
      'over several pages',
      [part(1, part(2, 'one')), part(1, part(2, 'two')), part(1, part(2, 'three'))],
      'Sect(P(one|two|three))',
    ],
    [
      'a list and its item, with one label and one body',
      [
        part(3, part(4, bare('Lbl', '1.'), bare('LBody', 'one'))),
        part(3, part(4, bare('LBody', 'two')), bare('LI', bare('Lbl', '2.'), bare('LBody', 'three'))),
      ],
      'L(LI(Lbl(1.)|LBody(one|two))|LI(Lbl(2.)|LBody(three)))',
    ],
    [
      'an item of paragraphs',
      [
        part(3, part(4, bare('Lbl', '1.'), bare('LBody', part(2, 'one')))),
        part(3, part(4, part(2, 'two'), bare('P', 'three'))),
      ],
      'L(LI(Lbl(1.)|LBody(P(one|two)|P(three))))',
    ],
    [
      'a list that stops between two items',
      [
        part(3, bare('LI', bare('Lbl', '1.'), bare('LBody', 'one'))),
        part(3, bare('LI', bare('Lbl', '2.'), bare('LBody', 'two'))),
      ],
      'L(LI(Lbl(1.)|LBody(one))|LI(Lbl(2.)|LBody(two)))',
    ],
    [
      'a quotation, whose further boxes go',
      [bare('Div', part(5, part(2, 'one'))), bare('Div', part(5, part(2, 'two')))],
      'Div(BlockQuote(P(one|two)))',
    ],
  ])('is one: %s', async (_, tree, result) => {
    expect(await joined(...tree)).toBe(result);
  });

  it('is heard in its first section', async () => {
    const pdf = await printTagged(() => [['Document', {}, part(1, part(2, 'one')), part(1, part(2, 'two'))]]);
    const { spoken } = tag(pdf, marks, new Map(), new Map([[1, 'one two']]));
    expect(spoken.get(1)).toBe('one two');
  });
});
