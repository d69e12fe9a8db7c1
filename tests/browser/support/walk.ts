import type { Page } from 'playwright';

/** Where a tab is. */
export interface Place {
  /** Slide, from 1. */
  no: number;
  clicks: number;
}

/** Where the tab is, once the slide there is drawn and its fonts have come. */
export async function settledPlace(page: Page): Promise<Place> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('#slideshow .slidev-page')].filter((slide) =>
      slide.checkVisibility(),
    );
    return shown.length === 1 && shown[0]?.childElementCount && document.fonts.status === 'loaded';
  });
  return page.evaluate(async () => {
    // two frames: what Vue has changed is laid out and painted
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const shown = [...document.querySelectorAll<HTMLElement>('#slideshow .slidev-page')].find((slide) =>
      slide.checkVisibility(),
    );
    const no = Number(shown?.dataset.slidevNo);
    return { no, clicks: Number(new URL(location.href).searchParams.get('clicks') ?? 0) };
  });
}

/** Presses a key and waits until the given slide is shown. */
export async function pressUntil(page: Page, key: string, no: number): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`#slideshow .slidev-page[data-slidev-no="${no}"]`).waitFor();
  await settledPlace(page);
}

/** Presses a key until it leads no further, and yields every place on the way, the first included. */
export async function* walk(page: Page, key: 'ArrowRight' | 'ArrowLeft' | 'ArrowDown'): AsyncGenerator<Place> {
  let place = await settledPlace(page);
  const total = Number(
    /\d+/.exec(
      await page
        .locator('nav')
        .getByText(/^ \/ \d+$/)
        .innerText(),
    )?.[0],
  );
  const button = page.getByTitle(key === 'ArrowLeft' ? 'Go to previous slide' : 'Go to next slide');
  const isLast = async () =>
    key === 'ArrowDown' ? place.no === total : await button.evaluate((one) => one.matches('.disabled'));
  for (;;) {
    yield place;
    if (await isLast()) return;
    await page.keyboard.press(key);
    const last = place;
    do place = await settledPlace(page);
    while (place.no === last.no && place.clicks === last.clicks);
  }
}
