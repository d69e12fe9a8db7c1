import { expect, test } from 'vitest';
import { lineOfText } from '../../../../export/audit/line-of-text.ts';

const source = [
  '# A cat and a cart', // 0
  '',
  'The category of cats: "all of them" -- or', // 2
  'most of them.',
  '',
  '- cat', // 5
  '- a cart',
].join('\n');

test.each([
  ['a line of its own before one that holds the text', 'cat', undefined, 5],
  ['a word before a part of one', 'cats', undefined, 2],
  ['a part of a word where there is no more', 'ategor', undefined, 2],
  ['quotation marks and dashes as the typographer has set them', 'cats: “all of them” – or', undefined, 2],
  ['the line on which a text over several begins', '– or most of them.', undefined, 2],
  ['the line with what matters in such a text', '– or most of them.', 'of them.', 3],
  ['what matters, where the text is otherwise in the source', 'elsewhere a cart', 'a cart', 6],
  ['nothing', 'dog', undefined, -1],
])('%s', (_, text, part, line) => {
  expect(lineOfText(source, text, part)).toBe(line);
});
