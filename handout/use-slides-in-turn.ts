import { parseRangeString } from '@slidev/parser/utils';
import type { SlideRoute } from '@slidev/types';
import { computed, nextTick, onMounted, ref, shallowReactive, watch } from 'vue';
import { useRoute } from 'vue-router';
import { probe } from './probe.ts';
import { slides } from './slidev-client.ts';

/**
 * The slides that `?range=1-3,7` picks, or all. They are loaded, then drawn one after the other: a thousand
 * slides do not block the page in one piece, and the exporter knows which one was being drawn when something hangs.
 * When slides come, go or move while the deck is written, all are drawn again.
 *
 * @param finish what remains to be done once all are drawn, before the exporter is told
 * @returns `routes`: the slides; `drawn`: those to draw so far; `isDrawing`: something remains to be done
 */
export function useSlidesInTurn(finish?: () => Promise<void>) {
  const { range } = useRoute().query;
  const routes = computed<SlideRoute[]>(() =>
    parseRangeString(slides.value.length, String(range ?? 'all')).flatMap((no) => slides.value[no - 1] ?? []),
  );
  const drawn = shallowReactive(new Set<SlideRoute>());
  const isDrawing = ref(true);
  async function draw() {
    const turn = routes.value;
    isDrawing.value = true;
    drawn.clear();
    await Promise.all(turn.map((route) => route.load?.()));
    for (const route of turn) {
      if (turn !== routes.value) return;
      probe?.mounting(route.no);
      drawn.add(route);
      await nextTick();
    }
    await finish?.();
    if (turn !== routes.value) return;
    isDrawing.value = false;
    probe?.done();
  }
  onMounted(draw);
  watch(routes, draw);
  return { routes, drawn, isDrawing };
}
