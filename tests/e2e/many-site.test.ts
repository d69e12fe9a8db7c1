/** One site of several decks: the page that leads to them, and the decks behind it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, launchBrowser } from '../../export/browser/launch.ts';
import { collectComplaints, grantWakeLock } from '../support/complaints.ts';
import { runCommand } from '../support/run-command.ts';
import { createScratch } from '../support/scratch.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const deckOf = (title: string, speaker: string) => `---
theme: none
title: ${title}
author: ${speaker}
date: 2026-10-14
fonts:
  provider: none
---

# ${title}

<p v-click>Shown at a click</p>

---

# What is left open
`;

let site: string;
let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  const course = createScratch();
  for (const [name, text] of [
    ['week-1', deckOf('Trust', 'Ada Lovelace')],
    ['week-2', deckOf('Überraschung', 'Émile Zola')],
  ] as const) {
    mkdirSync(join(course, name));
    writeFileSync(join(course, name, 'slides.md'), text);
  }
  site = join(createScratch(), 'site');
  const [run, started] = await Promise.all([
    runCommand(['build', 'week-*', '--title', 'Winter term', '--jobs', '2', '--out', site], course),
    launchBrowser({ browser: '', allowHost: [] }),
  ]);
  expect(run.exitCode, run.stderr).toBe(0);
  browser = started;
  const [headers = ''] = readFileSync(join(site, '_headers'), 'utf8').split('/*/assets');
  const sent = Object.fromEntries(
    [...headers.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  server = await serveFolder(site, '/talks/', sent);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('it has PDFs and a picture of each deck, one copy of what they share, and nothing else', () => {
  expect(readdirSync(site).sort()).toEqual(
    ['404.html', '_headers', 'index.html', 'shared-assets', 'start.css', 'start.js', 'week-1', 'week-2'].sort(),
  );
  expect(readdirSync(join(site, 'week-1'))).toEqual(
    expect.arrayContaining(['first-slide.png', 'index.html', 'slides-handout.pdf', 'slides.pdf']),
  );
  const namesIn = (folder: string) => readdirSync(join(site, folder), { recursive: true, encoding: 'utf8' });
  const [own, shared] = [namesIn('week-1/assets'), namesIn('shared-assets')];
  expect(shared).toEqual(expect.arrayContaining([expect.stringMatching(/^modules\/vue-.*\.js$/)]));
  expect(own.filter((name) => shared.includes(name) && /\.\w+$/.test(name))).toEqual([]);
});

test.for(['light', 'dark'] as const)('axe finds nothing on the start page in the %s scheme', async (colorScheme) => {
  const page = await browser.newPage({ colorScheme, bypassCSP: true });
  await page.goto(server.url);
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  await page.close();
});

test('it is searched from a disk as from a host, without regard to case and accents', async () => {
  for (const address of [`file://${site}/index.html`, server.url]) {
    const page = await browser.newPage();
    const complaints = collectComplaints(page, server.url);
    await page.goto(address);
    expect(await page.locator('.deck:visible h2').count()).toBe(2);
    await page.getByRole('searchbox').fill('ZOLA uber');
    expect(await page.locator('.deck:visible h2').allTextContents()).toEqual(['Überraschung']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 2 decks');
    await page.getByRole('searchbox').fill('left open');
    expect(await page.locator('.deck:visible h2').count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  }
});

test('each link leads to its deck, slide or PDF, and the decks work with what they share', async () => {
  const context = await browser.newContext();
  await grantWakeLock(context);
  const page = await context.newPage();
  const complaints = collectComplaints(page, server.url);
  await page.goto(server.url);
  const links = await page.locator('a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
  await page.getByRole('heading', { name: 'Überraschung' }).getByRole('link').click();
  await page.locator('.slidev-page-1').getByText('Überraschung').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/talks\/week-2\/1\/?$/);
  await page.waitForLoadState('networkidle');
  await page.goto(`${server.url}week-1/2/`);
  await page.locator('.slidev-page-2').getByText('What is left open').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
