import { onBeforeUnmount } from 'vue';
import { readOutline } from '../deck/read-outline.ts';
import type { SlideHarvest } from './plan-items.ts';

/**
 * An element for each slide that stays the same however the pages are laid out anew: a slide is drawn once, and its
 * element moves into the frame that a page holds for it.
 *
 * @param onChange called, at most ten times a second, while slides change
 */
export function useSlideHosts(onChange: () => void) {
  const hosts = new Map<number, HTMLElement>();
  let isWaiting = false;
  const observer = new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      onChange();
    }, 100);
  });
  onBeforeUnmount(() => observer.disconnect());
  const hostOf = (no: number): HTMLElement => {
    const known = hosts.get(no);
    if (known) return known;
    const host = Object.assign(document.createElement('div'), { className: 'handout-host' });
    hosts.set(no, host);
    observer.observe(host, { subtree: true, childList: true, characterData: true });
    return host;
  };

  /** Slides that no page shows are kept in the document, for what they say. */
  const keepIn = (place: HTMLElement) => {
    for (const host of hosts.values()) if (!host.isConnected) place.append(host);
  };

  const harvest = (withOutline: boolean): Map<number, SlideHarvest> =>
    new Map(
      [...hosts].map(([no, host]) => {
        const written = [...host.querySelectorAll('.handout-text')].map(({ innerHTML }) =>
          innerHTML.replaceAll('<!---->', ''),
        );
        const slide = withOutline ? host.querySelector('.slidev-layout') : null;
        return [no, { text: written.join('\n'), outline: slide ? readOutline(slide) : '' }];
      }),
    );

  return { hostOf, keepIn, harvest };
}
