import { expect, test } from 'vitest';
import { lineOfText } from '../../../text/line-of-text.ts';

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

test.each([
  ['a letter by itself', ['# Next', '', '- x', '- 8'], 'x', 2],
  ['a heading without its marks', ['a', '## **Bold** head', 'Bold head, again'], 'Bold head', 1],
  ['an item of a list', ['- **seven** and eight', '- seven'], 'seven', 1],
  ['content before settings', ['---', 'title: Left', '---', '', '# Left'], 'Left', 4],
  ['settings where only they have it', ['---', 'image: ./a.png', '---', '', '# Left'], './a.png', 1],
  ['content before a note', ['<!--', 'Left', '-->', '', 'Left over'], 'Left', 4],
  ['a note where only it has it', ['Left', '', '<!-- over', 'and out -->'], 'and out', 3],
  ['content behind a note of one line', ['<!-- Left -->', 'x', 'Left'], 'Left', 2],
])('%s', (_, lines, text, line) => {
  expect(lineOfText(lines.join('\n'), text)).toBe(line);
});
