import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../citations/index.ts';

const read = (text: string, more: object = {}) => readMarkdown({ file: 'slides.md', text, ...more });
const quotations = (text: string) => read(text).quotations.map((quotation) => quotation.text);
const cites = (text: string) =>
  read(text, { defaultKey: 'k' }).quotations.map(({ text, group }) => [
    text,
    group?.citations
      .map(({ key, locators }) => `${key} ${locators.map((one) => ('from' in one ? one.from.sentence : '')).join()}`)
      .join(' ') ?? null,
  ]);

describe('quotations', () => {
  it.each([
    ['curly marks', 'He said “do more” then.', ['do more']],
    ['straight marks', 'He said "do more" then.', ['do more']],
    ['low marks and guillemets', '„eins“ and «deux»', ['eins', 'deux']],
    [
      'guillemets turned round, and alike',
      'sagte »eins zwei«, sade »ett två» och ”tre fyra”',
      ['eins zwei', 'ett två', 'tre fyra'],
    ],
    ['low marks with any partner', '„raz dwa” „eins zwei" „drei vier“', ['raz dwa', 'eins zwei', 'drei vier']],
    ['guillemets with spaces', 'Il dit : « un deux » et « trois quatre ».', ['un deux', 'trois quatre']],
    ['corner brackets', '彼は「信頼は時間をかけて築かれる」と述べた。', ['信頼は時間をかけて築かれる']],
    ['corner brackets within', '「彼は「信頼」と述べたと聞いている」と言う', ['彼は「信頼」と述べたと聞いている']],
    [
      'single marks before a citation',
      '‘The ministers’ plan wasn’t calm’, [@k, ¶1 s1]',
      ['The ministers’ plan wasn’t calm'],
    ],
    ['straight single marks before a citation', "It's 'the year's own plan' [@k, ¶1 s1]", ["the year's own plan"]],
    [
      'German and Swiss single marks before a citation',
      '‚eins zwei‘ [@k, ¶1 s1] ‹un deux› [@k, ¶1 s1] ›drei vier‹ [@k, ¶1 s1]',
      ['eins zwei', 'un deux', 'drei vier'],
    ],
    ['double marks within single ones', '‘He said “no” twice’ [@k, ¶1 s1]', ['He said “no” twice']],
    ['white corner brackets before a citation', '『平和の礎』[@k, ¶1 s1]', ['平和の礎']],
    ['terms and titles in scripts that have marks for them', '「信頼」と『平和の礎』と ‘scare’ words', []],
    ['raised digits', '“40 m<sup>2</sup> of CO<sub>2</sub>”', ['40 m² of CO2']],
    ['marks within marks', 'The “fears of “more” fears” and "a "b" c".', ['fears of “more” fears', 'a "b" c']],
    ['inner marks of another kind', '“fears of ‘more’ "fears"”', ['fears of ‘more’ "fears"']],
    ['emphasis and links in the words', '“do **even** [more](https://a.b/“c”) *now*”', ['do even more now']],
    ['marks inside emphasis', '**“do more”** and _"do less"_', ['do more', 'do less']],
    ['entities', '&ldquo;A&nbsp;&amp;&nbsp;B&rdquo; &quot;c&quot;', ['A\u00A0&\u00A0B', 'c']],
    ['line breaks', '“do<br>more\nof this”', ['do more of this']],
    ['escapes', '“a \\* b \\[c\\]”', ['a * b [c]']],
    ['several in a list', '- “one”\n- “two”\n  - "three"', ['one', 'two', 'three']],
    ['a table', '| “a” | b |\n| --- | --- |\n| "c" | “d \\| e” |', ['a', 'c', 'd | e']],
    ['headings of both kinds', '# “One”\n\n“Two”\n=====\n', ['One', 'Two']],
    ['the dagger of a repair', '“preparedness…<sup>†</sup> that”', ['preparedness… that']],
    ['footnote marks', '“fears[^1] were”', ['fears were']],
    ['markup of HTML', '<p class="x">“a <b>b</b> c”</p>', ['a b c']],
    ['the element q', 'He <q>did more</q>.', ['did more']],
  ])('%s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it.each([
    ['code', 'Write `"x"` or:\n\n```ts\nconst a = "b";\n```\n\n    indented "code"\n'],
    ['longer fences', '````md\n```\n"a"\n```\n“b”\n````\n~~~\n"c"\n~~~'],
    ['attributes', '<div class="a" title="b">text</div>\n\n<Foo\n  bar="c"\n  :baz="[\'d\']"\n/>'],
    ['comments', 'Text <!-- “never” shown --> more\n\n<!-- "x" -->\n\nEnd'],
    ['headmatter and frontmatter', '---\ntitle: "A"\ninfo: “B”\n---\n\n# One\n\n---\nlayout: "two"\n---\n\n# Two'],
    [
      'styles, scripts and preformatted text',
      '<style>a { content: "x" }</style>\n\n<script setup>\nconst a = "b"\n</script>\n\n<pre>“c”</pre> <code>"d"</code>',
    ],
    ['formulas and interpolation', 'So $a = "b"$ and {{ "c" }}'],
    ['inches', 'A 5" disc and 6" more'],
    ['apostrophes and single marks', "Japan’s ‘own’ words don't count"],
    ['images and addresses', '![“alt”](/a.png "title") <https://a.b/"c">'],
    ['marks with nothing in them', '“ ” and "…"'],
    ['words that quote nobody', 'The <span class="own">“bridge”</span> <i own>"x"</i>'],
    ['alerts', '> [!NOTE]\n> Mind this.'],
    ['hidden slides', '# A\n\n---\nhide: true\n---\n\n“secret”\n'],
    ['click marks of notes', '# A\n\n<!--\nSay [click] this [click:2] now.\n-->'],
  ])('are not read into %s', (_, text) => {
    expect(read(text)).toMatchObject({ quotations: [], problems: [] });
  });

  it('keep code, formulas and components that stand inside them, so that no word is lost', () => {
    expect(quotations('“may `not` defeat” “may {{ not }} defeat” “may <Not /> defeat” “may $x$”')).toEqual([
      'may not defeat',
      'may {{ not }} defeat',
      'may <Not /> defeat',
      'may $x$',
    ]);
  });

  it('are taken from block quotations as wholes, without the last line that names their author', () => {
    const [quotation, ...others] = read(
      '> Japan should\n> not be “permitted”\n>\n> to act.\n>\n> — Wakefield [@w, ¶6 s4]',
    ).quotations;
    expect(others).toEqual([]);
    expect(quotation).toMatchObject({
      kind: 'block',
      text: 'Japan should not be “permitted” to act.',
      line: 1,
      column: 3,
    });
    expect(quotation?.group?.citations).toMatchObject([{ key: 'w' }]);
    expect(quotation).not.toHaveProperty('unwrapped');
  });

  it('may have marks around a whole block quotation', () => {
    expect(read('> “do more” [@w, ¶1]').quotations).toMatchObject([{ text: '“do more”', unwrapped: 'do more' }]);
    expect(quotations('<blockquote cite="w ¶1">do more</blockquote>')).toEqual(['do more']);
  });

  it('are found in speaker notes, as Markdown', () => {
    const { quotations } = read('# A\n\n<!--\nFirst “do [click] more” [@w, ¶1].\n\n> block [@w, ¶2]\n-->');
    expect(quotations).toMatchObject([
      { text: 'do more', part: 'note', line: 4, column: 7 },
      { text: 'block', kind: 'block', part: 'note' },
    ]);
  });

  it('are found in the words of components', () => {
    const { quotations } = read(
      '<FlowNode label="“do more” now" cite="w ¶4 s4" voice="unnamed" />\n\n<p title="“no”">x</p>',
    );
    expect(quotations).toMatchObject([
      { text: 'do more', line: 1, column: 18, voice: 'unnamed', group: { citations: [{ key: 'w' }] } },
    ]);
  });

  it('are found in the objects that components are given', () => {
    const text = `<FlowMap cite="w ¶1"\n  :nodes="[{ label: '“do more” now', cite: 'w ¶4 s4' }, { id: 'b', label: '“less”', style: { color: 'red' } }]"\n  @click="go('“x”')"\n/>`;
    const { quotations, citations, claims } = read(text);
    expect(quotations.map(({ text, line, group }) => [text, line, group?.citations[0]?.locators[0]])).toEqual([
      ['do more', 2, { from: { paragraph: 4, sentence: 4 }, to: { paragraph: 4, sentence: 4 } }],
      ['less', 2, { from: { paragraph: 1 }, to: { paragraph: 1 } }],
    ]);
    expect(citations).toHaveLength(2);
    expect(claims.map((claim) => claim.text)).toEqual(['“do more” now']);
  });

  it('know their slide, line and column', () => {
    const text = '---\ntheme: x\n---\n\n# A\n\n---\n\n# B\n\ntext “one” and\n“two”\n';
    expect(read(text).quotations).toMatchObject([
      { slide: 2, line: 11, column: 6 },
      { slide: 2, line: 12, column: 1 },
    ]);
    expect(read(text, { slideOf: (line: number) => line + 100 }).quotations[0]?.slide).toBe(111);
    expect(read(text.replaceAll('\n', '\r\n')).quotations).toMatchObject([
      { line: 11, column: 6 },
      { line: 12, column: 1 },
    ]);
  });
});

describe('marks without a partner', () => {
  it.each(['He said “do more.', 'He said do more”.', 'He said "do more.', '“a\n\nb”'])('%s', (text) => {
    const { problems, quotations } = read(text);
    expect(quotations).toEqual([]);
    expect(problems.every(({ code }) => code === 'QUOTATION_UNBALANCED')).toBe(true);
    expect(problems[0]).toMatchObject({ line: 1 });
  });
});

it.each(['Home » Talks » Trust', 'a « b', 'She is 5\' 4" tall.', "the ministers' own"])(
  'marks that are none: %s',
  (text) => {
    expect(read(text)).toMatchObject({ quotations: [], problems: [] });
  },
);

describe('the citation of a quotation', () => {
  it.each([
    ['follows it', '“a” [@x, ¶1 s1].', [['a', 'x 1']]],
    [
      'is the next one',
      '“a” [@x, ¶1 s1] and “b” [@y, ¶1 s2].',
      [
        ['a', 'x 1'],
        ['b', 'y 2'],
      ],
    ],
    [
      'may serve two',
      '“a” and “b” [@x, ¶1 s1, s2].',
      [
        ['a', 'x 1,2'],
        ['b', 'x 1,2'],
      ],
    ],
    ['may be several', '“a” [@x, ¶1 s1; @y, ¶1 s2] [@z, ¶1 s3]. More [@v, ¶1 s4]', [['a', 'x 1 y 2 z 3']]],
    ['may stand inside the marks', '“a [@x, ¶1 s1]”', [['a', 'x 1']]],
    ['is not one before it', '[@x, ¶1 s1] says “a”.', [['a', null]]],
    ['is not that of another block', '“a”\n\nb [@x, ¶1 s1]', [['a', null]]],
    ['is not that of another cell', '| “a” | [@x, ¶1 s1] |\n|---|---|', [['a', null]]],
    ['is not that of another element', '<div>“a”</div><div>[@x, ¶1 s1]</div>', [['a', null]]],
    ['may be that of the element around it', '<div cite="x ¶1 s1"><p>“a”</p></div>', [['a', 'x 1']]],
    [
      'may be that of the slide',
      '---\ncite: ¶1 s3\n---\n\n“a” “b” [@x, ¶1 s1]',
      [
        ['a', 'x 1'],
        ['b', 'x 1'],
      ],
    ],
    [
      'is that of the slide where there is no other',
      '---\ncite: ¶1 s3\n---\n\n“a”\n\n<!-- “b” -->',
      [
        ['a', 'k 3'],
        ['b', 'k 3'],
      ],
    ],
    ['may be a list', '---\ncite:\n  - x ¶1 s3\n  - y ¶1 s4\n---\n\n“a”', [['a', 'x 3 y 4']]],
  ])('%s', (_, text, expected) => {
    expect(cites(text)).toEqual(expected);
  });

  it('is not a link, an address or a handler', () => {
    expect(read('[mail](mailto:a@b.org) [a@b.org] [text @ home] <a @click="x">y</a>')).toMatchObject({
      citations: [],
      problems: [],
    });
  });

  it('that cannot be read is a finding at its place, and its quotation is not reported again', () => {
    const { problems, quotations } = read('# A\n\n“a” [@x, ¶1 s1, ¶z]');
    expect(problems).toMatchObject([{ code: 'LOCATOR_MALFORMED', line: 3, column: 17, slide: 1 }]);
    expect(quotations).toMatchObject([{ text: 'a', hasUnreadableCitation: true }]);
    expect(read('---\ncite: x ¶0\n---\n\n# A').problems).toMatchObject([
      { code: 'LOCATOR_MALFORMED', line: 2, column: 9 },
    ]);
    expect(read('<Foo cite="x ¶0" />').problems).toMatchObject([{ code: 'LOCATOR_MALFORMED', line: 1, column: 14 }]);
  });
});

describe('claims', () => {
  const claims = (text: string) => read(text, { defaultKey: 'k' }).claims.map(({ kind, text }) => [kind, text]);

  it('are headlines with a citation, labels, and other cited blocks', () => {
    expect(
      claims(
        '# Fears in the 1970s [@x, ¶1]\n\n# Nothing cited\n\nThey rose [@x, ¶2].\n\n<FlowNode label="Since 1990" cite="x ¶1">more</FlowNode>',
      ),
    ).toEqual([
      ['headline', 'Fears in the 1970s'],
      ['paraphrase', 'They rose .'],
      ['label', 'Since 1990. more'],
    ]);
  });

  it('are headlines of slides that cite', () => {
    expect(claims('---\ncite: ¶1\n---\n\n# Fears in the 1970s\n\nText')).toEqual([['headline', 'Fears in the 1970s']]);
  });

  it('leave out what is marked as derived or outside', () => {
    expect(
      claims(
        '---\ncite: ¶1\n---\n\n# In <span class="outside" cite="y">2009</span> <i derived>three</i> fears\n\n<div class="derived">\n\n## Four\n\n</div>',
      ),
    ).toEqual([['headline', 'In fears']]);
  });

  it('know the voice that slide or element names', () => {
    const { claims } = read(
      '---\ncite: x ¶1\nvoice: miyaoka\n---\n\n# A\n\n<Foo cite="x ¶2" voice="government" label="Bases" />',
    );
    expect(claims.map(({ voice }) => voice)).toEqual(['miyaoka', 'government']);
  });

  it('from outside know whether they cite', () => {
    expect(
      read(
        'In <b class="outside">2009</b> and <b outside>2010 [@x]</b> and <b class="outside" cite="x">2011</b>',
      ).outside.map(({ text, isCited }) => [text, isCited]),
    ).toEqual([
      ['2009', false],
      ['2010', true],
      ['2011', true],
    ]);
  });
});

it('knows what was said before a quotation and around it', () => {
  const { quotations } = read('# Title\n\nJapan may\n\nAs Miyaoka said, it might “do more” or not.\n');
  expect(quotations).toMatchObject([
    { lead: 'As Miyaoka said, it might', context: 'Japan may As Miyaoka said, it might or not.' },
  ]);
});

it('reads an empty file, and one of nothing but separators', () => {
  expect(read('')).toMatchObject({ quotations: [], problems: [] });
  expect(read('---\n---\n---\n')).toMatchObject({ quotations: [], problems: [] });
});
