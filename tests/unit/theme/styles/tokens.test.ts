/** Every pair of colours that meets on a slide, measured as WCAG does, in both schemes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string): Record<string, string> => {
  const css = readFileSync(new URL(`../../../../theme/styles/${name}`, import.meta.url), 'utf8');
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, role, colour]) => [role, colour]));
};
const light = read('tokens.css');
const schemes = { light, dark: { ...light, ...read('tokens-dark.css') } };
const grounds = ['paper', 'card', 'wash-support', 'wash-limit'];

describe.each(Object.entries(schemes))('%s scheme', (_, colours) => {
  test.each(['ink', 'ink-2', 'ink-support', 'ink-limit'])('text in %s has 7:1 on every ground', (role) => {
    for (const ground of grounds) expect(contrast(colours[role], colours[ground]), ground).toBeGreaterThanOrEqual(7);
  });

  test.each(['on-solid', 'on-solid-2'])('text in %s has 7:1 on the filled box', (role) => {
    expect(contrast(colours[role], colours['solid'])).toBeGreaterThanOrEqual(7);
  });

  test.each(['line', 'stroke-support', 'stroke-limit', 'mark', 'solid'])(
    'a line in %s has 3:1 on every ground',
    (role) => {
      for (const ground of grounds) expect(contrast(colours[role], colours[ground]), ground).toBeGreaterThanOrEqual(3);
    },
  );
});

test('the dark scheme changes every colour', () => {
  expect(Object.keys(read('tokens-dark.css')).sort()).toEqual(Object.keys(light).sort());
});

function contrast(a = '', b = ''): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
