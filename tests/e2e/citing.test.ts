/** A deck that cites: exported, and written in a running development server. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../export/browser/launch.ts';
import { collectComplaints, grantWakeLock } from '../support/complaints.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { type DeckRun, expectExport, expectRefusal, exportEntry } from '../support/export-deck.ts';
import { waitFor } from '../support/processes.ts';
import { readPdf, wordsOf } from '../support/read-pdf.ts';
import { copyFixture, createScratch, project } from '../support/scratch.ts';

const short = { code: 'QUOTATION_SHORT', slide: 2, at: 'slides.md:29', says: '“many hands” has 2 words' } as const;
/** A title with tags in it is printed as it is written, and never as markup. */
const tags = { code: 'RAW_MARKUP', slide: 3, at: 'slides.md:34', says: 'A <b>bold</b> letter' } as const;

describe('an export', () => {
  it('is refused for a false quotation, before anything is drawn', async () => {
    const run = await expectRefusal('false-quotation', [
      { code: 'QUOTATION_NOT_FOUND', slide: 2, at: 'slides.md:13:1', says: 'by [-many-] {+few+} hands' },
    ]);
    expect(run.report.findings[0]).toMatchObject({ nearest: { key: 'letter1951', locator: '¶2 s1' } });
  });

  it('is refused for warnings under strict rules', async () => {
    await expectRefusal('cited', [short, tags], { args: ['--strict'] });
  });

  it('leaves brackets alone in a deck without sources, and says so', async () => {
    const folder = createScratch();
    writeFileSync(
      join(folder, 'slides.md'),
      '---\ntheme: none\nfonts: { provider: none }\n---\n\n# One\n\n“Anything” [@foo, ¶1] and <p cite="#x">this</p>\n\n<!--\nA note [@foo, ¶1].\n-->\n',
    );
    const entry = join(folder, 'slides.md');
    const run = await expectExport(
      { entry },
      [{ code: 'RAW_MARKUP', slide: 1, at: 'slides.md:8', says: '[@foo, ¶1]' }],
      {
        args: ['--only', 'both'],
      },
    );
    for (const file of ['slides.pdf', 'slides-handout.pdf'])
      expect(wordsOf(await readPdf(join(run.outDir, file)))).toContain('[@foo, ¶1]');
  });

  describe('of a deck that cites', () => {
    let run: DeckRun;
    beforeAll(async () => {
      run = await expectExport('cited', [short, tags], { args: ['--only', 'both'] });
    });

    it('prints short citations that lead to the reference list, and its entries', async () => {
      const { pages } = await readPdf(join(run.outDir, 'slides.pdf'));
      expect(pages[0]?.text).toMatch(/“quiet bridge” Kim, ¶1 s3; see Lee\./u);
      expect(pages[0]?.text).toMatch(/over forty years” ¶2/u);
      expect(pages[0]?.text).toMatch(/Built by many hands Kim, ¶2 s1/u);
      expect(pages[0]?.text).toContain('[@letter1951, ¶1]');
      expect(pages[2]?.text).toMatch(
        /Kim, A\. \(1951\)\. A <b>bold<\/b> letter\.\s*Lee\. \(2001\)\. Bridges\. Big Press\./u,
      );
    });

    it('names the sources in the notes of the handout', async () => {
      const handout = wordsOf(await readPdf(join(run.outDir, 'slides-handout.pdf')));
      expect(handout).toMatch(/“quiet bridge” \(Kim, ¶1 s3\)/u);
    });
  });
});

it('the index lists the sentences that are used, where only by a note too, and all of them on request', async () => {
  const folder = copyFixture('cited');
  const entry = join(folder, 'slides.md');
  const deck = readFileSync(entry, 'utf8').replace('<Citation cite="¶1 s2" />', 'Nothing cited.');
  writeFileSync(entry, `${deck}\n<!--\nOnce more, a “quiet bridge” [@letter1951, ¶1 s3].\n-->\n`);
  const indexWith = async (...args: string[]) => {
    const { outDir } = await exportEntry(entry, ['--only', 'handout', '--without', 'slides,passages', ...args]);
    return wordsOf(await readPdf(join(outDir, 'slides-handout.pdf'))).split('Where each sentence is used')[1];
  };
  const used = await indexWith();
  expect(used).not.toContain('¶1 s2');
  expect(used).toContain('¶1 s3 1; note to slide 3');
  expect(await indexWith('--index', 'all')).toContain('¶1 s2 not used');
});

describe('the development server', () => {
  let folder: string;
  let server: DevServer;
  let browser: Browser;
  let page: Page;
  const change = (from: string, to: string) => {
    const file = join(folder, 'slides.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };

  beforeAll(async () => {
    folder = copyFixture('cited');
    change('theme: none\n', `theme: none\naddons: ["${join(project, 'handout')}"]\n`);
    [server, browser] = await Promise.all([
      startDevServer(folder),
      launchBrowser({ browser: '', allowHost: ['localhost'] }),
    ]);
    page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${server.origin}/1`);
    await page.waitForSelector('.slidev-page-1 .citation');
  });
  afterAll(() => browser?.close());

  it('shows the passage on hover and on focus, as text, until Escape', async () => {
    const link = page.locator('.slidev-page-1 .citation').first();
    const passage = page.locator('.cited-passages');
    await link.hover();
    expect(await passage.textContent()).toBe('¶1 s1 The plan <b>may</b> fail, the ministers said in 1951.');
    expect(await passage.locator('b').allTextContents()).toEqual(['¶1 s1']);
    await page.keyboard.press('Escape');
    await passage.waitFor({ state: 'detached' });
    await page.mouse.move(0, 0);
    await link.focus();
    await passage.waitFor();
    expect(await link.getAttribute('aria-describedby')).toBe(await passage.getAttribute('id'));
    await page.keyboard.press('Escape');
    await passage.waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${server.origin}/1`);
  });

  it('leads from a citation to the slide with the references', async () => {
    await page.locator('.slidev-page-1 .citation').first().click();
    await page.locator('.slidev-page-3 .references').waitFor();
    expect(page.url()).toBe(`${server.origin}/3`);
  });

  it('shows a false quotation on its slide and in the terminal while it is written, until it is right', async () => {
    // A page hears of changes once it is connected.
    const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
    await page.goto(`${server.origin}/1`, { waitUntil: 'networkidle' });
    await connected;
    change('built by many hands over', 'built by few hands over');
    const fault = page.locator('.slidev-page-1 .slide-faults');
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/QUOTATION_NOT_FOUND slides\.md:\d+[\s\S]*by many few hands/u);
    const box = await fault.boundingBox();
    expect(box && box.width > 400 && box.height > 40).toBe(true);
    await waitFor('the terminal', () => server.printed().includes('by [-many-] {+few+} hands'));
    change('built by few hands over', 'built by many hands over');
    await fault.waitFor({ state: 'detached' });
    await waitFor('the terminal', () => server.printed().includes('No errors.'));
  });

  it('opens the speaker’s view and the handout without a complaint', async () => {
    const context = await browser.newContext();
    await grantWakeLock(context);
    const open = async ([route, shown]: [string, string]) => {
      const tab = await context.newPage();
      const complaints = collectComplaints(tab, server.origin);
      await tab.goto(`${server.origin}/${route}`, { waitUntil: 'networkidle' });
      await tab.locator(shown).first().waitFor();
      // Slidev tells its server what it shows, and does not read the answers.
      return complaints.filter((what) => !what.endsWith('net::ERR_ABORTED')).map((what) => `${route}: ${what}`);
    };
    const pages: [string, string][] = [
      ['presenter/1', '.grid-section.note'],
      ['handout', '.handout-sheet'],
    ];
    expect((await Promise.all(pages.map(open))).flat()).toEqual([]);
    await context.close();
  });

  it('links the citations in the presenter’s notes, and leaves what is edited as it was written', async () => {
    const answer = await fetch(`${server.origin}/__slidev/slides/1.json`).then((response) => response.json());
    expect(answer.noteHTML).toContain('(<a class="citation" href="#letter1951-p1-s3">Kim, ¶1 s3</a>)');
    expect(answer.note).toContain('[@letter1951, ¶1 s3]');
  });
});
