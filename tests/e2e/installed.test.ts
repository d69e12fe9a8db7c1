/**
 * The package as others get it: packed, installed outside the repository by npm and by pnpm, hoisted and not, and run by
 * its command. Packages come from npm's cache where `npm ci` has filled it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/processes.ts';
import { createScratch, project } from '../support/scratch.ts';

/** Installing takes a minute, and three where other work goes on. */
const roomMs = 420_000;
const home = createScratch();
const talk = join(home, 'talks', 'tides & moons');
const pnpmBin = join(project, 'node_modules/pnpm/bin/pnpm.cjs');
let tarball = '';
let look = '';

interface Run {
  exitCode: number | null;
  output: string;
}

async function run(folder: string, command: string, args: readonly string[]): Promise<Run> {
  const { npm_config_user_agent, npm_package_json, INIT_CWD, NODE_OPTIONS, VITEST, ...inherited } = process.env;
  const env = {
    ...inherited,
    PATH: `${dirname(process.execPath)}${delimiter}${inherited.PATH}`,
    SOURCE_DATE_EPOCH: '1700000000',
    npm_config_prefer_offline: 'true',
    CI: '1',
  };
  const child = spawn(command, args, { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [exitCode] = await once(child, 'close');
  return { exitCode: exitCode as number | null, output };
}

const seminarDeck = (folder: string, ...args: string[]) =>
  run(folder, join(folder, 'node_modules/.bin/seminar-deck'), args);
const ofRepository = (folder: string, ...args: string[]) =>
  run(folder, process.execPath, [join(project, 'cli/main.ts'), ...args]);

/** The bytes of what was exported into a folder, by name. */
const pdfsIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  );

/** The repository, from the same deck, makes the same bytes. */
async function expectSameBytes(folder: string): Promise<void> {
  expect(await ofRepository(folder, 'export', '--out', 'ours')).toMatchObject({ exitCode: 0 });
  const [theirs, ours] = [pdfsIn(join(folder, 'dist')), pdfsIn(join(folder, 'ours'))];
  expect(Object.keys(theirs)).toHaveLength(2);
  expect(Object.keys(theirs)).toEqual(Object.keys(ours));
  for (const [name, bytes] of Object.entries(theirs)) expect(bytes === ours[name], name).toBe(true);
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

beforeAll(() => {
  for (const folder of ['.', './theme'])
    execFileSync('npm', ['pack', folder, '--pack-destination', home], { cwd: project, stdio: 'pipe' });
  const packed = (start: string) => join(home, readdirSync(home).find((name) => name.startsWith(start)) ?? '');
  [tarball, look] = [packed('seminar-deck-'), packed('slidev-theme-seminar-deck-')];
}, roomMs);

describe('installed by pnpm, each package apart', () => {
  const tools = join(home, 'tools');

  it(
    'exports a plain deck without a theme or packages of its own, and starts a talk elsewhere',
    async () => {
      write(tools, {
        'package.json': '{ "private": true }',
        'slides.md': '# Tides\n\nTwice a day.\n\n---\n\n# Moons\n',
      });
      expect(await run(tools, process.execPath, [pnpmBin, 'add', '-D', tarball])).toMatchObject({ exitCode: 0 });
      expect((await seminarDeck(tools, '--version')).output.trim()).toMatch(/^\d+\.\d+\.\d+$/);
      expect(await seminarDeck(tools, 'export')).toMatchObject({
        exitCode: 0,
        output: expect.stringContaining('PDF/UA-1'),
      });
      await expectSameBytes(tools);
      mkdirSync(dirname(talk));
      // npm installs it there, from the file that this package was installed from
      const made = await run(tools, join(tools, 'node_modules/.bin/seminar-deck'), ['new', talk, '--minutes', '15']);
      expect(made, made.output).toMatchObject({ exitCode: 0, output: expect.stringContaining('npm run export') });
      expect(existsSync(join(talk, 'node_modules/.bin/seminar-deck'))).toBe(true);
    },
    roomMs,
  );
});

describe('installed by npm, in a talk made by `new`', () => {
  it('takes no more room than docs/packages.md says, and prints how much', () => {
    const modules = join(talk, 'node_modules');
    const megabytes = Number(execFileSync('du', ['-sm', modules], { encoding: 'utf8' }).split('\t')[0]);
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
    const count = Object.keys(packages).length;
    console.log(`${megabytes} MB in ${count} packages`);
    expect(megabytes).toBeLessThan(1_000);
    expect(count).toBeLessThan(750);
  });

  it('does every verb', { timeout: roomMs }, async () => {
    expect(await seminarDeck(talk, 'check', '--strict')).toMatchObject({ exitCode: 0 });
    expect(await seminarDeck(talk, 'export', '--strict')).toMatchObject({ exitCode: 0 });
    await expectSameBytes(talk);
    const [pdf = ''] = Object.keys(pdfsIn(join(talk, 'dist')));
    expect(await seminarDeck(talk, 'check-pdf', `dist/${pdf}`)).toMatchObject({ exitCode: 0 });
    expect(await seminarDeck(talk, 'build', '--no-pdf')).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(talk, 'dist/site/index.html'))).toBe(true);
    write(talk, { 'moons.txt': 'Moons pull at the sea. They do so twice a day.\n', 'other/slides.md': '# Moons\n' });
    expect(await seminarDeck(talk, 'source', 'add', 'moons.txt', '--deck', 'other/slides.md')).toMatchObject({
      exitCode: 0,
    });
    expect(existsSync(join(talk, 'other/sources/moons.passages.yaml'))).toBe(true);
    for (const args of [['new', '.', '--dry-run'], ['doctor'], ['clean']])
      expect(await seminarDeck(talk, ...args)).toMatchObject({ exitCode: 0 });
  });

  it('names a false quotation', { timeout: roomMs }, async () => {
    const slides = join(talk, 'slides.md');
    const text = readFileSync(slides, 'utf8');
    writeFileSync(slides, text.replaceAll('from the last row', 'from the first row'));
    const exported = await seminarDeck(talk, 'export');
    writeFileSync(slides, text);
    expect(exported).toMatchObject({ exitCode: 1, output: expect.stringContaining('QUOTATION_NOT_FOUND') });
  });

  it('serves the deck, and leaves nothing when it is interrupted', { timeout: roomMs }, async () => {
    const child = spawn(process.execPath, [join(talk, 'node_modules/seminar-deck/lib/cli/main.js'), 'dev'], {
      cwd: talk,
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
    const origin = await waitFor('an address', () => /http:\/\/localhost:\d+/.exec(printed)?.[0], 120_000);
    for (const path of ['/', '/handout']) expect((await fetch(origin + path)).status).toBe(200);
    child.kill('SIGINT');
    await once(child, 'close');
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('checks PDFs and quotations as libraries', { timeout: roomMs }, async () => {
    const [pdf = ''] = Object.keys(pdfsIn(join(talk, 'dist')));
    write(talk, {
      'use.mjs': `import { readFile } from 'node:fs/promises';
import { checkPdfUa } from 'seminar-deck/pdf';
import { diffWords, parseLocators } from 'seminar-deck/citations';
const { compliant } = await checkPdfUa(await readFile(${JSON.stringify(`dist/${pdf}`)}));
console.log(JSON.stringify({ compliant, words: diffWords('a b', 'a c').length > 1, locators: typeof parseLocators }));`,
    });
    const used = await run(talk, process.execPath, ['use.mjs']);
    expect(JSON.parse(used.output)).toEqual({ compliant: true, words: true, locators: 'function' });
  });
});

describe('installed by pnpm, all packages side by side', () => {
  it(
    'exports a deck with its own theme and the oldest Slidev we know, and one in our look, installed as a theme',
    async () => {
      const folder = join(home, 'course');
      write(folder, {
        'package.json': '{ "private": true }',
        '.npmrc': 'node-linker=hoisted\n',
        'slides.md':
          '---\ntheme: seriph\nlayout: default\nfonts: { provider: none }\naddons: [seminar-deck]\n---\n\n# Tides\n\n---\n\n# Moons\n\n<HandoutOnly>Read on.</HandoutOnly>\n',
      });
      write(folder, { 'look.md': '---\ntheme: seminar-deck\nlayout: quotation\n---\n\n# Tides\n\n> Twice a day.\n' });
      const packages = [tarball, look, '@slidev/theme-seriph@0.25.0', '@slidev/cli@52.17.0'];
      expect(await run(folder, process.execPath, [pnpmBin, 'add', '-D', ...packages])).toMatchObject({ exitCode: 0 });
      expect(await seminarDeck(folder, 'export')).toMatchObject({
        exitCode: 0,
        output: expect.stringContaining('built with Slidev 52.17.0, which the deck brings'),
      });
      expect(existsSync(join(folder, 'dist/slides-handout.pdf'))).toBe(true);
      expect(await seminarDeck(folder, 'export', 'look.md')).toMatchObject({ exitCode: 0 });
    },
    roomMs,
  );
});

it('ships what is used and nothing of the flagship, in files that name no machine', () => {
  const listed = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).split('\n');
  for (const part of ['lib/cli/main.js', 'handout/setup/main.ts', 'theme/package.json', 'start/template/export.yml'])
    expect(listed).toContain(`package/${part}`);
  expect(listed.filter((name) => /package\/(?:tests|sections|sources|gallery|bench|slides\.md)/.test(name))).toEqual(
    [],
  );
  expect(pathToFileURL(tarball).pathname).toMatch(/seminar-deck-\d/);
});
