/** axe-core on the deck, the speaker's view and the handout. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openDeck } from './support/open-deck.ts';
import { settledPlace, walk } from './support/walk.ts';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line a rule and place. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target} ${html.slice(0, 120)}`),
  );
}

// In one scheme: between them only colours change, and `slides.test.ts` measures those more strictly.
it('axe finds nothing on any slide', async () => {
  const { page, visit } = await openDeck();
  await visit('1');
  const found: string[] = [];
  for await (const { no } of walk(page, 'ArrowDown'))
    found.push(...(await findings(page)).map((what) => `slide ${no}: ${what}`));
  expect(found).toEqual([]);
});

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme', (colorScheme) => {
  it.each(['presenter/1', 'presenter/12', 'handout'])('on /%s', async (route) => {
    const { page, visit } = await openDeck({ colorScheme });
    await visit(route);
    if (route.startsWith('presenter')) await settledPlace(page);
    await page.waitForLoadState('networkidle');
    expect(await findings(page)).toEqual([]);
  });
});
