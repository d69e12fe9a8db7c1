import { describe, expect, it } from 'vitest';
import { findSourceBlocks, unconditionalText } from '../../../../export/audit/source-blocks.ts';

/** The blocks' words, a line each. */
const blocksOf = (content: string) => findSourceBlocks(content, { comark: false }).map(({ words }) => words.join(' '));

describe('blocks that must stand on the slide', () => {
  it('are paragraphs, headings, list items, quotations and cells', () => {
    expect(
      blocksOf(
        [
          '# Head *line*\n\nPara one\ntwo\n',
          '- item **bold** `code`\n- next\n\n1. first\n',
          '> said\n\n| a | b c |\n| --- | --- |\n| d | e |',
        ].join('\n'),
      ),
    ).toEqual(['head line', 'para one two', 'item bold code', 'next', 'first', 'said', 'a', 'b c', 'd', 'e']);
  });

  it('are code in fences, whatever lines it highlights', () => {
    expect(blocksOf('```ts {1|2}{lines:true}\nconst a = 1\n```\n\n~~~\nplain\n~~~')).toEqual(['const a 1', 'plain']);
  });

  it('are the text of links, and no address', () => {
    expect(blocksOf('[the report](https://a.example/x "title")')).toEqual(['the report']);
  });

  it('are in every column of a layout', () => {
    expect(blocksOf('left\n\n::right::\n\nmiddle\n\n:: bottom ::\n\nlow')).toEqual(['left', 'middle', 'low']);
  });

  it('are in elements of HTML that only arrange', () => {
    expect(
      blocksOf('<div class="grid">\n<div>\n\nleft\n\n</div>\n<div v-click>\n\nright\n\n</div>\n</div>\n\nend'),
    ).toEqual(['left', 'right', 'end']);
  });

  it.each(['v-clicks', 'v-click', 'VClicks', 'v-after', 'Transform :scale="0.5"', 'AutoFitText', 'v-drag pos="1,2"'])(
    'are inside <%s>, which shows what it holds',
    (tag) => {
      expect(blocksOf(`<${tag}>\n\n- shown\n\n</${tag.split(' ')[0]}>\n\nend`)).toEqual(['shown', 'end']);
      expect(blocksOf(`here <${tag}>shown</${tag.split(' ')[0]}> end`)).toEqual(['here shown end']);
    },
  );

  it('say where they stand', () => {
    const content = '# Head\n\npara\n\n::right::\n\n- one\n- two\n\n$$\nx\n$$\n\n<!-- a\nb -->\n\nlast';
    expect(findSourceBlocks(content, { comark: false }).map(({ line }) => content.split('\n')[line])).toEqual([
      '# Head',
      'para',
      '- one',
      '- two',
      'last',
    ]);
  });

  it('quote what the author wrote, on one line and shortened', () => {
    const [{ excerpt } = { excerpt: '' }] = findSourceBlocks(`One **two**\nthree ${'long '.repeat(40)}`, {
      comark: false,
    });
    expect(excerpt).toMatch(/^One two three long /);
    expect(excerpt.length).toBeLessThanOrEqual(70);
  });
});

describe('what may change or be hidden is left out', () => {
  it.each<[string, string, string[]]>([
    ['a component’s content', '<Chart>\n\nhidden\n\n</Chart>\n\nend', ['end']],
    ['a component’s content in a line', 'here <Chart>hidden</Chart> end', ['here end']],
    ['a custom element’s content', '<my-chart>\n\nhidden\n\n</my-chart>\n\nend', ['end']],
    ['components in components', '<A>\n\nx\n\n<B>\n\ny\n\n</B>\n\nz\n\n</A>\n\nend', ['end']],
    ['named slots', '<template v-slot:x>\n\nhidden\n\n</template>\n\nend', ['end']],
    ['expressions', 'costs {{ price * 2 }} yen', ['costs yen']],
    ['formulae', 'area $\\pi r^2$ of $r$ end\n\n$$\nx^2\n$$\n\nafter', ['area of end', 'after']],
    ['a formula over two lines', 'area $\\pi\nr^2$ ends\n\nafter', ['area ends', 'after']],
    ['prices in two paragraphs', 'from $5\n\nto 6$ then', ['from 5', 'to 6 then']],
    ['formulae with highlighted lines', '$$ {1|2}{at:1}\nx\n$$\n\nafter', ['after']],
    ['footnote marks', 'claim[^1]\n\n[^1]: the note', ['claim', 'the note']],
    ['emoji names', 'done :tada: now', ['done now']],
    ['images', '![alt words](a.png) end', ['end']],
    ['HTML', '<p>words</p>\n\nend', ['end']],
    ['comments', '<!-- words -->\n\nhere <!-- words --> end\n\n<!--\n<Chart>\n-->\n\nlast', ['here end', 'last']],
    ['style and script', '<style>\n.a {}\n\n.b {}\n</style>\n\n<script setup>\nconst a = 1\n</script>\n\nend', ['end']],
    ['attributes in braces', 'words {.big} {#id}', ['words']],
    ['slot markers', '::right::\n\nend', ['end']],
    ['included snippets', '<<< @/snippets/a.ts#part {1|2}\n\nend', ['end']],
    ['what a drawing is called', '<svg><title>name</title><desc>words</desc><text>seen</text></svg> end', ['seen end']],
    ['a dollar in an attribute', '<div :a="$x"><B :b="$y">hidden</B></div>\n\nend', ['end']],
    [
      'a tag over lines, with its end alone on one',
      '<g\n  class="a"\n  :b="$c < 6\n    ? 1 : 2"\n>\n\nend\n\n</g>',
      ['end'],
    ],
    ['a component over lines', '<Box\n  a="words"\n>\n\nhidden\n\n</Box>\n\nend', ['end']],
    ['entities', 'this&nbsp;&amp; that', ['this that']],
  ])('%s', (_, content, expected) => {
    expect(blocksOf(content)).toEqual(expected);
  });

  it.each([
    'mermaid',
    'mermaid {scale: 0.5}',
    'plantuml',
    'ts {monaco}',
    'ts {monaco-run}',
    'ts twoslash',
    'md magic-move',
    'latex',
  ])('a fence of %s, which is drawn instead of shown', (info) => {
    expect(blocksOf(`\`\`\`\`${info}\n\`\`\`ts\nhidden\n\`\`\`\n\`\`\`\`\n\nend`)).toEqual(['end']);
  });

  it.each(['v-if="a > b"', 'v-else', 'v-show="x"', 'v-for="x in y"', 'hidden'])(
    'what stands in an element with %s',
    (attribute) => {
      expect(blocksOf(`<div ${attribute}>\n\nhidden\n\n</div>`)).toEqual([]);
      expect(blocksOf(`here <span ${attribute}>hidden</span>`)).toEqual(['here']);
    },
  );

  it.each(['v-if="x"', 'v-for="x in y"', 'hidden'])('with %s only to its end', (attribute) => {
    expect(blocksOf(`<div ${attribute}>\n\nhidden\n\n</div>\n\nend`)).toEqual(['end']);
    expect(
      blocksOf(`<div>\n<div ${attribute}>\n\nhidden\n\n<div>\n\nhidden\n\n</div>\n</div>\n\ninside\n\n</div>\n\nend`),
    ).toEqual(['inside', 'end']);
    expect(blocksOf(`here <b ${attribute}>hidden</b> end`)).toEqual(['here end']);
  });
});

describe('containers, where the deck asks for them', () => {
  const wordsOf = (content: string) => findSourceBlocks(content, { comark: true }).map(({ words }) => words.join(' '));

  it.each<[string, string, string[]]>([
    ['a group of code', '::code-group\n\n```sh [npm]\nnpm install\n```\n\n::\n\nend', ['npm install', 'end']],
    ['an element', '::div{.grid}\n\nwords\n\n::\n\nend', ['words', 'end']],
    ['a component', '::card{title="a"}\n\nhidden\n\n::\n\nend', ['end']],
    ['a container in another', ':::card\n\n::div\n\nhidden\n\n::\n\n:::\n\nend', ['end']],
    ['a component on a line', ':icon\n\nend', ['end']],
    ['a component in a line', 'here :badge[hidden] end', ['here end']],
    ['attributes', 'a [word]{.red}s and **bold**{#id}', ['a words and bold']],
    ['slots', '::right::\n\nend', ['end']],
  ])('%s', (_, content, expected) => {
    expect(wordsOf(content)).toEqual(expected);
  });
});

describe('what hides nothing', () => {
  it.each([
    ['a component that holds nothing', '<Chart />\n\nend'],
    ['one with a > in an attribute', '<Chart title="a > b" :x=\'1 > 0\' />\n\nend'],
    ['one over several lines', '<Chart\n  title="a"\n/>\n\nend'],
    ['one that is closed on its line', '<Chart></Chart>\n\nend'],
    ['elements without an end tag', '<br>\n\n<hr>\n\n<img src="a.png">\n\nend'],
    ['an image with v-if only to its end', '<img v-if="x" src="a.png">\n\nend'],
    ['an end tag too many', '</Chart>\n\nend'],
    ['v-if in a text', '<div title="use v-if=x"></div>\n\nend'],
  ])('%s', (_, content) => {
    expect(blocksOf(content)).toEqual(['end']);
  });

  it('money', () => {
    expect(blocksOf('from $5 to $6, or \\$7')).toEqual(['from 5 to 6 or 7']);
  });

  it('the end of a line', () => {
    expect(blocksOf('one\ntwo  \nthree\\\nfour')).toEqual(['one two three four']);
  });

  it('a time, a ratio or a scope', () => {
    expect(blocksOf('a :: b')).toEqual(['a b']);
    expect(blocksOf('std::vector')).toEqual(['std vector']);
  });
});

describe('what is shown in every case', () => {
  it.each([
    ['<p v-show="a">one</p>\n<p>two</p>', 'two'],
    ['<div v-if="a">\n\none **bold**\n\n- item\n\n</div>\n\ntwo', 'two'],
    ['one <span hidden>two</span> three `four`', 'one three four'],
    ['<Chart>one</Chart>\n\n<!-- two -->\n\n```ts\nthree\n```', 'one three'],
    ['<div\n  v-else\n>one <b>two</b></div> three', 'three'],
  ])('is without what a condition decides on: %j', (content, text) => {
    expect(unconditionalText(content, { comark: false }).replace(/\s+/g, ' ').trim()).toBe(text);
  });
});
