/** `seminar-deck check` and `seminar-deck source`, as their users run them. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../findings/finding.ts';
import { type CommandRun, runCommand } from '../support/run-command.ts';
import { copyFixture, createScratch, project } from '../support/scratch.ts';

const check = (folder: string, ...args: string[]) => runCommand(['check', ...args], folder);
const source = (folder: string, args: string[], input?: string) => runCommand(['source', ...args], folder, input);

/** A deck beside the flagship's source, a quotation on each slide. */
function deckOf(quotations: readonly string[], headmatter = ''): string {
  const folder = createScratch();
  cpSync(join(project, 'sources'), join(folder, 'sources'), { recursive: true });
  const slides = quotations.map((quotation) => `# Slide\n\nIt is said: ${quotation}\n`);
  writeFileSync(join(folder, 'slides.md'), `---\ntitle: A deck\n${headmatter}---\n\n${slides.join('\n---\n\n')}`);
  return folder;
}

it('names settings of the export in the headmatter that there are not, as an export does', async () => {
  const folder = deckOf([], 'pdf: { papr: a4 }\nhandout: { layout: grid, per-page: 5, cite: ¶1 }\n');
  const { exitCode, stdout } = await check(folder);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/OPTION_UNKNOWN {2}slides\.md:3\n.*`pdf\.papr`[\s\S]*mean pdf\.paper\?/);
  expect(stdout).toMatch(/OPTION_INVALID {2}slides\.md:4\n.*handout\.per-page takes/);
});

describe('misquotations', () => {
  const cases = [
    [
      '“the Democratic Party of Japan, which will defeat the governing Liberal Democratic Party”',
      '¶6 s5',
      '[-may-] {+will+}',
    ],
    ['“this position does necessarily entail anti-Americanism”', '¶7 s2', '[-not-]'],
    ['“even as late as the 1990s, there were "residual fears" in the U.S.”', '¶4 s4', '[-1970s,-] {+1990s,+}'],
    [
      '“Most Japanese believe that Japan should be permitted to come to the aid of the United States”',
      '¶6 s4',
      '[-not-]',
    ],
    ['“trust in Japan’s role in the alliance is a foregone conclusion”', '¶6 s6', '[-by no means-]'],
    ['“hosted by the Asia Program on March 25, Wilson Center”', '¶2 s5', '[-24,-] {+25,+}'],
    ['“Japanese Prime Minister Taro Miyaoka as U.S. President”', '¶2 s3', '[-Aso-] {+Miyaoka+}'],
    ['“Isao Miyaoka analyzed sources of American trust in Japan”', '¶2 s5', '[-some-]'],
  ] as const;
  const others = [
    '“by no means a foregone conclusion” [@wakefield, ¶6 s5]',
    '“by no means a foregone conclusion” [@wakefield, ¶999999]',
    '“by no means a foregone conclusion” [@wakefeild, ¶6 s6]',
    '“by no means a foregone conclusion” is said',
    '“by no means a foregone conclusion [@wakefield, ¶6 s6]',
    '“by no means a foregone conclusion” [@wakefield, ¶6 s6]',
  ];
  let folder: string;
  let run: CommandRun;
  let findings: Finding[];

  beforeAll(async () => {
    const quotations = cases.map(([quotation, locator]) => `${quotation} [@wakefield, ${locator}]`);
    folder = deckOf([...quotations, ...others]);
    run = await check(folder, '--json', 'report.json');
    findings = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).findings;
  });

  it.each(cases.map((one, i) => [i + 1, ...one] as const))(
    'slide %i: %s fails with its passage and the difference',
    (slide, _, locator, difference) => {
      const own = findings.filter((found) => found.slide === slide && found.severity === 'error');
      expect(own).toMatchObject([
        { code: 'QUOTATION_NOT_FOUND', file: 'slides.md', line: 7 + (slide - 1) * 6, column: 13, nearest: { locator } },
      ]);
      expect(run.stdout).toContain(`slide ${slide}, slides.md:${7 + (slide - 1) * 6}:13`);
      expect(own[0]?.what).toContain(difference);
      expect(run.stdout).toContain(own[0]?.what);
    },
  );

  it('so do other faults, and what is right does not', () => {
    const codes = findings.filter(({ severity, slide = 0 }) => severity === 'error' && slide > cases.length);
    expect(codes.map(({ code, slide = 0 }) => [slide - cases.length, code])).toEqual([
      [1, 'QUOTATION_WRONG_LOCATOR'],
      [2, 'LOCATOR_UNKNOWN'],
      [3, 'SOURCE_UNKNOWN'],
      [4, 'QUOTATION_UNCITED'],
      [5, 'QUOTATION_UNBALANCED'],
    ]);
    expect(run.stdout).toContain('Cite ¶6 s6: `[@wakefield, ¶6 s6]`.');
    expect(run.stdout).toContain('¶999999 does not exist: wakefield has ¶1–¶9.');
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
  });
});

describe('other faults', () => {
  const cases = [
    ['CITATION_MALFORMED', '“by no means a foregone conclusion” [@wakefield, ¶6 s6; and more]'],
    ['LOCATOR_MALFORMED', '“by no means a foregone conclusion” [@wakefield, ¶6 s]'],
    ['LOCATOR_MISSING', '“by no means a foregone conclusion” [@wakefield]'],
    ['FACT_NOT_IN_PASSAGE', 'missions were gradually expanded in 1999 [@wakefield, ¶5 s3]'],
    ['QUOTATION_ALTERED', '“the Democratic Party of Japan, which […] defeat the governing” [@wakefield, ¶6 s5]'],
    ['HEDGE_OMITTED', '“This extends to collective defense. […] Continuing American trust” [@wakefield, ¶6 s3–s6]'],
    ['HEDGE_OUTSIDE', '“serve to weaken trust between the two allies” [@wakefield, ¶2 s4]'],
    ['OMISSION_LONG', '“Miyaoka argued that […] trust in Japan as a benevolent ally” [@wakefield, ¶4]'],
    ['OMISSION_PARAGRAPH', '“foregone conclusion. […] Miyaoka noted that it is” [@wakefield, ¶6 s6–¶7 s1]'],
    ['OUTSIDE_UNCITED', '<span class="outside">in 2009</span>'],
    ['QUOTATION_REPEATED', '“American trust in Japan” [@wakefield, ¶2–¶4]'],
    ['QUOTATION_UNVERIFIABLE', '“whatever is in that book” [@lee2001, p. 4]'],
    ['QUOTATION_WRONG_SOURCE', '“built by many hands over forty years” [@wakefield, ¶6 s6]'],
    ['VOICE_UNKNOWN', '<q voice="nobody" cite="wakefield ¶6 s6">by no means a foregone conclusion</q>'],
    ['VOICE_MISMATCH', '<q voice="government" cite="wakefield ¶6 s6">by no means a foregone conclusion</q>'],
  ] as const;
  let findings: Finding[];

  beforeAll(async () => {
    const folder = deckOf(cases.map(([, words]) => words));
    cpSync(join(copyFixture('cited'), 'sources'), join(folder, 'sources'), { recursive: true });
    await check(folder, '--json', 'report.json');
    findings = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).findings;
  });

  it.each(cases.map(([code, words], i) => [i + 1, code, words] as const))('slide %i: %s for %s', (slide, code) => {
    const own = findings.filter((found) => found.slide === slide);
    expect(own).toContainEqual(expect.objectContaining({ code, line: 7 + (slide - 1) * 6 }));
  });

  it.each([
    ['PASSAGES_INVALID', 'letter1951.passages.yaml', (text: string) => `${text}\nparagraphs: none\n`],
    ['PASSAGES_MISMATCH', 'letter1951.passages.yaml', (text: string) => text.replace('forty', 'fourteen')],
    ['COVERAGE_INVALID', '../slides.md', (text: string) => text.replace('title:', 'coverage: most\ntitle:')],
    [
      'COVERAGE_BELOW',
      '../slides.md',
      (text: string) => text.replace('title:', 'coverage: 100%\ntitle:').replace(/cite="¶1 s2"/, 'cite="¶1 s1"'),
    ],
    ['ERRATUM_INVALID', 'letter1951.errata.yaml', () => '- { at: ¶1 s1, raw: nowhere, read: here, why: a slip }\n'],
    ['REFERENCES_INVALID', 'references.yaml', (text: string) => text.replace('- id: lee2001', '- name: lee2001')],
  ] as const)('%s in %s', async (code, name, damage) => {
    const folder = copyFixture('cited');
    const file = join(folder, 'sources', name);
    writeFileSync(file, damage(existsSync(file) ? readFileSync(file, 'utf8') : ''));
    const run = await check(folder, '--json', 'report.json');
    expect(run.exitCode).toBe(1);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(report.findings).toContainEqual(expect.objectContaining({ code }));
  });
});

describe('the command line', () => {
  it('counts, and tells what is covered', async () => {
    const folder = deckOf(['“by no means a foregone conclusion” [@wakefield, ¶6 s6]'], 'coverage: 50%\n');
    const run = await check(folder, '--coverage');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/\| wakefield ¶6 s6 \| quoted +\| 1 +\|/u);
    expect(run.stdout).toContain('1 of 30 sentences are quoted or cited; 2 ignored.');
    expect(run.stdout).toContain('error COVERAGE_BELOW');
    expect(run.stdout).toContain('1 of 1 quotations stand in their source');
  });

  it('warnings fail it under --strict only', async () => {
    const folder = deckOf(['“simply inconceivable” [@wakefield, ¶4 s1]']);
    expect(await check(folder)).toMatchObject({ exitCode: 0 });
    expect(await check(folder, '--strict', '--quiet')).toMatchObject({ exitCode: 1 });
  });

  it('a key that a component cannot do without, and data that contradict each other', async () => {
    const folder = createScratch();
    const side = 'left: { heading: A, text: a, cite: ¶1 s1 }';
    const chart = '{ label: L, series: [a, b], rows: [{ name: 1990, values: [1, 2] }, { name: x, value: 2 }] }';
    writeFileSync(
      join(folder, 'slides.md'),
      `---\ntheme: seminar-deck\n---\n\n# One\n\n---\nbalance:\n  label: L\n  ${side}\nchart: ${chart}\n---\n\n# Two\n\n<WeighingBalance :data="$frontmatter.balance" />\n\n<DataChart :data="$frontmatter.chart" />\n`,
    );
    const { exitCode, stdout } = await check(folder);
    expect(exitCode).toBe(1);
    for (const code of ['DATA_KEY_MISSING', 'DATA_MISFIT'])
      expect(stdout).toMatch(new RegExp(`^error ${code} {2}slide 2, slides\\.md:\\d+`, 'm'));
  });

  it.each([[['--colour']], [['none.md']], [[]]])('%j is wrong use', async (args) => {
    const { exitCode, stdout, stderr } = await check(createScratch(), ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/\S/u);
  });

  it('what the files of a deck tell is found with what it quotes, and nothing is drawn for it', async () => {
    const folder = deckOf(['“by no means a foregone conclusion” [@wakefield, ¶6 s6]']);
    const deck = join(folder, 'slides.md');
    const more =
      '\n---\nlayout: none-such\n---\n\n<NoSuchChart />\n\n![a map](./map.png)\n\n---\nclass: a: b\n---\n\n# Last\n';
    writeFileSync(deck, `${readFileSync(deck, 'utf8')}${more}`);
    const run = await check(folder);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    for (const code of ['LAYOUT_UNKNOWN', 'COMPONENT_UNKNOWN', 'IMAGE_MISSING', 'FRONTMATTER_INVALID'])
      expect(run.stdout).toContain(`error ${code}`);
    expect(run.stdout).toContain('1 of 1 quotations stand');
    expect(run.stdout).toContain('4 errors.');
  });

  it('a headmatter that cannot be read hides no other fault, and makes up none', async () => {
    const folder = createScratch();
    const headmatter = '---\ntitle: A: b: c\ntheme: seriph\n---\n\n# One\n';
    writeFileSync(join(folder, 'slides.md'), `${headmatter}\n---\nlayout: [a\n---\n\n# Two\n\n<OfTheTheme />\n`);
    const run = await check(folder);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(run.stdout.match(/^error .*/gm)).toEqual([
      expect.stringMatching(/^error FRONTMATTER_INVALID {2}.*slides\.md:2:8$/),
      expect.stringMatching(/^error FRONTMATTER_INVALID {2}slide 2, .*slides\.md:10/),
    ]);
  });

  it('a deck without sources is told so little', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'slides.md'), '# One\n\nNo quotation, and [@foo] is no citation.\n');
    const run = await check(folder);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('There is no folder sources/');
  });
});

describe('a source', () => {
  it('is added with its repairs disclosed, and never overwritten', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'slides.md'), '“A naïve plan” [@my-text, ¶1 s1]');
    writeFileSync(join(folder, 'My Text.txt'), '\uFEFFA naÃ¯ve plan for the U.S. President.\r\n\r\nSecond part.\r\n');
    const run = await source(folder, ['add', 'My Text.txt', '--deck', 'slides.md']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('“Ã¯” read as “ï”');
    expect(run.stdout).toMatch(/utf-8-bom[\s\S]*Windows line ends[\s\S]*“U\.S\.” may or may not/u);
    expect(await check(folder, '--quiet')).toMatchObject({ exitCode: 0 });
    const before = readFileSync(join(folder, 'sources/my-text.passages.yaml'), 'utf8');
    expect(await source(folder, ['add', 'My Text.txt', '--deck', 'slides.md'])).toMatchObject({ exitCode: 1 });
    expect(readFileSync(join(folder, 'sources/my-text.passages.yaml'), 'utf8')).toBe(before);
  });

  it('may be a PDF', async () => {
    const folder = copyFixture('documents');
    writeFileSync(join(folder, 'slides.md'), '“The council met on Tuesday” [@letter, ¶2 s1]');
    expect(await source(folder, ['add', 'letter.pdf'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await check(folder, '--quiet')).toMatchObject({ exitCode: 0 });
  });

  it('belongs to the deck of the folder the command is typed in, and to no folder that is not there', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'letter.txt'), 'One sentence.\n');
    expect(await source(folder, ['add', 'letter.txt', '--quiet'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(existsSync(join(folder, 'sources/letter.passages.yaml'))).toBe(true);
    expect(existsSync(join(project, 'sources/letter.passages.yaml'))).toBe(false);
    const lost = await source(folder, ['add', 'letter.txt', '--deck', 'tlak/slides.md']);
    expect(lost).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('ENTRY_MISSING') });
    expect(existsSync(join(folder, 'tlak'))).toBe(false);
  });

  it('that is no text is refused by name', async () => {
    const folder = createScratch();
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x/endless.txt'), 'x'.repeat(2_000_000));
    writeFileSync(
      join(folder, 'x/binary.txt'),
      Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 11),
    );
    for (const name of ['endless.txt', 'binary.txt']) {
      const run = await source(folder, ['add', `x/${name}`, '--deck', 'slides.md']);
      expect(run).toMatchObject({ exitCode: 1 });
      expect(run.stderr).toContain('SOURCE_UNREADABLE');
    }
    expect(existsSync(join(folder, 'sources'))).toBe(false);
  });

  it('that has changed names every quotation affected, and moves what a person accepts', async () => {
    const folder = copyFixture('cited');
    const file = join(folder, 'sources/letter1951.txt');
    writeFileSync(file, `A new beginning.\n\n${readFileSync(file, 'utf8')}`);
    const failed = await check(folder, '--quiet', '--json', 'report.json');
    expect(failed.exitCode).toBe(1);
    const { findings } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'SOURCE_CHANGED' }));
    expect(failed.stdout).toMatch(/is not the one that was numbered .*; 4 quotations are affected/u);
    expect(failed.stdout).toMatch(/“quiet bridge” stood in letter1951, ¶1 s3; it would now stand at ¶2 s3/u);
    const before = readFileSync(join(folder, 'slides.md'), 'utf8');
    const refused = await source(folder, ['update', 'letter1951', '--deck', 'slides.md'], '');
    expect(refused.exitCode).toBe(1);
    expect(readFileSync(join(folder, 'slides.md'), 'utf8')).toBe(before);
    const accepted = await source(folder, ['update', 'letter1951', '--deck', 'slides.md'], 'y\n'.repeat(20));
    expect(accepted).toMatchObject({ exitCode: 0, stderr: '' });
    expect(accepted.stdout).toContain('¶1 s3 → ¶2 s3');
    expect(readFileSync(join(folder, 'slides.md'), 'utf8')).toContain(
      '“quiet bridge” [@letter1951, ¶2 s3; see @lee2001]',
    );
    expect(await check(folder)).toMatchObject({ exitCode: 0 });
  });

  it('whose references go in a circle is told where', async () => {
    const folder = copyFixture('cited');
    const circle = '- { id: letter1951, type: book, crossref: b }\n- { id: b, type: book, crossref: letter1951 }\n';
    writeFileSync(join(folder, 'sources/references.yaml'), circle);
    const run = await check(folder, '--quiet', '--json', 'report.json');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/REFERENCE_CYCLE.*\n.*letter1951 → b → letter1951/u);
    const { findings } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'REFERENCE_CYCLE' }));
  });
});
