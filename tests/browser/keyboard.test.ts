/** The deck without a mouse. */
import { beforeEach, expect, it } from 'vitest';
import { type DeckTab, openDeck } from './support/open-deck.ts';
import { pressUntil, settledPlace, walk } from './support/walk.ts';

let tab: DeckTab;
beforeEach(async () => {
  tab = await openDeck();
});

const press = (key: string, no: number) => pressUntil(tab.page, key, no);

it('steps forward and back with each of the usual keys', async () => {
  await tab.visit('1');
  await settledPlace(tab.page);
  await press('ArrowDown', 2);
  await press('ArrowUp', 1);
  for (const [on, back] of [
    ['ArrowRight', 'ArrowLeft'],
    ['Space', 'Shift+Space'],
    ['PageDown', 'PageUp'],
  ] as const) {
    await press(on, 2);
    await press(back, 1);
  }
});

it('goes back through every click it came by', async () => {
  await tab.visit('1');
  const forward = [];
  for await (const place of walk(tab.page, 'ArrowRight')) forward.push(place);
  const back = [];
  for await (const place of walk(tab.page, 'ArrowLeft')) back.push(place);
  expect(back.toReversed()).toEqual(forward);
  expect(forward.some(({ clicks }) => clicks > 0)).toBe(true);
});

it('chooses a slide in the overview', async () => {
  await tab.visit('2');
  await settledPlace(tab.page);
  await tab.page.keyboard.press('o');
  await tab.page.locator('.slidev-page').nth(5).waitFor();
  await tab.page.keyboard.press('ArrowRight');
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForURL(/\/3(?:\?|$)/);
});

it('goes to a slide by its number', async () => {
  await tab.visit('1');
  await settledPlace(tab.page);
  await tab.page.keyboard.press('g');
  await tab.page.locator('#slidev-goto-input:focus').waitFor();
  await tab.page.keyboard.type('12');
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForURL(/\/12(?:\?|$)/);
});

it('changes the scheme', async () => {
  await tab.visit('1');
  await settledPlace(tab.page);
  await tab.page.keyboard.press('d');
  await tab.page.locator('html.dark').waitFor();
  await tab.page.keyboard.press('d');
  await tab.page.locator('html.light').waitFor();
});

it('shows where the focus is, and Escape gives the keys back to the slides', async () => {
  await tab.visit('1');
  await settledPlace(tab.page);
  await tab.page.keyboard.press('Tab');
  const focused = tab.page.locator(':focus-visible');
  await focused.waitFor();
  expect(
    await focused.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth)),
  ).toBeGreaterThan(1);
  await tab.page.keyboard.press('Escape');
  await press('ArrowDown', 2);
});

it('goes to the speaker’s view and back', async () => {
  await tab.visit('3');
  await settledPlace(tab.page);
  await tab.page.keyboard.press('p');
  await tab.page.waitForURL(/\/presenter\/3/);
  await tab.page.locator('.plan-clock').waitFor();
  await tab.page.keyboard.press('p');
  await tab.page.waitForURL(/trust\/3/);
});

it('goes to a backup slide, and back to where the talk was left', async () => {
  await tab.visit('1');
  const defended = tab.page.locator('#slideshow .slidev-page:visible .backup-link a', { hasText: /^Backup/ });
  for await (const place of walk(tab.page, 'ArrowDown')) {
    if ((await defended.count()) === 0) continue;
    await tab.page.keyboard.press('b');
    await tab.page
      .locator('#slideshow .slidev-page:visible .backup-link a', { hasText: `Back to ${place.no}` })
      .waitFor();
    await press('b', place.no);
    return;
  }
  expect.fail('No slide has a backup slide.');
});
