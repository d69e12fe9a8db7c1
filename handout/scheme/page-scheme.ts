import { ref } from 'vue';

/** The scheme of a page that does not follow the deck's; Slidev is made to ask for it (`scheme-plugin.ts`). */
export const pageScheme = ref<'light' | 'dark'>();
