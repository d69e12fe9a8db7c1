/** This add-on's only door to Slidev's browser side; like `handout/slidev-client.ts` it holds for the pinned version. */
export { useNav } from '@slidev/client/composables/useNav.ts';
export { useTimer } from '@slidev/client/composables/useTimer.ts';
export { configs, pathPrefix } from '@slidev/client/env.ts';
export { slides } from '@slidev/client/logic/slides.ts';
