import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, pageStyle, thumbnailWidth } from '../../../handout/paper.ts';

/** Any character of Unicode. */
const character = fc
  .nat(0x10ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

const head = { title: 'A title', author: 'A. Speaker' };

/** The text of a CSS string literal (CSS Syntax 3, 4.3.5 and 4.3.7); fails where the literal ends early. */
function read(literal: string): string {
  const [, body] = /^"((?:[^"\\\n\r\f]|\\[0-9a-f]{1,6}\s?|\\[^0-9a-f\n])*)"$/i.exec(literal) ?? [];
  if (body === undefined) throw new Error(`no string literal: ${literal}`);
  return body.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex, character) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : character,
  );
}

describe('cssString', () => {
  it.each([
    'plain words',
    'say "this" and \'that\'',
    'back\\slash \\22 \\a',
    'one\ntwo\r\nthree\ffour',
    '</style><script>alert(1)</script>',
    'a { b: c } /* d */',
    '日本の信頼 — “é” 😀',
    'x\u2028y\u0000z',
    '',
  ])('says %j', (text) => {
    expect(read(cssString(text))).toBe(text);
  });

  it('says any text, and nothing in it ends the string, the rule or the style element', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...'"\'\\<>{}\n/*abcf01 '), character), {
          maxLength: 12,
        }),
        (parts) => {
          const text = parts.join('');
          const literal = cssString(text);
          expect(read(literal)).toBe(text);
          expect(literal.slice(1, -1)).not.toMatch(/["<>{}\n\r\f]/);
        },
      ),
    );
  });
});

describe('pageStyle', () => {
  it.each([
    ['a4', '210mm 297mm'],
    ['letter', '8.5in 11in'],
  ] as const)('prints on %s', (paper, size) => {
    expect(pageStyle(paper, head)).toContain(`size: ${size};`);
  });

  it('has title and speaker in the head, and the page’s number at the foot', () => {
    const css = pageStyle('a4', head);
    expect(css).toMatch(/@top-left \{ content: "A title"/);
    expect(css).toMatch(/@top-right \{ content: "A\. Speaker"/);
    expect(css).toMatch(/@bottom-right \{ content: "Page " counter\(page\) " of " counter\(pages\)/);
  });

  it('has no head on the first page', () => {
    const first = pageStyle('a4', head).split('@page :first')[1] ?? '';
    expect([...first.matchAll(/@(top-\w+) \{ content: "" \}/g)].map(([, box]) => box)).toEqual([
      'top-left',
      'top-right',
    ]);
  });

  it('stays whole whatever the title is', () => {
    const count = (css: string, character: string) => css.split(character).length;
    const css = pageStyle('a4', { title: '} </style> "x" {{', author: '\n}' });
    for (const bracket of ['{', '}']) expect(count(css, bracket)).toBe(count(pageStyle('a4', head), bracket));
    expect(css).not.toContain('<');
  });
});

describe('thumbnailWidth', () => {
  it('is 92 mm in CSS pixels, and leaves room for notes on both papers', () => {
    expect(thumbnailWidth).toBeCloseTo((92 / 25.4) * 96, 0);
    expect(thumbnailWidth / 96).toBeLessThan(((210 - 2 * 16) / 25.4) * 0.6);
  });
});
