import { computed } from 'vue';
import { headmatter } from './pages/use-printed-slides.ts';
import { fill, wordsFor } from './words.ts';

/** The handout's own words in the language of the deck, as its headmatter may have set them. */
export const words = computed(() => {
  const { lang, handout } = headmatter.value as { lang?: unknown; handout?: { words?: unknown } | null };
  return wordsFor(String(lang ?? document.documentElement.lang), handout?.words);
});

/** What marks a backup slide. @param defends the slide it is for; empty: not said */
export const backupWords = (defends: string): string =>
  defends ? fill(words.value.backupFor, { slide: defends }) : words.value.backup;
