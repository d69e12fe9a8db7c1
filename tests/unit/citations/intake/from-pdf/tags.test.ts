import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../../citations/intake/from-pdf/page.ts';
import { type TreeNode, tagsOf } from '../../../../../citations/intake/from-pdf/tags.ts';
import { areTrue, tagsBegin } from '../../../../../citations/intake/from-pdf/trust-tags.ts';

const content = (id: string): TreeNode => ({ type: 'content', id });
const node = (role: string, ...children: TreeNode[]): TreeNode => ({ role, children });

describe('tagsOf', () => {
  it('gives the letters of a block one tag, whatever is around them within it', () => {
    const tags = tagsOf(
      node(
        'Root',
        node('Document', node('H2', content('a')), node('P', content('b'), node('Span', node('Link', content('c'))))),
      ),
    );
    expect(tags.get('a')).toEqual({ block: 0, kind: 'heading', level: 2 });
    expect(tags.get('b')).toEqual({ block: 1, kind: 'paragraph' });
    expect(tags.get('c')).toEqual(tags.get('b'));
  });

  it('takes an item for one block, and an item within it for another', () => {
    const inner = node('L', node('LI', node('LBody', node('P', content('d')))));
    const item = node(
      'LI',
      node('Lbl', content('a')),
      node('LBody', node('P', content('b')), node('P', content('c')), inner),
    );
    const tags = tagsOf(node('Root', node('L', item)));
    expect(new Set(['a', 'b', 'c'].map((id) => tags.get(id)?.block)).size).toBe(1);
    expect(tags.get('d')).toMatchObject({ kind: 'item' });
    expect(tags.get('d')?.block).not.toBe(tags.get('a')?.block);
  });

  it('says nothing of tables, notes and figures, nor of what is in no block', () => {
    const cell = node('Table', node('TR', node('TD', node('P', content('a')))));
    expect(tagsOf(node('Root', cell, node('Note', node('P', content('b'))), node('Div', content('c')))).size).toBe(0);
    expect(tagsOf(null).size).toBe(0);
  });

  it('knows titles and headings without a number', () => {
    const tags = tagsOf(node('Root', node('Title', content('a')), node('H', content('b'))));
    expect([tags.get('a'), tags.get('b')]).toEqual([
      { block: 0, kind: 'heading', level: 0 },
      { block: 1, kind: 'heading' },
    ]);
  });
});

const line = (text: string, block?: number, page = 0): Line =>
  ({ text, page, ...(block === undefined ? {} : { tag: { block, kind: 'paragraph' } }) }) as Line;

describe('areTrue', () => {
  it('believes tags that end with sentences', () => {
    expect(areTrue([line('A sentence that', 0), line('ends.', 0), line('another begins', 1)])).toBe(true);
  });

  it('does not believe tags of lines, nor those of a little of the text', () => {
    expect(areTrue([line('A sentence that', 0), line('is tagged line by', 1), line('line as some do.', 2)])).toBe(
      false,
    );
    expect(areTrue([line('A heading', 0), line('and a long text that has no tags at all.')])).toBe(false);
  });
});

it('tells where a paragraph begins on its page, not whether it goes on on the next', () => {
  expect(tagsBegin(line('b', 1), line('a', 0))).toBe(true);
  expect(tagsBegin(line('b', 0), line('a', 0))).toBe(false);
  expect(tagsBegin(line('b', 0, 1), line('a', 7))).toBeUndefined();
  expect(tagsBegin(line('b'), line('a', 0))).toBeUndefined();
});
