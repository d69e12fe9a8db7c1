import { onBeforeUnmount } from 'vue';

/** Paper is light: a deck with a dark scheme is printed in its light one unless `isDark` is asked for. */
export function usePaperScheme(isDark: boolean): void {
  const { classList } = document.documentElement;
  const wasDark = classList.contains('dark');
  const set = (dark: boolean) => {
    classList.toggle('dark', dark);
    classList.toggle('light', !dark);
  };
  set(isDark);
  onBeforeUnmount(() => set(wasDark));
}
