import { describe, expect, it } from 'vitest';
import { findSourceLine } from '../../../deck/find-source-line.ts';

const source = '# Two\n\n<div>\n<div>\n\nLeft.\n\n</div>\n</div>\n</div>\n\n<p>{{ a + }}</p>';
const made =
  '<template>\n<h1>Two</h1>\n<div>\n<div>\n<p>Left.</p>\n</div>\n</div>\n</div>\n<p>{{ a + }}</p>\n</template>\n<script></script>';

describe('findSourceLine', () => {
  it.each([
    ['the first of several that are alike', 6, 8],
    ['the last of them', 8, 10],
    ['one that stands there once', 9, 12],
    ['one that was made anew, by the line below the last that was kept', 5, 6],
    ['one that was made anew, before all that was kept', 2, 1],
  ])('finds %s', (_, line, expected) => expect(findSourceLine(made, line, source)).toBe(expected));

  it.each([
    ['behind all that the author wrote', 11],
    ['that is not there', 40],
    ['that is not named', 0],
  ])('finds none for a line %s', (_, line) => expect(findSourceLine(made, line, source)).toBeUndefined());

  it.each([
    ['a paragraph', '<p>Text {{ a. }}</p>', 'Text {{ a. }}'],
    ['a heading', '<h2 id="x">Text {{ a. }}</h2>', '## Text {{ a. }}'],
    ['an item', '<li>Text {{ a. }}</li>', '- Text {{ a. }}'],
    ['the first item', '<ul><li>Text {{ a. }}</li>', '1. Text {{ a. }}'],
    ['a quotation', '<blockquote><p>Text {{ a. }}</p>', '> Text {{ a. }}'],
  ])('knows the words of %s that Markdown wrote by signs', (_, line, typed) =>
    expect(
      findSourceLine(`<template>\n<h1>One</h1>\n${line}\n</template>`, 3, `---\na: b\n---\n\n# One\n\n${typed}`),
    ).toBe(7),
  );

  it('passes over blanks at either end', () => expect(findSourceLine('x\n    <b>', 2, '\n <b>  ')).toBe(2));
});
