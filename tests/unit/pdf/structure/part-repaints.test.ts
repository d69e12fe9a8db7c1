import { expect, it } from 'vitest';
import { contentOf, markWith, type Node, printTagged, tag } from './tagged-pdf.ts';

/** One sequence that paints several texts, each in a text object of its own. */
const painted = (...texts: string[]) => texts.join(') Tj ET BT (');

async function read(written: string, ...tree: Node[]) {
  const pdf = await printTagged(() => [['Document', {}, ['Art', { Lang: 'en-x-t-1' }, ...tree]]]);
  const { tree: whole, spoken } = tag(pdf, [markWith({})], new Map(), new Map([[1, written]]));
  return {
    tree: whole.replace(/^.*?Sect(?:\[.*?\])?\((.*)\)\)$/, '$1'),
    spoken: spoken.get(1),
    content: contentOf(pdf),
  };
}

it.each<[what: string, written: string, tree: Node[], result: string]>([
  ['words with a shadow', 'One two', [['P', {}, painted('One two', 'One two')]], 'P(One two)'],
  ['words with a shadow, and others', 'One two', [['P', {}, painted('One', 'One', ' two', ' two')]], 'P(One| two)'],
  ['words with marks', 'One two', [['P', {}, painted('One two', '......')]], 'P(One two)'],
  ['words of several lines with marks', 'One two', [['P', {}, painted('One ', '...', 'two', '...')]], 'P(One |two)'],
  ['words behind those with a shadow', 'One two', [['P', {}, painted('One', 'One'), ' two']], 'P(One| two)'],
  ['words that are written twice', 'One One', [['P', {}, painted('One ', 'One')]], 'P(One One)'],
  ['signs that are written', 'One ...', [['P', {}, painted('One ', '...')]], 'P(One ...)'],
  ['words of which something else is missing', 'One six', [['P', {}, painted('One', 'One'), ' two']], 'P(OneOne| two)'],
])('%s', async (_, written, tree, result) => {
  expect((await read(written, ...tree)).tree).toBe(result);
});

it('leaves nothing untagged, and no sequence within another', async () => {
  const { content, spoken } = await read('One two', ['P', {}, painted('One', 'One', ' two', ' two')]);
  expect(spoken).toBe('One two');
  const marks = [...content.matchAll(/\/(\w+) (?:<<[^>]*>> BDC|BMC)|EMC/g)].map(([all, tag]) => tag ?? all);
  expect(marks).toEqual(['P', 'EMC', 'Artifact', 'EMC', 'P', 'EMC', 'Artifact', 'EMC']);
});
