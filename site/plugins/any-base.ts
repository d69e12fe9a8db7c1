import type { Plugin } from 'vite';

const written = /\bimport\.meta\.env\.BASE_URL\b/g;
const marker = '__DECK_BASE__';

/**
 * Lets one build work under any path of any host: where the deck lies is read from the address of its own scripts, not
 * fixed when it is built.
 */
export function anyBase(): Plugin {
  return {
    name: 'site:any-base',
    enforce: 'pre',
    config: () => ({ base: './' }),
    transform(code, id) {
      if (id.includes('/node_modules/vite/') || !code.includes('import.meta.env.BASE_URL')) return null;
      return { code: code.replace(written, marker), map: null };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(marker)) return null;
      const up = '../'.repeat(fileName.split('/').length - 1) || './';
      return { code: code.replaceAll(marker, `new URL(${JSON.stringify(up)}, import.meta.url).pathname`), map: null };
    },
  };
}
