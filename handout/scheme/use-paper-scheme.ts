import { onBeforeUnmount } from 'vue';
import { pageScheme } from './page-scheme.ts';

/** Paper is light: a deck with a dark scheme is printed in its light one unless `isDark` is asked for. */
export function usePaperScheme(isDark: boolean): void {
  pageScheme.value = isDark ? 'dark' : 'light';
  onBeforeUnmount(() => {
    pageScheme.value = undefined;
  });
}
