import { onBeforeUnmount } from 'vue';
import { pageScheme } from './page-scheme.ts';

/** The scheme in which slides are printed, whatever the reader's machine prefers; the paper around them is light. */
export function usePaperScheme(isDark: boolean): void {
  pageScheme.value = isDark ? 'dark' : 'light';
  onBeforeUnmount(() => {
    pageScheme.value = undefined;
  });
}
