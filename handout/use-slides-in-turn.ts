import { parseRangeString } from '@slidev/parser/utils';
import type { SlideRoute } from '@slidev/types';
import { nextTick, onMounted, shallowReactive } from 'vue';
import { useRoute } from 'vue-router';
import { probe } from './probe.ts';
import { slides } from './slidev-client.ts';

/**
 * The slides that `?range=1-3,7` picks, or all. They are loaded, then drawn one after the other: a thousand
 * slides do not block the page in one piece, and the exporter knows which one was being drawn when something hangs.
 *
 * @param finish what remains to be done once all are drawn, before the exporter is told
 * @returns `routes`: the slides; `drawn`: the numbers of those to draw so far
 */
export function useSlidesInTurn(finish?: () => Promise<void>) {
  const { range } = useRoute().query;
  const routes: SlideRoute[] = parseRangeString(slides.value.length, String(range ?? 'all')).flatMap(
    (no) => slides.value[no - 1] ?? [],
  );
  const drawn = shallowReactive(new Set<number>());
  onMounted(async () => {
    await Promise.all(routes.map((route) => route.load?.()));
    for (const { no } of routes) {
      probe?.mounting(no);
      drawn.add(no);
      await nextTick();
    }
    await finish?.();
    probe?.done();
  });
  return { routes, drawn };
}
