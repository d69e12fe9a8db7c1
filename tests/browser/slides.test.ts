/** Every slide at every click, in both schemes: drawn whole, legible, without complaint. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type DrawnSlide, measureSlide } from './support/measure-slide.ts';
import { openDeck } from './support/open-deck.ts';
import { type Place, walk } from './support/walk.ts';

interface Step extends Place, DrawnSlide {}

/** Least sizes as shares of the slide's height, from the visual system. */
const least = { headline: 0.052, body: 0.033, locator: 0.024 };

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  const steps: Step[] = [];
  let complaints: string[];
  let isDark: boolean;

  beforeAll(async () => {
    const tab = await openDeck({ colorScheme });
    await tab.visit('1');
    for await (const place of walk(tab.page, 'ArrowRight'))
      steps.push({ ...place, ...(await tab.page.evaluate(measureSlide, place.no)) });
    ({ complaints } = tab);
    isDark = await tab.page.evaluate(() => document.documentElement.classList.contains('dark'));
  });

  /** What is wrong, one line each, named by slide and click. */
  const wrong = (find: (step: Step) => string[]): string[] => [
    ...new Set(steps.flatMap((step) => find(step).map((what) => `slide ${step.no}, click ${step.clicks}: ${what}`))),
  ];

  it('is the scheme the reader asked for', () => expect(isDark).toBe(colorScheme === 'dark'));

  it('comes to every slide in order', () => {
    expect(steps.length).toBeGreaterThan(22);
    expect([...new Set(steps.map(({ no }) => no))]).toEqual(Array.from({ length: steps.at(-1)!.no }, (_, i) => i + 1));
    expect(steps.every(({ texts }) => texts.length > 1)).toBe(true);
  });

  it('gives no error and no warning', () => expect(complaints).toEqual([]));

  it('cuts no words off', () => {
    expect(wrong(({ texts }) => texts.filter(({ isCutOff }) => isCutOff).map(({ text }) => text))).toEqual([]);
    expect(wrong(({ isPageLarger }) => (isPageLarger ? ['the page scrolls'] : []))).toEqual([]);
  });

  it('draws no words over others', () => expect(wrong(({ collisions }) => collisions)).toEqual([]));

  it('keeps headlines to two lines', () => {
    expect(wrong(({ headlineLines }) => (headlineLines > 2 ? [`${headlineLines} lines`] : []))).toEqual([]);
    expect(wrong(({ headlineLines }) => (headlineLines === 0 ? ['no headline'] : []))).toEqual([]);
  });

  it('sets everything in legible sizes', () =>
    expect(
      wrong(({ texts }) =>
        texts
          .filter(({ role, size }) => size < least[role] - 0.0005)
          .map(({ text, role, size }) => `${percent(size)} ${role} “${text}”`),
      ),
    ).toEqual([]));

  it('gives text a contrast of 7 to 1, in solid colours', () => {
    expect(
      wrong(({ texts }) =>
        texts.filter(({ contrast }) => contrast < 7).map(({ text, contrast }) => `${contrast.toFixed(2)} “${text}”`),
      ),
    ).toEqual([]);
    expect(wrong(({ texts }) => texts.filter(({ isDimmed }) => isDimmed).map(({ text }) => text))).toEqual([]);
  });

  it('gives lines that mean something a contrast of 3 to 1', () => {
    expect(steps.some(({ lines }) => lines.length > 0)).toBe(true);
    expect(
      wrong(({ lines }) =>
        lines.filter(({ contrast }) => contrast < 3).map(({ what, contrast }) => `${contrast.toFixed(2)} ${what}`),
      ),
    ).toEqual([]);
  });
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
