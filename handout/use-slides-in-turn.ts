import type { SlideRoute } from '@slidev/types';
import { nextTick, onMounted, ref, shallowReactive } from 'vue';
import { probe } from './probe.ts';

/**
 * Loads all slides, then lets them be drawn one after the other: a thousand slides do not block the
 * page in one piece, and the exporter knows which slide was being drawn when something hangs.
 *
 * @returns `drawn`: the numbers of the slides to draw so far; `ready`: all of them are
 */
export function useSlidesInTurn(routes: readonly SlideRoute[]) {
  const drawn = shallowReactive(new Set<number>());
  const ready = ref(false);
  onMounted(async () => {
    await Promise.all(routes.map((route) => route.load?.()));
    for (const { no } of routes) {
      probe?.mounting(no);
      drawn.add(no);
      await nextTick();
    }
    ready.value = true;
    await nextTick();
    probe?.done();
  });
  return { drawn, ready };
}
