/** Where words and lines lie on the pages of a PDF, by a reader that has no code in common with the exporter. */
import { readFileSync } from 'node:fs';
import { getDocument, OPS, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points, from the lower left corner of the page. */
export interface PageBox {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export interface DrawnPage {
  words: { text: string; box: PageBox }[];
  /** What has been stroked in each colour (`#rrggbb`), taken together. */
  strokes: Map<string, PageBox>;
}

type Matrix = [number, number, number, number, number, number];

export async function readStrokes(path: string): Promise<DrawnPage[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
    return await Promise.all(numbers.map(async (no) => await readPage(await pdf.getPage(no))));
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<DrawnPage> {
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left, bottom] = item.transform as Matrix;
    return { text: item.str, box: { left, bottom, right: left + item.width, top: bottom + item.height } };
  });
  const strokes = new Map<string, PageBox>();
  const { fnArray, argsArray } = await page.getOperatorList();
  const outer: { matrix: Matrix; colour: string }[] = [];
  let now: (typeof outer)[number] = { matrix: [1, 0, 0, 1, 0, 0], colour: '#000000' };
  fnArray.forEach((fn, i) => {
    const args = argsArray[i] as unknown[];
    if (fn === OPS.save) outer.push(now);
    else if (fn === OPS.restore) now = outer.pop() ?? now;
    else if (fn === OPS.transform) now = { ...now, matrix: multiply(now.matrix, args as Matrix) };
    else if (fn === OPS.setStrokeRGBColor) now = { ...now, colour: String(args[0]) };
    else if (fn === OPS.constructPath && args[0] === OPS.stroke) {
      const [left, top, right, bottom] = Object.values(args[2] as Record<number, number>) as [
        number,
        number,
        number,
        number,
      ];
      const box = joinPoints([apply(now.matrix, left, top), apply(now.matrix, right, bottom)]);
      strokes.set(now.colour, joinBoxes(strokes.get(now.colour) ?? box, box));
    }
  });
  return { words, strokes };
}

const multiply = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });

const joinPoints = (points: { x: number; y: number }[]): PageBox => ({
  left: Math.min(...points.map(({ x }) => x)),
  bottom: Math.min(...points.map(({ y }) => y)),
  right: Math.max(...points.map(({ x }) => x)),
  top: Math.max(...points.map(({ y }) => y)),
});

const joinBoxes = (one: PageBox, two: PageBox): PageBox => ({
  left: Math.min(one.left, two.left),
  bottom: Math.min(one.bottom, two.bottom),
  right: Math.max(one.right, two.right),
  top: Math.max(one.top, two.top),
});
