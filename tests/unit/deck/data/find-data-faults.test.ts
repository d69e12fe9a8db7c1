import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDeck } from '../../../../citations/deck/load-deck.ts';
import { lookOver } from '../../../../deck/look-over.ts';
import { readEntry } from '../../../../deck/read-entry.ts';
import { project } from '../../../support/project-folder.ts';
import { createScratch } from '../../../support/scratch.ts';

const ours = `theme: ${project}/theme\nparts: { I: One, II: Two }`;

/** What is found on the second slide, which begins on line 8: code, line and column, message and remedy. */
async function look(settings: string, body = '', { headmatter = ours, files = {} as Record<string, string> } = {}) {
  const folder = createScratch();
  const file = join(folder, 'slides.md');
  const head = [...headmatter.split('\n'), '# a line more'].slice(0, 2).join('\n');
  const text = `---\n${head}\n---\n\n# One\n\n---\n${settings}\n---\n\n# Two\n\n${body}\n`;
  for (const [name, content] of Object.entries({ ...files, 'slides.md': text })) writeInto(join(folder, name), content);
  const found = lookOver(readEntry(file), await loadDeck(file));
  return found.map(({ code, line, column, what, fix, slide }) => {
    expect(slide).toBe(2);
    return [code, `${line}:${column}`, what, fix] as const;
  });
}

const balance = '<WeighingBalance :data="$frontmatter.balance" />';

describe('findDataFaults', () => {
  it('is silent on data that fits', async () => {
    const settings = `balance:
  label: L
  left: { kind: support, heading: + Signal, text: “a b”, cite: ¶2 s3, voice: miyaoka, more: [{ text: c, derived: true }] }
  right: { text: "Trust, which is high", click: 1, outside: kim }
  heavier: right`;
    expect(await look(settings, balance)).toEqual([]);
  });

  it('names an unknown key and the nearest right one', async () => {
    const settings =
      'balance:\n  label: L\n  left: { txet: a, text: b }\n  right: { text: b, clik: 1, quite-other: 2 }';
    expect(await look(settings, balance)).toEqual([
      [
        'DATA_KEY_UNKNOWN',
        '11:11',
        '<WeighingBalance> does not know the key `txet` in `balance.left`.',
        expect.stringContaining('It takes `kind`, `heading`'),
      ],
      [
        'DATA_KEY_UNKNOWN',
        '12:21',
        '<WeighingBalance> does not know the key `clik` in `balance.right`.',
        'Write `click` in place of `clik`.',
      ],
      ['DATA_KEY_UNKNOWN', '12:30', expect.stringContaining('`quite-other`'), expect.stringContaining('It takes')],
    ]);
  });

  it('takes a missing key and one that reads like it for one fault', async () => {
    const settings = 'balance:\n  lable: L\n  left: { text: a }';
    expect(await look(settings, balance)).toEqual([
      [
        'DATA_KEY_MISSING',
        '10:3',
        expect.stringContaining('has `lable`, and no `label`'),
        'Write `label` in place of `lable`.',
      ],
      ['DATA_KEY_MISSING', '9:1', '`balance` of <WeighingBalance> has no `right`: a side.', 'Add `right`.'],
    ]);
  });

  it.each([
    ['left: [a, b]', '`balance.left` of <WeighingBalance> takes a mapping with `kind`, `heading`'],
    ['left: a', 'not “a”'],
    ['left:', 'not nothing'],
    ['left: { text: 1990 }', '`balance.left.text` of <WeighingBalance> takes words, not `1990`'],
    ['left: { text: a, click: one }', 'takes a number, not “one”'],
    ['left: { text: a, kind: suport }', 'takes `plain`, `cause`, `support` or `limit`, not “suport”'],
    ['left: { text: a, more: { text: b } }', 'takes a list, not a mapping'],
  ])('names a value of the wrong kind: %s', async (left, what) => {
    const found = await look(`balance:\n  label: L\n  ${left}\n  right: { text: b }`, balance);
    expect(found).toEqual([
      ['DATA_VALUE_WRONG', expect.stringMatching(/^11:/), expect.stringContaining(what), expect.any(String)],
    ]);
  });

  it.each([
    ['{ text: Trust, which is high }', 'Trust', 'which is high'],
    ['{ text: “Trust, which is high”, cite: ¶1 s1 }', '“Trust', 'which is high”'],
    ['{ text: a, cite: ¶1 s1, s2 }', '¶1 s1', 's2'],
    ['{ text: Trust, as he put it: high }', 'Trust', 'as he put it'],
  ])('knows a text that a comma has split: %s', async (left, before, after) => {
    const found = await look(`balance:\n  label: L\n  left: ${left}\n  right: { text: b }`, balance);
    expect(found).toEqual([
      [
        'DATA_SPLIT',
        expect.stringMatching(/^11:/),
        expect.stringContaining(`behind “${before}” ends the text`),
        `Put it into quotation marks: \`"${before}, ${after}"\`.`,
      ],
    ]);
  });

  it('knows a quotation that a comma has split in a list', async () => {
    expect(await look('items: [a, “b, c”, d]', '<BranchingList :items="$frontmatter.items" />')).toEqual([
      ['DATA_SPLIT', '9:16', expect.stringContaining('“c”'), expect.any(String)],
    ]);
  });

  it('names data that is not there', async () => {
    expect(
      await look(
        'balance: { label: L, left: { text: a }, right: { text: b } }',
        '<WeighingBalance :data="$frontmatter.balanse" />',
      ),
    ).toEqual([['DATA_MISSING', '14:1', expect.stringContaining('`$frontmatter.balanse`'), 'Write `balance`.']]);
    expect(await look('x: 1', '<DataChart />')).toEqual([
      ['DATA_MISSING', '14:1', '<DataChart> has no `data`: the chart.', 'Give it one, `:data="…"`.'],
    ]);
    expect(await look('x: 1', '<BranchingList :item="[\'a\']" />')).toEqual([
      ['DATA_MISSING', '14:1', expect.any(String), 'Write `items` in place of `item`.'],
    ]);
    expect(await look('x: 1', '<TalkAgenda :data="$frontmatter.plan" />')).toEqual([]);
  });

  it('reads what is written out in the tag, and leaves alone what only the running slide knows', async () => {
    expect(
      await look(
        'x: 1',
        `text\n\n<NumberedStatements :items="[{ text: 'a', click: '1' }, { txt: 'b' }]" :columns="3" />`,
      ),
    ).toEqual([
      ['DATA_VALUE_WRONG', '16:1', expect.stringContaining('`items[0].click`'), expect.any(String)],
      [
        'DATA_KEY_MISSING',
        '16:1',
        expect.stringContaining('`items[1]` of <NumberedStatements> has `txt`'),
        expect.any(String),
      ],
      [
        'DATA_VALUE_WRONG',
        '16:1',
        expect.stringContaining('`columns` of <NumberedStatements> takes `1` or `2`'),
        expect.any(String),
      ],
    ]);
    const open =
      '<NumberedStatements :items="items.filter(Boolean)" /> <DataChart v-bind="x" /> <DataChart v-for="x in y" :data="x" />';
    expect(await look('x: 1', open)).toEqual([]);
    expect(await look('x: 1', '```html\n<DataChart />\n```')).toEqual([]);
  });

  it('names ends of arrows that are not there, circles, and lists that do not fit', async () => {
    const diagram = (links: string) =>
      `d:\n  label: L\n  columns:\n    - - { id: one, text: a }\n    - - { id: two, text: b }\n  links:\n${links}`;
    const use = '<SignedDiagram :data="$frontmatter.d" />';
    expect(await look(diagram('    - { from: one, to: twoo, verb: x }'), use)).toEqual([
      ['DATA_NAME_UNKNOWN', '15:20', expect.stringContaining('names the box “twoo”'), 'Write `two`.'],
    ]);
    const circle = '    - { from: one, to: two, verb: x }\n    - { from: two, to: one, verb: y }';
    expect(await look(diagram(circle), use)).toEqual([
      ['DATA_MISFIT', '16:7', expect.stringContaining('arrows may not go in a circle'), expect.any(String)],
    ]);
    const chart =
      'c: { label: L, series: [a, b], rows: [{ name: 1990, values: [1, ~] }, { name: x, value: 2 }, { name: y }] }';
    expect((await look(chart, '<DataChart :data="$frontmatter.c" />')).map(([code, , what]) => [code, what])).toEqual([
      ['DATA_MISFIT', '`c.rows[1]` of <DataChart> has 1 figure, and there are 2 series.'],
      ['DATA_MISFIT', '`c.rows[2]` of <DataChart> has neither `value` nor `values`.'],
    ]);
    expect(
      await look('agenda: { questions: [{ text: a, part: V }] }', '<TalkAgenda :data="$frontmatter.agenda" />'),
    ).toEqual([['DATA_NAME_UNKNOWN', '9:34', expect.stringContaining('names the part “V”'), expect.any(String)]]);
  });

  it('names a drawing that there is not', async () => {
    const folder = createScratch();
    const file = join(folder, 'slides.md');
    writeFileSync(file, `---\ntheme: ${project}/theme\ncriterionMarks: [barred, crosing]\n---\n\n# One\n`);
    const found = lookOver(readEntry(file), await loadDeck(file));
    expect(found.map(({ code, line, fix }) => [code, line, fix])).toEqual([
      ['DATA_VALUE_WRONG', 3, 'Write `crossing`.'],
    ]);
  });

  it('looks at settings that our look and tools read', async () => {
    expect(
      (await look('section: 1\nminutes: two\nbackup: yes\ndefends: nobody\ncite: [¶1, ¶2]')).map(([code, line]) => [
        code,
        line,
      ]),
    ).toEqual([
      ['DATA_VALUE_WRONG', '9:1'],
      ['DATA_VALUE_WRONG', '13:1'],
      ['DATA_VALUE_WRONG', '10:1'],
      ['DATA_VALUE_WRONG', '11:1'],
      ['DATA_NAME_UNKNOWN', '12:1'],
    ]);
    expect(await look('section: 1\nminutes: two', '', { headmatter: 'theme: none' })).toEqual([]);
  });

  it('says nothing of components that are not ours, or that the deck has put in place of ours', async () => {
    expect(await look('x: 1', '<Citation />', { headmatter: 'theme: none' })).toHaveLength(1);
    expect(await look('x: 1', '<DataChart :dta="1" />', { files: { 'components/DataChart.vue': '' } })).toEqual([]);
    expect(await look('x: 1', '<Own :dta="1" />', { files: { 'components/Own.vue': '' } })).toEqual([]);
  });

  it('leaves settings that are no YAML to those who have told of them', async () => {
    const found = await look('balance: { label: L, left: { text: a } ]', balance);
    expect(new Set(found.map(([code]) => code))).toEqual(new Set(['FRONTMATTER_INVALID']));
  });
});

function writeInto(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
