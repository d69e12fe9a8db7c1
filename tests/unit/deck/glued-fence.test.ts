import { describe, expect, it } from 'vitest';
import { findGluedFence } from '../../../deck/glued-fence.ts';

describe('findGluedFence', () => {
  it.each([
    [
      '# A\n\n<Transform :scale="0.8">\n```mermaid\ngraph LR\n\nA --> B\n```\n</Transform>',
      { tag: 'Transform', line: 4 },
    ],
    ['<div>\n  <p>\n  text\n~~~ts\n', { tag: 'p', line: 4 }],
  ])('finds it in %j', (raw, expected) => expect(findGluedFence(raw)).toEqual(expected));

  it.each([
    '<div>\n\n```ts\nconst a = 1\n```\n\n</div>',
    'text\n```ts\n<div>\n```',
    '# A\n\n```html\n<div>\n\n</div>\n```',
    '',
  ])('finds none in %j', (raw) => expect(findGluedFence(raw)).toBeUndefined());
});
