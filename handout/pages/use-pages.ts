import { nextTick, type Ref, ref, shallowRef } from 'vue';
import { fixColumns } from '../flow/fix-columns.ts';
import { readLines } from '../flow/read-lines.ts';
import { sliceFlow } from '../flow/slice-flow.ts';
import { paginate } from './paginate.ts';
import type { Item } from './plan-items.ts';

export interface PlacedItem {
  item: Item;
  /** The part of its text that stands on this page. */
  html: string;
  /** Height of that part, in pixels; known where the text is whole. */
  height: number;
  isContinued: boolean;
}

/**
 * Lays items out on pages: draws their texts once in a hidden column of the right width (the galley), reads the
 * lines as the browser has set them, and cuts between lines. The pages are the same on the screen and on paper.
 *
 * @param galley holds one element for each item with a text, in order, while `isMeasuring`
 */
export function usePages(
  items: Ref<Item[]>,
  galley: Ref<HTMLElement | null>,
  room: () => { height: number; perPage: number },
) {
  const pages = shallowRef<PlacedItem[][]>([]);
  const isMeasuring = ref(false);
  let latest = 0;
  let newest = Promise.resolve();

  /** Done when the newest pages are there, also those that somebody else has asked for meanwhile. */
  const layOut = (): Promise<void> => {
    newest = measureAndCut(++latest);
    return newest;
  };
  async function measureAndCut(turn: number): Promise<void> {
    isMeasuring.value = true;
    await nextTick();
    await untilDrawn(galley.value);
    if (turn !== latest) return newest;
    if (!galley.value) return;
    pages.value = pagesOf(items.value, galley.value, room());
    isMeasuring.value = false;
    await nextTick();
  }
  return { pages, isMeasuring, layOut };
}

/** Fonts and pictures have their size. */
async function untilDrawn(galley: HTMLElement | null): Promise<void> {
  void galley?.offsetHeight; // the browser asks for a font when it first sets a line in it
  await document.fonts.ready;
  await Promise.all([...(galley?.querySelectorAll('img') ?? [])].map((image) => image.decode().catch(() => undefined)));
}

function pagesOf(
  items: readonly Item[],
  galley: HTMLElement,
  room: { height: number; perPage: number },
): PlacedItem[][] {
  const flows = new Map([...galley.children].map((flow) => [(flow as HTMLElement).dataset['key'], flow]));
  const heights = new Map([...flows].map(([key, flow]) => [key, flow.getBoundingClientRect().height]));
  const known = new Map<string, ReturnType<typeof readLines>>();
  const linesOf = ({ key }: Item) => {
    const flow = flows.get(key);
    let lines = known.get(key);
    if (!lines) {
      for (const table of flow?.querySelectorAll('table') ?? []) fixColumns(table);
      lines = flow ? readLines(flow, room.height) : [];
      known.set(key, lines);
    }
    return lines;
  };
  const pieces = items.map((item) => ({ ...item, height: heights.get(item.key) ?? 0, lines: () => linesOf(item) }));
  return paginate(pieces, room.height, room.perPage).map((page) =>
    page.flatMap(({ piece, from, to }) => {
      const item = items[piece];
      if (!item) return [];
      const flow = flows.get(item.key);
      const isWhole = from === 0 && to === undefined;
      const lines = isWhole ? [] : linesOf(item);
      const html = flow ? sliceFlow(flow, lines[from], to === undefined ? undefined : lines[to]) : '';
      return [{ item, html, height: isWhole ? (heights.get(item.key) ?? 0) : 0, isContinued: from > 0 }];
    }),
  );
}
