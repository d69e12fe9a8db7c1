/**
 * The only door to Slidev's browser side. These are internals without a stable interface: the exact
 * version is pinned, and a new version is tried here first.
 */
export { createFixedClicks } from '@slidev/client/composables/useClicks.ts';
export { useFixedNav, useNav } from '@slidev/client/composables/useNav.ts';
export {
  CLICKS_MAX,
  injectionClicksContext,
  injectionCurrentPage,
  injectionSlideScale,
} from '@slidev/client/constants.ts';
export { useSlideContext } from '@slidev/client/context.ts';
export { configs, slideHeight, slideWidth } from '@slidev/client/env.ts';
export { default as PrintSlideClick } from '@slidev/client/internals/PrintSlideClick.vue';
export { slides } from '@slidev/client/logic/slides.ts';
