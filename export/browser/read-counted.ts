import type { Page } from 'playwright';
import type { GeneratedText } from '../in-page/find-generated.ts';

/** The same texts with what the browser counts and quotes: no style says how a counter stands. */
export async function readCounted(page: Page, texts: readonly GeneratedText[]): Promise<GeneratedText[]> {
  if (texts.every(({ text }) => text !== undefined)) return [...texts];
  const painted = await readPainted(page);
  return texts.map((one) => ({ ...one, text: one.text ?? painted.get(`${one.host} ${one.part}`) ?? '' }));
}

/** What is painted before, behind and beside the elements that `findGenerated` has numbered. */
async function readPainted(page: Page): Promise<Map<string, string>> {
  const session = await page.context().newCDPSession(page);
  try {
    const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    const painted = new Map<string, string>();
    for (const { nodes, layout } of documents) {
      const textOf = new Map<number, string>();
      for (const [i, node] of layout.nodeIndex.entries())
        textOf.set(node, (textOf.get(node) ?? '') + (strings[layout.text[i] ?? -1] ?? ''));
      const hostOf = (node: number): string | undefined => {
        const attributes = (nodes.attributes?.[nodes.parentIndex?.[node] ?? -1] ?? []).map((at) => strings[at]);
        return attributes.find((_, i) => i % 2 === 1 && attributes[i - 1] === 'data-generated');
      };
      const { index = [], value = [] } = nodes.pseudoType ?? {};
      for (const [i, node] of index.entries())
        painted.set(`${hostOf(node)} ${strings[value[i] ?? -1]}`, textOf.get(node) ?? '');
    }
    return painted;
  } finally {
    await session.detach();
  }
}
