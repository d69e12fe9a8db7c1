import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = fileURLToPath(new URL('annotate.ts', import.meta.url)).replaceAll('\\', '/');

/** Gives Slidev's `v-mark` our way to draw (`annotate.ts`), which itself gets the library. */
export const marksPlugin = {
  name: 'handout:marks',
  enforce: 'pre',
  resolveId: (source: string, importer?: string) =>
    source === '@slidev/rough-notation' && importer !== ours ? ours : null,
} satisfies Plugin;
