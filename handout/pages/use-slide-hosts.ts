import { onBeforeUnmount } from 'vue';
import { composeOutline } from '../outline/compose-outline.ts';
import { readSlide } from '../outline/read-slide.ts';
import { probe } from '../probe.ts';
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
  let isAtRest = false;
  const observer = new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!isAtRest) onChange();
    }, 100);
  });
  // From here on the exporter prepares the slides for reading aloud: these are no changes of the deck.
  probe?.atRest(() => {
    isAtRest = true;
    observer.disconnect();
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

  /** Mermaid draws in its own time, in a shadow tree of each diagram: what it writes there is read once it is there. */
  const untilDiagramsDrawn = (): Promise<void> =>
    new Promise((resolve) => {
      const isWaiting = () =>
        [...hosts.values()].some((host) =>
          [...host.querySelectorAll('.mermaid')].some(({ shadowRoot }) => shadowRoot?.childElementCount === 0),
        );
      const observer = new MutationObserver(() => {
        if (isWaiting()) return;
        observer.disconnect();
        resolve();
      });
      for (const host of hosts.values()) {
        observer.observe(host, { subtree: true, childList: true });
        for (const { shadowRoot } of host.querySelectorAll('.mermaid'))
          if (shadowRoot) observer.observe(shadowRoot, { childList: true });
      }
      if (isWaiting()) return;
      observer.disconnect();
      resolve();
    });

  const harvest = (withOutline: boolean): Map<number, SlideHarvest> =>
    new Map(
      [...hosts].map(([no, host]) => {
        const written = [...host.querySelectorAll('.handout-text')].map(({ innerHTML }) =>
          innerHTML.replaceAll('<!---->', ''),
        );
        const slide = withOutline ? readSlide(host) : undefined;
        return [no, { text: written.join('\n'), outline: slide && composeOutline(slide) }];
      }),
    );

  return { hostOf, keepIn, untilDiagramsDrawn, harvest };
}
