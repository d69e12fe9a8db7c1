import { describe, expect, it } from 'vitest';
import { HtmlNesting } from '../../../../export/audit/html-nesting.ts';

/** Whether text would be hidden behind each of these pieces of HTML. */
const hiddenAfter = (...pieces: string[]) => {
  const nesting = new HtmlNesting();
  return pieces.map((piece) => {
    nesting.read(piece);
    return nesting.isHidden;
  });
};

describe('HtmlNesting', () => {
  it('shows what stands in no element, or in those that only arrange', () => {
    expect(new HtmlNesting().isHidden).toBe(false);
    expect(hiddenAfter('<div class="a">', '<v-clicks>', '</v-clicks>', '</div>')).toEqual([false, false, false, false]);
  });

  it.each([
    ...['<Chart>', '<my-chart>', '<script setup>', '<style>', '<template #x>'],
    ...[
      '<p v-if="x">',
      '<p v-else>',
      '<p v-else-if="x">',
      '<p v-show="x">',
      '<p v-for="x in y">',
      '<p class="a" hidden>',
    ],
  ])('hides what stands in %s', (html) => {
    expect(hiddenAfter(html)).toEqual([true]);
  });

  it('hides what stands in a component until its own end', () => {
    expect(hiddenAfter('<Chart>', '<div>', '</div>', '<Chart>', '</Chart>', '</Chart>')).toEqual([
      ...Array<boolean>(5).fill(true),
      false,
    ]);
  });

  it('shows again what follows an element that another one closes', () => {
    expect(hiddenAfter('<div>\n<p v-if="x">', '</div>')).toEqual([true, false]);
  });

  it('passes over an end without a beginning', () => {
    expect(hiddenAfter('<Chart>', '</p>', '</Chart>', '</Chart>')).toEqual([true, true, false, false]);
  });

  it('passes over elements that hold nothing, comments and tags in attributes', () => {
    expect(hiddenAfter('<Chart />', '<img v-if="x">', '<!-- <Chart> -->', '<div title="<Chart>">')).toEqual(
      Array<boolean>(4).fill(false),
    );
  });
});
