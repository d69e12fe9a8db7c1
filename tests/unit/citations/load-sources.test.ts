import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSources } from '../../../citations/load-sources.ts';

const sources = fileURLToPath(new URL('../../../sources', import.meta.url));
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sources-'));
  await cp(sources, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const edit = async (name: string, change: (text: string) => string) =>
  writeFile(path.join(folder, name), change(await readFile(path.join(folder, name), 'utf8')));

it('loads the sources of the project without a finding', async () => {
  const { library, findings } = await loadSources(sources);
  expect(findings).toEqual([]);
  expect([...library.sources.keys()]).toContain('wakefield');
  const reference = library.references.get('wakefield');
  expect(reference).toMatchObject({ type: 'document', author: [{ family: 'Wakefield', given: 'Bryce' }] });
  expect(reference).not.toHaveProperty('title');
  expect(reference).not.toHaveProperty('issued');
});

it('takes a missing folder for an empty library', async () => {
  const { library, findings } = await loadSources(path.join(folder, 'none'));
  expect([library.sources.size, library.references.size, findings]).toEqual([0, 0, []]);
});

it('notices a changed document', async () => {
  await edit('wakefield.txt', (text) => text.replace('may', 'will'));
  const { library } = await loadSources(folder);
  expect(library.sources.get('wakefield')?.changed).toBeDefined();
});

it.each([
  [
    'a numbering that does not fit',
    'wakefield.passages.yaml',
    (text: string) => text.replace('is becoming a more', 'became a more'),
    'PASSAGES_MISMATCH',
  ],
  [
    'a key that differs from the name',
    'wakefield.passages.yaml',
    (text: string) => text.replace('"wakefield"', '"other"'),
    'PASSAGES_INVALID',
  ],
  [
    'a repair that does not fit',
    'wakefield.errata.yaml',
    (text: string) => text.replace('¶4 s4', '¶4 s5'),
    'ERRATUM_INVALID',
  ],
  ['a reference list without the source', 'references.yaml', () => 'references: []', 'REFERENCES_INVALID'],
  ['a reference list that cannot be read', 'references.yaml', () => 'references: 5', 'REFERENCES_INVALID'],
])('reports %s and goes on', async (_, name, change, code) => {
  await edit(name, change);
  const { findings } = await loadSources(folder);
  expect(findings.map((finding) => finding.code)).toEqual([code]);
});

it('reports a numbering without its document', async () => {
  await rm(path.join(folder, 'wakefield.txt'));
  const { library, findings } = await loadSources(folder);
  expect(library.sources.size).toBe(0);
  expect(findings).toMatchObject([{ code: 'SOURCE_UNREADABLE', file: path.join(folder, 'wakefield.txt') }]);
});
