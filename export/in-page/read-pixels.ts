import type { Rgba } from './colour-tools.ts';

/** A colour, and how much of the place it takes, from 0 to 1. */
export interface Tone {
  colour: Rgba;
  share: number;
}

/** Runs in the tab: takes all letters off the page and leaves what lies behind them. */
export function hideText(): void {
  const rules =
    '*, ::before, ::after { -webkit-text-fill-color: transparent !important; transition: none !important } ' +
    'svg text, svg tspan { fill: transparent !important; stroke: none !important }';
  const hide = (root: Document | ShadowRoot): void => {
    (root instanceof Document ? root.head : root).append(
      Object.assign(document.createElement('style'), { textContent: rules }),
    );
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.style?.getPropertyPriority('-webkit-text-fill-color'))
        element.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
      if (element.shadowRoot) hide(element.shadowRoot);
    }
  };
  hide(document);
}

/**
 * Runs in the tab: the colours of a picture in each group of boxes, the commonest first.
 *
 * @param png in base64
 */
export async function readPixels({
  png,
  boxes,
}: {
  png: string;
  boxes: { x: number; y: number; width: number; height: number }[][];
}): Promise<Tone[][]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  const { data, width, height } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1);
  return boxes.map((group) => {
    const counts = new Map<number, number>();
    let total = 0;
    for (const box of group) {
      // Neighbours reach into the edges of a line.
      const inset = box.height * 0.15;
      for (let y = Math.max(0, Math.round(box.y + inset)); y < Math.min(height, box.y + box.height - inset); y++)
        for (let x = Math.max(0, Math.round(box.x)); x < Math.min(width, box.x + box.width); x++) {
          const at = (y * width + x) * 4;
          const key = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          counts.set(key, (counts.get(key) ?? 0) + 1);
          total++;
        }
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 256)
      .map(([key, count]) => ({ colour: [key >> 16, (key >> 8) & 255, key & 255, 1], share: count / total }));
  });
}
