import { defineRootSetup } from '@slidev/types';
import { watch } from 'vue';
import { useNav, useTimer } from '../slidev-client.ts';

export default defineRootSetup(() => {
  const { currentSlideNo, isPresenter } = useNav();
  const { status, resume } = useTimer();
  // The talk begins when the speaker leaves the first slide.
  watch(currentSlideNo, (to, from) => {
    if (isPresenter.value && status.value === 'stopped' && from === 1 && to === 2) resume();
  });
  // A link or a button that has the focus takes the keys; Escape gives them back to the slides.
  // Before anything on the slide hears of it: what a link has opened closes when the focus goes.
  const giveBack = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  window.addEventListener('keydown', giveBack, { capture: true });
});
