/** The deck on a laptop, a projector, a large screen and a phone. */
import { expect, it } from 'vitest';
import { measureSlide } from './support/measure-slide.ts';
import { openDeck } from './support/open-deck.ts';
import { walk } from './support/walk.ts';

it.each([
  { name: 'a projector', width: 1920, height: 1080 },
  { name: 'a large screen', width: 3840, height: 2160 },
  { name: 'a phone, upright', width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
  { name: 'a phone, lying', width: 844, height: 390, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
])('on $name every slide fits the screen and keeps its proportions', async ({ width, height, ...device }) => {
  const { page, complaints, visit } = await openDeck({ viewport: { width, height }, ...device });
  await visit('1');
  const wrong: string[] = [];
  let count = 0;
  for await (const { no } of walk(page, 'ArrowDown')) {
    count++;
    const { texts, isPageLarger } = await page.evaluate(measureSlide, no);
    const box = (await page.locator(`#slideshow .slidev-page[data-slidev-no="${no}"]`).boundingBox())!;
    const isInside = box.x > -1 && box.y > -1 && box.x + box.width < width + 1 && box.y + box.height < height + 1;
    if (!isInside) wrong.push(`slide ${no} does not fit the screen`);
    if (Math.abs(box.width / box.height - 16 / 9) > 0.02) wrong.push(`slide ${no} is ${box.width} × ${box.height}`);
    if (Math.min(width / box.width, height / box.height) > 1.02) wrong.push(`slide ${no} leaves the screen unused`);
    if (isPageLarger) wrong.push(`slide ${no}: the page scrolls`);
    wrong.push(...texts.filter(({ isCutOff }) => isCutOff).map(({ text }) => `slide ${no}: “${text}” is cut off`));
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(22);
  expect(complaints).toEqual([]);
});

it('on a phone a tap on the controls leads on', async () => {
  const { page, visit } = await openDeck({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await visit('1');
  await page.getByTitle('Go to next slide').tap();
  await page.waitForURL(/\/2(?:\?|$)/);
});
