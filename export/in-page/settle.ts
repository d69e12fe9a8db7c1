/**
 * Runs in the tab once every slide has been drawn: waits until nothing on any slide is loading or
 * changing. Real conditions only; the clock decides nothing but when to give up.
 */
export interface Pending {
  /** The author's slide number; 0 where the fault lies outside the slides. */
  no: number;
  /** What was still going on, for a person to read. */
  what: string;
}

/**
 * @param quietMs how long nothing may have changed
 * @param timeoutMs when to give up
 * @returns what was still pending when time was up; empty: all is settled
 */
export async function settle({ quietMs, timeoutMs }: { quietMs: number; timeoutMs: number }): Promise<Pending[]> {
  const slideOf = (node: Node | null): number => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    return Number.parseInt(element?.closest('.print-slide-container')?.id ?? '0', 10) || 0;
  };
  const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

  let lastChange = { at: performance.now(), no: 0, what: '' };
  const observer = new MutationObserver((records) => {
    const target = records.map(({ target }) => target).find((node) => slideOf(node) > 0);
    if (!target) return;
    const element = target instanceof Element ? target : target.parentElement;
    lastChange = { at: performance.now(), no: slideOf(target), what: `<${element?.tagName.toLowerCase()}> keeps changing` };
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });

  for (const image of all<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager';
  for (const frame of all<HTMLIFrameElement>('iframe[loading=lazy]')) frame.loading = 'eager';

  const loading = (): Pending[] => [
    ...all('.slidev-slide-loading').map((e) => ({ no: slideOf(e), what: 'the slide is still loading' })),
    ...all<HTMLImageElement>('img').filter((i) => !i.complete).map((i) => ({ no: slideOf(i), what: `the image ${short(i.currentSrc || i.src)} is still loading` })),
    ...all('.print-slide-container .mermaid').filter((e) => e.shadowRoot && !e.shadowRoot.querySelector('svg, pre, img')).map((e) => ({ no: slideOf(e), what: 'a Mermaid diagram is still being drawn' })),
    ...all<HTMLElement>('.print-slide-container [data-waitfor]').filter((e) => e.dataset.waitfor && !e.querySelector(e.dataset.waitfor)).map((e) => ({ no: slideOf(e), what: `"${e.dataset.waitfor}", which data-waitfor waits for, has not appeared` })),
    ...(document.fonts.status === 'loading' ? [{ no: 0, what: 'a font is still loading' }] : []),
    ...(document.readyState === 'complete' ? [] : [{ no: 0, what: 'the page is still loading' }]),
  ];
  const changing = (): Pending[] => (performance.now() - lastChange.at < quietMs ? [{ no: lastChange.no, what: lastChange.what || 'the page has just been drawn' }] : []);

  const started = performance.now();
  let pending: Pending[] = [];
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await document.fonts.ready;
    pending = loading();
    if (pending.length === 0) pending = changing();
  } while (pending.length > 0 && performance.now() - started < timeoutMs);
  observer.disconnect();

  await Promise.all(all<HTMLImageElement>('img').filter((i) => i.complete && i.naturalWidth > 0).map((i) => i.decode().catch(() => undefined)));
  for (const animation of document.getAnimations()) {
    try {
      animation.finish();
    } catch {
      animation.cancel(); // an endless animation has no end to show
    }
  }
  return pending;
}
