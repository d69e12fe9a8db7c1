import type { Browser } from './launch.ts';

export interface PictureRequest {
  /** Where the deck's site is served, without a slash at the end. */
  origin: string;
  /** Canvas size in CSS pixels. */
  width: number;
  height: number;
}

/** Width of a picture in pixels: sharp in a card of half that width. */
const pixels = 800;

/** A picture of the first slide of a built site, with all that its clicks bring: a PNG. */
export async function pictureFirstSlide(browser: Browser, { origin, width, height }: PictureRequest): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: pixels, height: Math.floor((pixels * height) / width) },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/1/?embedded=true&clicks=99`, { waitUntil: 'networkidle' });
    await page.locator('.slidev-page-1').first().waitFor({ state: 'visible' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    });
    return await page.screenshot({ type: 'png', animations: 'disabled' });
  } finally {
    await context.close();
  }
}
