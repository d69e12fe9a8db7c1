import { expect, it } from 'vitest';
import { readCitedNodes } from '../../../../handout/deck/cited-node.ts';

it.each([
  ['nothing', undefined, []],
  ['a sentence', ' One. ', [{ text: 'One.', cite: '' }]],
  [
    'a list',
    ['One.', { text: 'Two.', cite: '¶1 s2' }],
    [
      { text: 'One.', cite: '' },
      { text: 'Two.', cite: '¶1 s2' },
    ],
  ],
  ['words under another name', [{ question: 'Why?', cite: '¶3', derived: true }], [{ text: 'Why?', cite: '¶3' }]],
  ['what has no words', ['', 3, null, { cite: '¶1' }], []],
])('reads %s', (_, value, nodes) => {
  expect(readCitedNodes(value)).toEqual(nodes);
});
