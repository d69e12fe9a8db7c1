import type { Plugin } from 'vite';

/**
 * Packages that pages import beside Vue's and Slidev's. The development server would meet them only when a slide is
 * first opened, bundle its packages anew and load the page again: until then a page can have two copies of the router
 * at once, and throws. As ES modules they need no bundling.
 */
export const ownPackages = ['uqr'];

/** Keeps the development server from bundling packages while a talk is on. */
export function serveAsTheyAre(): Plugin {
  return {
    name: 'presenting:serve-as-they-are',
    config: () => ({ optimizeDeps: { exclude: ownPackages } }),
  };
}
