/** Reference lists: BibTeX and CSL-JSON become part of `references.yaml`, and dates that cannot be read are named. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { createScratch } from '../support/scratch.ts';

const add = (folder: string, ...args: string[]) => runCommand(['source', 'add', ...args], folder);
const listOf = (folder: string) => join(folder, 'sources/references.yaml');

const bib = `@string{acm = "ACM Press"}
@article{kim2009,
  author = {Kim, Ji-Young and M{\\"u}ller, J{\\"u}rgen and {World Bank}},
  title = {The {U.S.}--Japan Alliance: \\emph{Trust}},
  journal = {Journal of X}, year = 2009, month = jun, pages = {1--20},
}
@book{plato, author = {Plato}, title = {Republic}, publisher = acm, date = {-0379~}}
@misc{soon, title = {Soon}, year = {next year}}
`;

it('a BibTeX list is added to the references that are there, which stay as they are', async () => {
  const folder = createScratch();
  mkdirSync(join(folder, 'sources'));
  const before = '# mine\nreferences:\n  - id: kim2009 # kept\n    type: book\n';
  writeFileSync(listOf(folder), before);
  writeFileSync(join(folder, 'zotero.bib'), bib);
  const run = await add(folder, 'zotero.bib');
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toContain('2 references added to sources/references.yaml: plato, soon.');
  expect(run.stdout).toContain('Kept as they are there: kim2009.');
  expect(run.stdout).toContain('kim2009: the markup in title is left out');
  expect(run.stdout).toMatch(/warning REFERENCE_DATE_UNREADABLE .*sources\/references\.yaml:\d+:\d+[\s\S]*next year/u);
  const text = readFileSync(listOf(folder), 'utf8');
  expect(text.startsWith(before)).toBe(true);
  expect(text).toContain('    publisher: ACM Press\n');
  writeFileSync(join(folder, 'slides.md'), '# A\n\nAs said before [@plato; @soon].\n');
  const check = await runCommand(['check'], folder);
  expect(check).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('REFERENCE_DATE_UNREADABLE') });
  expect(check.stdout).toMatch(/warning REFERENCE_NAMELESS .*sources\/references\.yaml:3:9\n.*kim2009/u);
});

it.each([
  ['open.bib', '@article{kim,\n  title = {Unclosed\n', 'open.bib:3', 'a brace, a quotation mark or a comma is missing'],
  ['none.bib', 'Kim 2009.\n', 'none.bib', 'holds no BibTeX entry'],
  ['open.json', '[\n  { "id": "a" "type": "book" }\n]\n', 'open.json:2', 'is no JSON'],
  ['other.json', '[{ "name": "x" }]', 'other.json', 'entry 1 is no CSL reference'],
])('%s is refused with the line at fault', async (name, content, place, says) => {
  const folder = createScratch();
  writeFileSync(join(folder, name), content);
  const run = await add(folder, name);
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toMatch(/^error REFERENCES_INVALID/u);
  expect(run.stderr).toContain(place);
  expect(run.stderr).toContain(says);
  expect(existsSync(join(folder, 'sources'))).toBe(false);
});

it('a document takes its entry from the list beside the deck, else has its key alone', async () => {
  const folder = createScratch();
  const kim = { id: 'kim', type: 'book', title: 'Kim <i>says</i>', issued: { 'date-parts': [[2009]] } };
  writeFileSync(join(folder, 'references.json'), JSON.stringify([kim]));
  for (const name of ['kim.txt', 'lee.txt']) {
    writeFileSync(join(folder, name), `${name} is a text.\n`);
    expect(await add(folder, name)).toMatchObject({ exitCode: 0 });
  }
  const text = readFileSync(listOf(folder), 'utf8');
  expect(text).toContain('title: Kim says');
  expect(text).toContain('  - id: lee\n    type: document\n    # author, title, issued');
  writeFileSync(join(folder, 'slides.md'), '# Kim\n\n“kim.txt is a text” [@kim, ¶1]\n');
  expect(await runCommand(['check', '--quiet'], folder)).toMatchObject({ exitCode: 0 });
});
