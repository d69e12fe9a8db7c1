/**
 * Runs in the tab before anything of the deck: fixes the date and all randomness, so that the same
 * deck gives the same page, and collects what goes wrong with the slide it goes wrong on.
 */
export interface ProbeRecord {
  failures: { kind: 'slide' | 'component'; no?: number; component?: string; error: string }[];
  blocked: string[];
}

export function installProbe({ now }: { now: number }): void {
  const record: ProbeRecord = { failures: [], blocked: [] };
  const globals = globalThis as unknown as {
    __exportRecord: ProbeRecord;
    __exportProbe: object;
    __exportAtRest: (() => void)[];
    __exportNotes: Map<number, string>;
    __exportMounting?: (no: string) => void;
    /** Told of every stroke on a canvas while somebody listens. */
    __exportDrawn?: (canvas: Element | OffscreenCanvas) => void;
  };
  globals.__exportRecord = record;
  globals.__exportAtRest = [];
  globals.__exportNotes = new Map();
  globals.__exportProbe = {
    atRest: (finish: () => void) => globals.__exportAtRest.push(finish),
    mounting: (no: number) => globals.__exportMounting?.(String(no)),
    slideFailed: (no: number, error: string) => record.failures.push({ kind: 'slide', no, error }),
    componentFailed: (no: number | undefined, component: string, error: string) =>
      record.failures.push({ kind: 'component', no, component, error }),
    noted: (no: number, html: string) => globals.__exportNotes.set(no, html),
    done: () => globals.__exportMounting?.('0'),
  };
  // A slide must not lead the page away or open another one; what it wanted is reported.
  window.open = (url) => {
    record.blocked.push(String(url));
    return null;
  };
  const { navigation } = globalThis as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination } = event as unknown as { destination: { url: string; sameDocument: boolean } };
    if (destination.sameDocument || location.origin === 'null') return;
    event.preventDefault();
    const { href, origin, pathname } = new URL(destination.url);
    if (origin !== location.origin) record.blocked.push(href);
    else setTimeout(() => reportError(new Error(`A script wanted to load the page ${pathname}; it was not let.`)));
  });
  document.addEventListener('securitypolicyviolation', (event) => record.blocked.push(event.blockedURI));

  // The clock begins at a fixed moment and stands still while code runs: a busy machine shows no other time than an
  // idle one. It moves with timers and frames, by what they were asked to wait, so that debouncing still ends; and for
  // a loop that looks at nothing but the clock.
  const RealDate = Date;
  let elapsed = 0;
  let looks = 0;
  const moment = () => now + Math.floor(++looks % 10_000 === 0 ? ++elapsed : elapsed);
  const movingClock = (run: unknown, delay: unknown) => {
    if (typeof run !== 'function') return run;
    const wait = Math.max(0, Number(delay) || 0);
    let due = elapsed + wait;
    return (...args: unknown[]) => {
      elapsed = Math.max(elapsed, due);
      due += wait;
      return run.apply(window, args);
    };
  };
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const start = window[name] as (...args: unknown[]) => number;
    window[name] = ((run: unknown, delay: unknown, ...args: unknown[]) =>
      start.call(window, movingClock(run, delay), delay, ...args)) as never;
  }
  const nextFrame = window.requestAnimationFrame;
  window.requestAnimationFrame = (run) => nextFrame.call(window, movingClock(run, 1000 / 60) as FrameRequestCallback);
  globalThis.Date = class extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [moment()] : args) as [number]));
    }
    static override now() {
      return moment();
    }
  } as DateConstructor;

  // On paper all of a slide is in view; here most slides lie outside the window.
  const RealIntersectionObserver = IntersectionObserver;
  window.IntersectionObserver = class extends RealIntersectionObserver {
    readonly #tell: IntersectionObserverCallback;
    readonly #inView = new Set<Element>();
    constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(tell, options);
      this.#tell = tell;
    }
    override observe(target: Element): void {
      if (!target.closest('.print-slide-container')) {
        super.observe(target);
        return;
      }
      this.#inView.add(target);
      setTimeout(() => this.#inView.has(target) && this.#tell([entryInView(target)], this));
    }
    override unobserve(target: Element): void {
      this.#inView.delete(target);
      super.unobserve(target);
    }
    override disconnect(): void {
      this.#inView.clear();
      super.disconnect();
    }
  };
  const entryInView = (target: Element): IntersectionObserverEntry => {
    const box = target.getBoundingClientRect();
    return {
      ...{ target, time: performance.now(), isIntersecting: true, intersectionRatio: 1 },
      ...{ boundingClientRect: box, intersectionRect: box, rootBounds: null },
    };
  };

  // What is drawn on a canvas changes no element: who waits for the page to come to rest is told of it.
  const strokes = ['clearRect', 'fillRect', 'strokeRect', 'fill', 'stroke', 'fillText', 'strokeText', 'drawImage'];
  const inSpace = ['clear', 'drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'];
  for (const [kind, names] of [
    [CanvasRenderingContext2D, [...strokes, 'putImageData']],
    [globalThis.WebGLRenderingContext, inSpace],
    [globalThis.WebGL2RenderingContext, inSpace],
  ] as [{ prototype: object } | undefined, string[]][]) {
    const methods = (kind?.prototype ?? {}) as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const draw = methods[name];
      if (!draw) continue;
      methods[name] = function (this: CanvasRenderingContext2D, ...args) {
        globals.__exportDrawn?.(this.canvas);
        return draw.apply(this, args);
      };
    }
  }

  // mulberry32, a small generator of known quality; the seed only has to be constant
  let state = 0x5eed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  Math.random = random;
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    const bytes = array && new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes?.set(bytes.map(() => Math.floor(random() * 256)));
    return array;
  };
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  crypto.randomUUID = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}
