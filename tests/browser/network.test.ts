/** What the site asks for, and of whom. */
import { expect, inject, it } from 'vitest';
import { openDeck } from './support/open-deck.ts';
import { settledPlace, walk } from './support/walk.ts';

it('transfers less than 1 MB for all slides, uncompressed', async () => {
  const { page, visit, transferred, complaints } = await openDeck();
  await visit('');
  await settledPlace(page);
  for await (const _ of walk(page, 'ArrowDown'));
  expect(await transferred()).toBeLessThan(1_000_000);
  expect(complaints).toEqual([]);
});

it.each(['1', '7', 'presenter/2', 'overview', 'notes', 'handout'])('%s opens by its own address', async (route) => {
  const { page, visit, complaints } = await openDeck();
  await visit(route);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('body').innerText()).toMatch(/\w{4}/);
  expect(page.url()).toContain(`/talks/trust/${route}`);
  expect(complaints).toEqual([]);
});

it('forbids scripts that are not its own files', async () => {
  const { page, visit, complaints } = await openDeck();
  await visit('1');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return (globalThis as { ran?: boolean }).ran === true;
  });
  expect(ran).toBe(false);
  expect(complaints.join()).toContain('Content Security Policy');
});

it('answers 404 to an address that is none', async () => {
  expect((await fetch(`${inject('site')}nowhere/`)).status).toBe(404);
});
