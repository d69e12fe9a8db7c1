/** The speaker's view, and what the audience sees of it. */
import { expect, it } from 'vitest';
import { openDeck, openProfile, openTab } from './support/open-deck.ts';
import { settledPlace } from './support/walk.ts';

it('leads the audience’s tab, and follows it', async () => {
  const profile = await openProfile();
  const [speaker, audience] = [await openTab(profile), await openTab(profile)];
  await audience.visit('1');
  await settledPlace(audience.page);
  await speaker.visit('presenter/1');
  await settledPlace(speaker.page);
  await speaker.page.keyboard.press('ArrowDown');
  await audience.page.waitForURL(/\/2(?:\?|$)/);
  expect((await settledPlace(audience.page)).no).toBe(2);
  await audience.page.keyboard.press('ArrowDown');
  await speaker.page.waitForURL(/presenter\/3(?:\?|$)/);
  expect([...speaker.complaints, ...audience.complaints]).toEqual([]);
});

it('shows the notes and the next slide', async () => {
  const { page, visit } = await openDeck();
  await visit('4');
  await settledPlace(page);
  const next = await page.locator('#slideshow .slidev-page:visible h1').innerText();
  await visit('presenter/3');
  await settledPlace(page);
  const preview = page.locator('.grid-section.next h1');
  expect(await preview.innerText()).toBe(next);
  expect((await page.locator('.grid-section.note').innerText()).length).toBeGreaterThan(200);
});

it('keeps the plan’s time from the first step on', async () => {
  const { page, visit } = await openDeck();
  await page.clock.install();
  await visit('presenter/1');
  const clock = page.locator('.plan-clock');
  await clock.getByText('not started').waitFor();
  await page.keyboard.press('ArrowDown');
  await clock.getByText('Pause').waitFor();
  await clock.getByText('0:00 ahead').or(clock.getByText('0:30 ahead')).or(clock.getByText('0:29 ahead')).waitFor();
  await page.clock.runFor(5 * 60_000 + 1_000); // what is shown is up to a second old
  await clock.getByText(/^\d:\d\d behind$/).waitFor();
  expect(await clock.getByRole('timer').innerText()).toMatch(/^5:0\d$/);
  await page.keyboard.press('t');
  await clock.getByText('Start').waitFor();
  await page.keyboard.press('Shift+T');
  await clock.getByText('not started').waitFor();
});
