/**
 * Runs in the tab when it has come to rest: what moves by itself is brought to a moment that is the same in every export.
 * A film stands at its poster or its start, or where the slide has put it; a movement that ends stands at its end, one
 * that never does is taken away.
 */
import type { Pending } from './settle.ts';

/** @returns films that had not shown a picture when time was up */
export async function standStill({ timeoutMs }: { timeoutMs: number }): Promise<Pending[]> {
  const deadline = performance.now() + timeoutMs;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  const slideOf = (element: Element): number =>
    Number.parseInt(element.closest('.print-slide-container')?.id ?? '0', 10) || 0;

  /** The page, and what it holds that styles and selectors do not reach into; frames of other hosts aside. */
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => {
    const inner = [...root.querySelectorAll('*')].flatMap((element) => {
      const document = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
      return element.shadowRoot ?? (document?.body ? document : []);
    });
    return [root, ...inner.flatMap(rootsIn)];
  };
  const roots = rootsIn(document);

  // Print measures media anew: nothing may set out on its way to another look then.
  for (const root of roots) {
    const { CSSStyleSheet: Sheet } = (root.ownerDocument ?? (root as Document)).defaultView ?? window;
    const sheet = new Sheet();
    sheet.replaceSync('*, ::before, ::after { transition: none !important }');
    root.adoptedStyleSheets.push(sheet);
  }

  const isSilent = ({ error, networkState, currentSrc }: HTMLMediaElement) =>
    error !== null || networkState === HTMLMediaElement.NETWORK_NO_SOURCE || currentSrc === '';
  const stop = (medium: HTMLMediaElement): boolean => {
    const hasPlayed = medium.autoplay || !medium.paused || medium.played.length > 0;
    medium.autoplay = false;
    medium.loop = false;
    medium.pause();
    if (hasPlayed && !medium.srcObject) medium.load(); // back to its start, and to its poster
    return hasPlayed;
  };
  const standFilm = async (film: HTMLVideoElement): Promise<Pending[]> => {
    film.controls = false; // paper has no buttons
    film.preload = 'auto';
    const hasPlayed = stop(film);
    if (film.srcObject || (film.poster && (hasPlayed || film.currentTime === 0))) return [];
    do {
      await turn();
      if (isSilent(film) || (film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !film.seeking)) return [];
    } while (performance.now() < deadline);
    return [{ no: slideOf(film), what: `the film ${film.currentSrc} is still loading` }];
  };
  for (const sound of roots.flatMap((root) => [...root.querySelectorAll('audio')])) stop(sound);
  const films = roots.flatMap((root) => [...root.querySelectorAll('video')]);
  const pending = (await Promise.all(films.map(standFilm))).flat();

  // Drawings that tell themselves how they move (SMIL): one clock a drawing.
  for (const drawing of roots.flatMap((root) => [...root.querySelectorAll<SVGSVGElement>('svg:not(svg svg)')])) {
    const movements = drawing.querySelectorAll('animate, animateTransform, animateMotion, set');
    if (movements.length === 0) continue;
    for (const movement of movements)
      if ([movement.getAttribute('repeatCount'), movement.getAttribute('repeatDur')].includes('indefinite'))
        movement.remove();
    drawing.pauseAnimations();
    drawing.setCurrentTime(24 * 60 * 60);
  }

  // A script may begin the next movement when one has ended: after so many it is held.
  for (let rounds = 5; rounds > 0; rounds--) {
    const moving = roots.flatMap((root) => root.getAnimations()).filter(({ playState }) => playState !== 'finished');
    if (moving.length === 0) break;
    for (const animation of moving) {
      try {
        if (rounds > 1) animation.finish();
        else animation.pause();
        if (rounds === 1) animation.currentTime = 0;
      } catch {
        animation.cancel(); // an endless animation has no end to show
      }
    }
    await turn();
  }
  return pending;
}
