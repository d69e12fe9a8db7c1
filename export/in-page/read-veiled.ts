import type { ColourTools, Veil } from './colour-tools.ts';
import type { TextTools } from './text-tools.ts';

/** Words under something that may hide them, so that only the pixels tell. */
export interface VeiledText {
  /** The sheet's id; empty for what stands beside slides on a handout. */
  id: string;
  /** The author's slide number. */
  no: number;
  text: string;
  by: Veil;
  /** Where the words stand in the document, line by line. */
  boxes: { x: number; y: number; width: number; height: number }[];
}

/** Runs in the tab once colours have been read. */
export function readVeiled(): VeiledText[] {
  const { __exportColours: colours, __exportTexts: texts } = globalThis as unknown as {
    __exportColours: ColourTools;
    __exportTexts: TextTools;
  };
  const found = new Map<Text, VeiledText>();
  for (const [element, by] of colours.veils) {
    const sheet = element.closest<HTMLElement>('.print-slide-container, .handout-sheet .handout-flow');
    if (!sheet) continue;
    const no = Number.parseInt(sheet.id, 10) || Number(sheet.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? 0);
    const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth || 1;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (node.data.trim() === '' || !parent || parent.closest('style, script, title, desc, .katex-mathml')) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (texts.isForReaders(parent, sheet, scale)) continue;
      const boxes = texts
        .linesOf(node)
        .map(({ x, y, width, height }) => ({ x: x + scrollX, y: y + scrollY, width, height }));
      if (boxes.length > 0) found.set(node, { id: sheet.id, no, text: node.data, by, boxes });
    }
  }
  return [...found.values()];
}
