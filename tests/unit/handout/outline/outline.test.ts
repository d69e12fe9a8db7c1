import { describe, expect, it } from 'vitest';
import { composeOutline } from '../../../../handout/outline/compose-outline.ts';
import { printBlocks, printPlain } from '../../../../handout/outline/print-outline.ts';
import type { SlideElement, SlideNode } from '../../../../handout/outline/slide-node.ts';

const inLine = /^(?:a|b|code|em|i|q|small|span|strong|sup|br)$/;
/** An element as it is read of a slide: `el('p.bold', 'words')`, `el('span!item', …)` for the way it stands. */
function el(what: string, ...children: SlideNode[]): SlideElement {
  const [, tag = '', bold, flow] = /^([a-z0-9]+)(\.bold)?(?:!(\w+))?$/.exec(what) ?? [];
  const own = (flow ?? (inLine.test(tag) ? 'inline' : 'block')) as SlideElement['flow'];
  return { tag, flow: own, children, ...(bold ? { isBold: true } : {}) };
}
const picture = (words: string, flow: SlideElement['flow'] = 'inline'): SlideElement => ({
  tag: 'img',
  flow,
  picture: words,
  children: [],
});
const figure = (name: string, ...children: SlideNode[]): SlideElement => ({ ...el('figure', ...children), name });
const cite = (locator: string): SlideElement => ({ ...el('span', locator), isCitation: true });

const outlineOf = (...nodes: SlideNode[]) => {
  const { title, blocks } = composeOutline(nodes);
  return { title: printPlain(title), body: printBlocks(blocks, { level: 4, figure: 'Figure: {text}' }) };
};
const bodyOf = (...nodes: SlideNode[]) => outlineOf(...nodes).body;

describe('the outline of a slide', () => {
  it('is named by its first heading of the highest rank, wherever that stands', () => {
    expect(outlineOf(el('p', 'Chapter 1'), el('h1', 'The ', el('em', 'claim')), el('h2', 'Why'))).toEqual({
      title: 'The <em>claim</em>',
      body: '<p>Chapter 1</p><h4>Why</h4>',
    });
    expect(outlineOf(el('p', 'No heading.'))).toEqual({ title: '', body: '<p>No heading.</p>' });
  });

  it('ranks headings below that of the slide, and skips no level', () => {
    const headings = ['h1', 'h3', 'h5', 'h3'].map((tag) => el(tag, tag));
    expect(bodyOf(...headings)).toBe('<h4>h3</h4><h5>h5</h5><h4>h3</h4>');
  });

  it('escapes what is text, and writes only what it knows', () => {
    expect(bodyOf(el('p', 'a < b & "c"'), { ...el('p', 'x'), attributes: { onclick: 'y()', lang: 'de' } })).toBe(
      '<p>a &lt; b &amp; &quot;c&quot;</p><p lang="de">x</p>',
    );
  });
});

describe('words in a line', () => {
  it('are apart where the slide sets them apart, written or drawn, with one blank', () => {
    const links = el('p', el('a!item', 'B1 Limits'), el('a!item', 'B2 Absences'));
    expect(bodyOf(links)).toBe('<p>B1 Limits B2 Absences</p>');
    expect(bodyOf(el('p', ' one\n  ', el('b', ' two '), ' three', el('span!apart', 'four')))).toBe(
      '<p>one two three four</p>',
    );
  });

  it('are not torn apart at marks of punctuation, nor within a word', () => {
    expect(bodyOf(el('p', el('span!item', '“'), 'To be”', el('sup', '†'), el('span!item', '.')))).toBe(
      '<p>“To be”<sup>†</sup>.</p>',
    );
  });

  it('keep weight, emphasis, links, breaks and the language of a part', () => {
    const link = { ...el('a', 'here'), attributes: { href: 'https://example.org' } };
    const french = { ...el('span', 'ici'), attributes: { lang: 'fr' } };
    expect(bodyOf(el('p', el('strong.bold', 'Look'), ' ', link, el('br'), french))).toBe(
      '<p><b>Look</b> <a href="https://example.org">here</a><br><span lang="fr">ici</span></p>',
    );
  });

  it('hold a picture among them by its alternative', () => {
    expect(bodyOf(el('p', 'See', picture('a cat'), 'there'))).toBe('<p>See [a cat] there</p>');
  });
});

describe('blocks', () => {
  it('are paragraphs, however deep they stand; each thing in a row of its own is one', () => {
    expect(bodyOf(el('div', el('div', el('p', 'one'), 'loose'), el('a!item', 'two'), el('a!item', 'three.')))).toBe(
      '<p>one</p><p>loose</p><p>two</p><p>three.</p>',
    );
  });

  it('join a number, a sign or a figure set large with the words after it', () => {
    const stat = el('div', el('div.bold', '80%'), el('div', 'of the readers'));
    expect(bodyOf(stat)).toBe('<p><b>80%</b> of the readers</p>');
    expect(bodyOf(el('p', '结论'), el('p', 'Yes'), el('p', 'No'))).toBe('<p>结论</p><p>Yes</p><p>No</p>');
  });

  it('are lists within lists, with their numbers', () => {
    const nested = el('ul', el('li', 'deep'));
    const list = { ...el('ol', el('li', 'one', nested), ' ', el('li', el('p', 'two'))), attributes: { start: '3' } };
    expect(bodyOf(list)).toBe('<ol start="3"><li><p data-keep="">one</p><ul><li>deep</li></ul></li><li>two</li></ol>');
  });

  it('number no list a second time', () => {
    const item = (number: string, words: string) => el('li', el('b!item', number), el('span!item', words));
    expect(bodyOf(el('ol', item('I', 'Concepts'), item('II', 'Sources')))).toBe(
      '<ol class="is-numbered"><li>I Concepts</li><li>II Sources</li></ol>',
    );
    expect(bodyOf(el('ol', el('li', 'I think'), el('li', 'I am')))).toBe('<ol><li>I think</li><li>I am</li></ol>');
  });

  it('are tables with heads, spans and what stands in a cell', () => {
    const head = el('thead', el('tr', { ...el('th', 'Name'), attributes: { scope: 'col' } }, el('th', 'Why')));
    const body = el('tbody', el('tr', el('td', 'a'), el('td', el('p', 'first.'), el('p', 'second'))));
    expect(bodyOf(el('table', el('caption', 'All'), head, body))).toBe(
      '<table><caption>All</caption><thead><tr><th scope="col">Name</th><th>Why</th></tr></thead>' +
        '<tbody><tr><td>a</td><td><p>first.</p><p>second</p></td></tr></tbody></table>',
    );
  });

  it('are code as it is written, and formulae as they are drawn', () => {
    const code = el('pre', el('code', el('span', 'if (a < b) {'), '\n', el('span', '  c'), '\n}\n'));
    const formula = { ...el('span', 'x^2'), tag: 'formula', html: '<i class="katex">x²</i>' };
    expect(bodyOf(code)).toBe('<pre><code>if (a &lt; b) {\n  c\n}</code></pre>');
    expect(bodyOf(el('p', 'Let ', formula, ' be.'))).toBe('<p>Let <i class="katex">x²</i> be.</p>');
  });

  it('give a quotation the line that says who said it', () => {
    const quote = el('blockquote', el('p', 'To be.'));
    expect(bodyOf(quote, el('p', '— Hamlet'), el('p', 'So.'))).toBe(
      '<blockquote><p>To be.</p><p>— Hamlet</p></blockquote><p>So.</p>',
    );
    expect(bodyOf(quote, el('p', cite('¶4 s4'), ' as told'))).toContain(
      '<p><span class="citations">¶4 s4</span> as told</p></blockquote>',
    );
  });

  it('keep a sentence that goes on below, and a heading in all but name, with what follows', () => {
    expect(bodyOf(el('p', 'Many say'), el('ul', el('li', 'this')))).toContain('<p data-keep="">Many say</p>');
    expect(bodyOf(el('p.bold', 'Card'), el('p', 'Text of the card.'))).toContain('<p data-keep=""><b>Card</b></p>');
    expect(bodyOf(el('p', 'It ends.'), el('ul', el('li', 'this')))).toContain('<p>It ends.</p>');
  });
});

describe('a figure', () => {
  it('of rows of figures is a list of them, a line each, in order but not counted', () => {
    const row = (...texts: string[]) => el('li', ...texts.map((text) => el('span!item', text)), cite('¶1'));
    const single = el('ol', row('1990', '12 %'), row('2000', '1,234.5 %'));
    const place = '<span class="citations">¶1</span>';
    expect(bodyOf(figure('Boats', single))).toContain(
      `<ul><li>1990 12 % ${place}</li><li>2000 1,234.5 % ${place}</li></ul>`,
    );
    const named = el('ol', row('Ferries', 'East 12', 'West 9'), row('Rowing boats', 'East 3', 'West 4'));
    const key = el('ul', el('li', 'East'), el('li', 'West'));
    expect(bodyOf(figure('Boats', key, named))).toContain(
      `<ul><li>Ferries: East 12, West 9 ${place}</li><li>Rowing boats: East 3, West 4 ${place}</li></ul>`,
    );
  });

  it('is its alternative where it is a picture', () => {
    expect(bodyOf(el('p', picture('A cat')))).toBe(
      '<div class="handout-outline-figure"><p class="handout-figure-name">Figure: A cat</p></div>',
    );
    expect(bodyOf(el('figure', picture('A cat', 'block'), el('figcaption', 'The cat, 1999')))).toBe(
      '<div class="handout-outline-figure"><p class="handout-figure-name" data-keep="">Figure: The cat, 1999</p><p>A cat</p></div>',
    );
  });

  it('of few words is told in one line, arrows with what they lead to', () => {
    const boxes = ['Client', '→', 'Server', 'Store'].map((words) => el('div', words));
    expect(bodyOf(el('figure', ...boxes))).toContain('Figure: Client → Server; Store</p>');
    expect(bodyOf(figure('How it flows', ...boxes))).toContain('Figure: How it flows</p><p>Client → Server; Store</p>');
  });

  it('has an item for each box, opened by the heading of the box', () => {
    const box = (head: string, text: string) =>
      el('div', el('div', el('p.bold', head), el('p', text, ' ', cite('¶1'))));
    const long = 'a text that is long enough for the figure not to be told in one line, and longer';
    expect(bodyOf(figure('Two boxes', box('Signal', `A ${long}`), box('not only', `“${long}”`)))).toBe(
      '<div class="handout-outline-figure"><p class="handout-figure-name" data-keep="">Figure: Two boxes</p><ul>' +
        `<li><b>Signal</b><b>:</b> A ${long} <span class="citations">¶1</span></li>` +
        `<li><b>not only</b> “${long}” <span class="citations">¶1</span></li></ul></div>`,
    );
  });

  it('goes on from what leads to what follows', () => {
    const lead = (words: string, sign: string) => ({ ...el('p', words), leads: sign });
    const parts = [
      el('p', 'A'.repeat(120)),
      lead('expect', ''),
      el('p', 'Japan'),
      lead('beyond', ':'),
      el('p', 'More'),
    ];
    expect(bodyOf(figure('', ...parts))).toContain('<li>expect Japan</li><li>beyond: More</li>');
  });

  it('holds its list as a list', () => {
    const list = el('ul', el('li', 'peace'), el('li', 'aid'));
    expect(bodyOf(figure('Missions', el('div', el('p.bold', 'Since 1990'), el('p', '“such as”'), list)))).toContain(
      '<p data-keep=""><b>Since 1990</b><b>:</b> “such as”</p><ul><li>peace</li><li>aid</li></ul>',
    );
  });

  it('has a long description told clause by clause, below its words', () => {
    const clauses = Array.from({ length: 9 }, (_, i) => `box ${i} leads to box ${i + 1}`);
    const body = bodyOf(figure(['The map', ...clauses].join('; '), el('p', 'One'), el('p', 'Two')));
    expect(body).toContain('Figure: The map</p><p data-keep="">One; Two</p><ul><li>box 0 leads to box 1</li>');
  });

  it('that holds a table, code or a quotation is that, with its caption', () => {
    const caption = el('figcaption', 'Hamlet');
    expect(bodyOf(el('figure', el('blockquote', el('p', 'To be.')), caption))).toBe(
      '<blockquote><p>To be.</p><p>Hamlet</p></blockquote>',
    );
    expect(bodyOf(el('figure', el('pre', 'a = 1'), caption))).toContain('<pre><code>a = 1</code></pre>');
  });
});
