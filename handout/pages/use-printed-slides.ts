import type { SlideRoute } from '@slidev/types';
import { type ComputedRef, computed, shallowReactive, watch } from 'vue';
import { type PrintedSlide, printClickMarks, readPrintedSlides } from '../deck/printed-slide.ts';
import { slides } from '../slidev-client.ts';

interface SlideMeta {
  slide?: { title?: string; noteHTML?: string; frontmatter?: Record<string, unknown> };
}

/** What changes in a slide while it is being written, as Slidev's server tells its pages. */
const changes = shallowReactive(new Map<number, { title?: string; noteHTML?: string }>());
import.meta.hot?.on('slidev:update-note', ({ no, noteHTML }: { no: number; noteHTML: string }) =>
  changes.set(no, { ...changes.get(no), noteHTML }),
);
import.meta.hot?.on(
  'slidev:update-slide',
  ({ no, data }: { no: number; data: { title?: string; noteHTML?: string } }) =>
    changes.set(no, { title: data.title, noteHTML: data.noteHTML }),
);

// What is known of a slide that has gone says nothing of one that comes in its place. Of all others it stays true: Slidev
// makes its list anew also when a slide changes that uses its client, with the notes as they were at first.
watch(
  slides,
  (now, before) => {
    const kept = Math.min(now.length, before.length);
    for (const no of changes.keys()) if (no > kept) changes.delete(no);
  },
  { flush: 'sync' },
);

const metaOf = (route: SlideRoute) => ({ ...(route.meta as SlideMeta).slide, ...changes.get(route.no) });

/** The deck’s headmatter, kept up to date while it is written. */
export const headmatter = computed<Record<string, unknown>>(() => {
  const [first] = slides.value;
  return first ? { ...metaOf(first).frontmatter } : {};
});

/** All slides as the handout sees them. @param keepClicks whether notes say where a click comes */
export function usePrintedSlides(keepClicks: () => boolean): ComputedRef<PrintedSlide[]> {
  return computed(() =>
    readPrintedSlides(
      slides.value.map((route) => {
        const { title, noteHTML = '', frontmatter = {} } = metaOf(route);
        return { no: route.no, title, frontmatter, noteHtml: printClickMarks(noteHTML, keepClicks()) };
      }),
    ),
  );
}
