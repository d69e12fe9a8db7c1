import { expect, test } from 'vitest';
import { withSheets } from '../../../../deck/plugins/player-selectors.ts';

test.each([
  ['#slide-content { color: white }', ':is(#slide-content, .print-slide-container) { color: white }'],
  ['.dark #slide-content > p {}', '.dark :is(#slide-content, .print-slide-container) > p {}'],
  ['.slidev-slide-content::before {}', ':is(.slidev-slide-content, .print-slide-container)::before {}'],
  ['#slide-container .slidev-layout {}', ':is(#slide-container, .print-slide-container) .slidev-layout {}'],
])('%s holds on our pages', (css, expected) => {
  expect(withSheets(css)).toBe(expected);
});

test.each([
  '#slide-container { background: black }',
  '.slide-content-x {}',
  '#slide-container, p {}',
  'p { color: red }',
])('%s stays as it is', (css) => {
  expect(withSheets(css)).toBe(css);
});
