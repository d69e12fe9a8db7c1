import { defineRoutesSetup } from '@slidev/types';

/** `/handout` is for readers and for print; `/sheets` is one slide a page, for the exporter. */
export default defineRoutesSetup((routes) => [
  { path: '/handout', component: () => import('../handout-page.vue') },
  { path: '/sheets', component: () => import('../sheets-page.vue') },
  ...routes,
]);
