import { describe, expect, it } from 'vitest';
import * as compiler from 'vue/compiler-sfc';
import { findVueErrors } from '../../../../deck/plugins/vue-errors.ts';

/** Lines of the slide's own, from 1, with the first words of what is said of them. */
const find = (template: string, script = '') =>
  findVueErrors({ compiler }, `<template>\n${template}\n</template>\n${script}`, 'slide.md').map(
    ({ line, message }) => `${line - 1} ${message.split(/[ :]/u).slice(0, 3).join(' ')}`,
  );

describe('findVueErrors', () => {
  it('lists what is wrong in expressions, tags and attributes, each at its line', () => {
    const slide =
      '<p :a="[">one</p>\n<b class="x" class="y">two</b>\n{{ c. }}\n<i v-for="a b"></i>\n</u>\n<em v-else />';
    expect(find(slide)).toEqual([
      '1 Error parsing JavaScript',
      '2 Duplicate attribute.',
      '3 Error parsing JavaScript',
      '4 v-for has invalid',
      '5 Invalid end tag.',
      '6 v-else/v-else-if has no',
    ]);
  });

  it('says one thing of a line', () => {
    expect(find('<p :a="[" :b="{">one</p></p>')).toEqual(['1 Error parsing JavaScript']);
  });

  it.each([
    [
      'an element that is not closed',
      '<div>\n<p v-if="a">one\n<p v-else>two</p>\n</div>\n</div>',
      ['2 Element is missing'],
    ],
    [
      'an open quotation mark',
      '<div class="a>\none\n</div>\n<p class="b">\n</p>\n<b :c="[" />',
      ['1 Element is missing', '4 Attribute name cannot', '6 Error parsing JavaScript'],
    ],
    ['an open expression', '<div>{{ a\n</div>\n<p>{{ b }}</p>', ['1 Error parsing JavaScript']],
  ])('says nothing of what may follow from %s', (_, slide, lines) => {
    expect(find(slide)).toEqual(lines);
  });

  it('is silent where nothing is wrong, and where there is no template', () => {
    expect(find('{{ (a as string).length }}', '<script setup lang="ts">let a</script>')).toEqual([]);
    expect(findVueErrors({ compiler }, 'h1 { color: red }', 'slide.md?vue&type=style')).toEqual([]);
  });
});
