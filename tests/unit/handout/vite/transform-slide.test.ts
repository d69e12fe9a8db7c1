import { describe, expect, it } from 'vitest';
import { citationEdits } from '../../../../handout/vite/transform-slide.ts';

/** The Markdown after the change, with readable attributes. */
function transformed(markdown: string, frontmatter = {}): string {
  const edits = citationEdits(markdown, frontmatter);
  const text = edits.reduceRight(
    (read, edit) => read.slice(0, edit.start) + edit.text + read.slice(edit.end),
    markdown,
  );
  return text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

describe('citations on a slide become components', () => {
  it.each([
    ['“a b” [@w, ¶4 s4].', '“a b” <Citation cite="[@w, ¶4 s4]"></Citation>.'],
    ['[see @a, ¶1; -@b, ¶2 s3]', '<Citation cite="[see @a, ¶1; -@b, ¶2 s3]"></Citation>'],
    ['[@w,\n¶4 s4]', '<Citation cite="[@w, ¶4 s4]"></Citation>'],
    ['> words\n>\n> [@w, ¶1]', '> words\n>\n> <Citation cite="[@w, ¶1]"></Citation>'],
    [
      '| a | b [@w, ¶1] |\n| - | - |\n| c [@w, ¶2] | d |',
      /<Citation cite="\[@w, ¶1\]">[\s\S]*<Citation cite="\[@w, ¶2\]">/u,
    ],
  ])('%j', (markdown, expected) => {
    if (typeof expected === 'string') expect(transformed(markdown)).toBe(expected);
    else expect(transformed(markdown)).toMatch(expected);
  });

  it.each([
    '`[@w, ¶1]`',
    '```md\n[@w, ¶1]\n```',
    '<!-- [@w, ¶1] -->\n\nwords',
    '<p title="[@w, ¶1]">words</p>',
    'write to a@b.org or [@](x)',
    '[no key](a@b)',
    '\\[@w, ¶1]',
  ])('%j stays as it is', (markdown) => {
    expect(transformed(markdown)).toBe(markdown);
  });

  it('nothing in a citation can end its attribute or begin markup', () => {
    const [edit] = citationEdits('[@w, ¶1, "quoted" <b> {{ x }} | *y*]');
    expect(edit?.text).toMatch(/^<Citation cite="[^"<>{}|*]*"><\/Citation>$/u);
  });

  it.each([
    ['<p cite="¶4 s4">words</p>', '<p data-cite="¶4 s4">words <Citation cite="¶4 s4"></Citation></p>'],
    [
      '<div class="a" cite="w ¶1">\n\n- one\n- two\n\n</div>',
      '<div class="a" data-cite="w ¶1">\n\n- one\n- two\n\n<Citation cite="w ¶1"></Citation>\n\n</div>',
    ],
    ['<p cite="¶1">a <Citation cite="¶1" /></p>', '<p data-cite="¶1">a <Citation cite="¶1" /></p>'],
    ['<p cite="¶1">a [@w, ¶1]</p>', '<p data-cite="¶1">a <Citation cite="[@w, ¶1]"></Citation></p>'],
    ['<Box cite="¶1" label="x" />', '<Box cite="¶1" label="x" />'],
    ['<img cite="¶1">', '<img data-cite="¶1">'],
  ])('an element’s own: %j', (markdown, expected) => {
    expect(transformed(markdown)).toBe(expected);
  });
});

it('the words of a marked headline are marked, and nothing else', () => {
  expect(transformed('# Three *factors* [@w, ¶1]\n\n## More\n', { headline: 'derived' })).toBe(
    '# <span class="derived">Three *factors*</span> <Citation cite="[@w, ¶1]"></Citation>\n\n## More\n',
  );
  expect(transformed('In 2009\n=====\n', { headline: 'outside' })).toBe(
    '<span class="outside">In 2009</span>\n=====\n',
  );
  expect(transformed('# Words', { headline: 'Some words of a layout' })).toBe('# Words');
  expect(transformed('no heading', { headline: 'derived' })).toBe('no heading');
});
