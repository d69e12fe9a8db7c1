/** `seminar-deck dev`: Slidev's server with our tools, for a deck that names none of them and has no packages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../export/browser/launch.ts';
import { collectComplaints, grantWakeLock } from '../support/complaints.ts';
import { type DevServer, startDev } from '../support/dev-server.ts';
import { waitFor } from '../support/processes.ts';
import { runCommand } from '../support/run-command.ts';
import { copyFixture, createScratch } from '../support/scratch.ts';

describe('a deck that is served', () => {
  let folder: string;
  let temporary: string;
  let server: DevServer;
  let browser: Browser;
  const change = (from: string, to: string) => {
    const file = join(folder, 'slides.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  const shown = (text: string) => waitFor(`"${text}" in the terminal`, () => server.printed().includes(text), 180_000);

  beforeAll(async () => {
    folder = copyFixture('cited');
    change('favicon: /none.svg\n', '');
    temporary = createScratch();
    [server, browser] = await Promise.all([
      startDev(dirname(folder), ['deck/slides.md'], { TMPDIR: temporary }),
      launchBrowser({ browser: '', allowHost: ['localhost'] }),
    ]);
  });
  afterAll(() => browser?.close());

  it('has the tools, and asks no other host for anything', async () => {
    const context = await browser.newContext();
    context.setDefaultTimeout(120_000); // Vite bundles all packages first: a minute on a busy machine
    await grantWakeLock(context);
    const open = async ([route, expected]: [string, string]) => {
      const tab = await context.newPage();
      const complaints = collectComplaints(tab, server.origin);
      await tab.goto(`${server.origin}/${route}`, { waitUntil: 'networkidle' });
      await tab.locator(expected).first().waitFor();
      return complaints.filter((what) => !what.endsWith('net::ERR_ABORTED')).map((what) => `${route}: ${what}`);
    };
    // In turn: what the server has to make anew for the first page it does not make for the others.
    expect(await open(['1', '.slidev-page-1 .citation'])).toEqual([]);
    expect(await open(['handout', '.handout-sheet'])).toEqual([]);
    expect(await open(['presenter/1', '.grid-section.note'])).toEqual([]);
    await context.close();
  });

  it('says of a false quotation where it stands, from where the command was typed', async () => {
    change('built by many hands over', 'built by few hands over');
    await shown('by [-many-] {+few+} hands');
    expect(server.printed()).toMatch(/error QUOTATION_NOT_FOUND {2}slide 1, deck\/slides\.md:\d+/u);
    change('built by few hands over', 'built by many hands over');
    await shown('No errors.');
  });

  it('looks at the slides as an export would: what it finds stands there and on the slide, until it is mended', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
    await page.goto(`${server.origin}/1`);
    await connected;
    const faults = page.locator('.slidev-page-1 .slide-faults');
    const before = readFileSync(join(folder, 'slides.md'), 'utf8');
    change('# ', '![A picture](./nowhere.png)\n\n<p style="position: absolute; top: 2000px">far below</p>\n\n# ');
    await faults.waitFor();
    await expect
      .poll(() => faults.innerText())
      .toMatch(/IMAGE_MISSING slides\.md:\d+[\s\S]*TEXT_CUT_OFF slides\.md:\d+/);
    expect(server.printed()).toMatch(/error IMAGE_MISSING {2}slide 1, deck\/slides\.md:\d+:\d+[\s\S]*“far below”/u);
    expect(server.printed().split('error IMAGE_MISSING')).toHaveLength(2); // neither the files nor the drawing say it again
    const told = server.printed().length;
    writeFileSync(join(folder, 'slides.md'), before);
    await faults.waitFor({ state: 'detached' });
    await waitFor('the terminal', () => server.printed().slice(told).includes('No errors.'));
    await page.close();
  });

  it('names the line that cannot be compiled', async () => {
    const before = readFileSync(join(folder, 'slides.md'), 'utf8');
    const told = server.printed().length;
    change('# ', '![A picture](/nowhere.png)\n\n# ');
    await waitFor('the terminal', () => server.printed().slice(told).includes('error IMAGE_MISSING'));
    writeFileSync(join(folder, 'slides.md'), before);
    await waitFor('the terminal', () => server.printed().slice(told).includes('No errors.'));
    expect(server.printed().slice(told)).not.toContain('BUILD_FAILED'); // one cause, one finding
    change('# ', '{{ a + }}\n\n# ');
    const line = readFileSync(join(folder, 'slides.md'), 'utf8').split('\n').indexOf('{{ a + }}') + 1;
    await shown(`error BUILD_FAILED  slide 1, deck/slides.md:${line}`);
    writeFileSync(join(folder, 'slides.md'), before);
    await waitFor('the terminal', () => server.printed().slice(told).includes('No errors.'));
  });

  it('starts anew for settings that are read once, and waits where it cannot', async () => {
    const starts = () => server.printed().split('Ctrl-C ends it').length - 1;
    change('theme: none', 'theme: no-such-theme');
    await shown('THEME_MISSING');
    await shown('Waiting for a change.');
    change('theme: no-such-theme', 'theme: none');
    await waitFor('the second start', () => starts() === 2, 180_000);
    mkdirSync(join(folder, 'setup'));
    writeFileSync(join(folder, 'setup/katex.ts'), 'export default () => ({})\n');
    await waitFor('the third start', () => starts() === 3, 180_000);
    expect((await fetch(`${server.origin}/handout`)).status).toBe(200);
  });

  it('is left as it was: Ctrl-C ends the server and leaves nothing', async () => {
    expect(await server.interrupt()).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['setup', 'slides.md', 'sources']);
    expect(existsSync(join(dirname(folder), 'node_modules'))).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
    await expect(fetch(server.origin)).rejects.toThrow();
  });
});

describe('what cannot be served', () => {
  it.each<[string, string[], number, string]>([
    ['no deck', [], 2, 'ENTRY_MISSING'],
    ['no port', ['--port', '70000'], 2, 'a number from 1 to 65535'],
  ])('%s', async (_, args, exitCode, says) => {
    const run = await runCommand(['dev', ...args], createScratch());
    expect(run).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(says) });
  });

  it('on a port that is taken', async () => {
    const { createServer } = await import('node:http');
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, 'localhost', listening));
    const { port } = other.address() as { port: number };
    const run = await runCommand(['dev', '--port', String(port)], copyFixture('two-clicks'));
    other.close();
    expect(run.exitCode).toBe(3);
    expect(run.stderr.split(/\s/).slice(0, 2)).toEqual(['error', 'PORT_TAKEN']);
    expect(run.stderr).toContain(`listens on port ${port}`);
  });
});
