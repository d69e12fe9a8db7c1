/** The page `/handout` of a running development server, open while the deck is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, WebSocket } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../export/browser/launch.ts';
import { startDevServer } from '../support/dev-server.ts';
import { createGate, type Gate } from '../support/gate.ts';
import { createScratch, project } from '../support/scratch.ts';

const deck = `---
theme: none
colorSchema: auto
fonts: { provider: none }
addons: ["${join(project, 'handout')}"]
handout: { layout: notes }
---

# One

first

<!--
note one
-->

---

# Two

\`\`\`mermaid
flowchart LR
  A[Label] --> B[Other]
\`\`\`

<UsesClient /> plain

<LightOrDark><template #dark>night</template><template #light>day</template></LightOrDark>
`;

const usesClient = `<script setup>
import { useNav } from '@slidev/client/composables/useNav.ts'
const { total } = useNav()
</script>

<template><b>{{ total }}</b></template>
`;

/** Saves “third” as soon as “second” has been read, and stops Slidev when it has made the first slide. */
const interfere = (making: Gate) => `import { writeFileSync } from 'node:fs'

export default {
  plugins: [{
    name: 'interfere',
    configResolved({ plugins }) {
      const loader = plugins.find(({ name }) => name === 'slidev:loader')
      const { handleHotUpdate, load } = loader
      loader.handleHotUpdate = async function (context) {
        const text = await context.read()
        if (text.includes('second')) writeFileSync(context.file, text.replace('second', 'third'))
        return handleHotUpdate.call(this, { ...context, read: () => text })
      }
      loader.load = async function (id) {
        const made = await load.call(this, id)
        if (/slidev_1\\.md$/.test(id)) await fetch('${making.url}')
        return made
      }
    },
  }],
}`;

describe('the open handout', () => {
  let file: string;
  let browser: Browser;
  let page: Page;
  let socket: WebSocket;
  let making: Gate;
  const write = (word: string) => writeFileSync(file, deck.replace('first', word));
  const shows = (word: string) => page.locator('.handout-sheet', { hasText: word }).waitFor();

  beforeAll(async () => {
    const folder = createScratch();
    file = join(folder, 'slides.md');
    making = await createGate();
    writeFileSync(file, deck);
    mkdirSync(join(folder, 'components'));
    // As every component that asks Slidev something, it is in a circle of imports with the slides.
    writeFileSync(join(folder, 'components/UsesClient.vue'), usesClient);
    writeFileSync(join(folder, 'vite.config.ts'), interfere(making));
    const [server, launched] = await Promise.all([
      startDevServer(folder),
      launchBrowser({ browser: '', allowHost: ['localhost'] }),
    ]);
    browser = launched;
    page = await browser.newPage({ colorScheme: 'dark' });
    page.setDefaultTimeout(120_000); // Vite bundles all packages first: seconds on an idle machine, a minute on a busy one
    // A page hears of changes once it is connected.
    const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
    const opened = page.waitForEvent('websocket');
    await page.goto(`${server.origin}/handout`, { waitUntil: 'networkidle' });
    await connected;
    socket = await opened;
    await shows('first');
  });
  afterAll(() => browser?.close());

  it('is light where the screen is dark: also diagrams, and what asks for the scheme', async () => {
    await shows('day');
    const fill = await page.locator('.mermaid').evaluate(async (host) => {
      const node = host.shadowRoot?.querySelector('.node rect');
      return node && getComputedStyle(node).fill;
    });
    expect(fill).toBe('rgb(236, 236, 255)');
  });

  it('keeps a changed note when Slidev makes its list of slides anew', async () => {
    writeFileSync(file, deck.replace('note one', 'note changed'));
    await shows('note changed');
    writeFileSync(file, deck.replace('note one', 'note changed').replace('plain', 'fancy'));
    await shows('fancy');
    await expect.poll(() => page.locator('.handout[aria-busy=false] .handout-sheet').allInnerTexts()).not.toEqual([]);
    expect((await page.locator('.handout-sheet').allInnerTexts()).join()).toContain('note changed');
  });

  it('shows a save that comes right after another', async () => {
    write('second');
    await shows('third');
  });

  it('shows a save that comes while a slide is made of the one before', async () => {
    making.close();
    write('fourth');
    await making.reached();
    const told = socket.waitForEvent('framereceived', ({ payload }) => /js-update.*slidev_1\.md/.test(String(payload)));
    write('fifth');
    await told;
    making.open();
    await shows('fifth');
  });

  it('follows slides that come, move and go', async () => {
    const slides = () => page.locator('.handout-sheet .handout-slide-frame h1').allInnerTexts();
    const orders = [
      ['One', 'Between', 'Two'],
      ['One', 'Two', 'Between'],
      ['One', 'Two'],
    ];
    for (const order of orders) {
      const [headmatter = ''] = deck.split('# One');
      writeFileSync(file, headmatter + order.map((title) => `# ${title}`).join('\n\n---\n\n'));
      await expect.poll(slides, { timeout: 120_000 }).toEqual(order);
    }
  });
});
