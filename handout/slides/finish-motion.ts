import { type App, nextTick, type ObjectDirective } from 'vue';

/**
 * On paper, lets Slidev's `v-motion` see all click steps of its slide. It looks once, while the slide is being mounted,
 * when those that come later are not known yet, and leaves what moves at a click where its movement begins: often invisible.
 */
export function finishMotion(app: App): void {
  const motion = app.directive('motion') as ObjectDirective | undefined;
  if (!motion?.mounted || !new URLSearchParams(location.search).has('print')) return;
  const { mounted, unmounted } = motion;
  app.directive('motion', {
    ...motion,
    mounted: (...args) => void nextTick(() => args[0].isConnected && mounted(...args)),
    unmounted: (...args) => args[0].motionInstance && unmounted?.(...args),
  });
}
