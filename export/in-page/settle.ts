/**
 * Runs in the tab once every slide has been drawn: waits until nothing on any slide is loading or
 * changing. Real conditions only; the clock decides nothing but when to give up.
 */
export interface Pending {
  /** The author's slide number; 0 where the fault lies outside the slides. */
  no: number;
  /** What was still going on, for a person to read. */
  what: string;
  /** Before it ends there is nothing to be judged, on no slide. */
  isWhole?: true;
}

/**
 * @param quietMs how long nothing may have changed
 * @param movingMs how long a movement is waited for; one that lasts longer is taken as endless
 * @param timeoutMs when to give up
 * @returns `pending`: what kept the page from settling when time was up; `moving`: what moves without end
 */
export async function settle({
  quietMs,
  movingMs,
  timeoutMs,
}: {
  quietMs: number;
  movingMs: number;
  timeoutMs: number;
}): Promise<{ pending: Pending[]; moving: Pending[] }> {
  const slideOf = (node: Node | null): number => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    return Number.parseInt(element?.closest('.print-slide-container')?.id ?? '0', 10) || 0;
  };
  const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

  // Movement (style, class, place in a drawing) is told from change (words, elements): the one may go on for ever.
  // On a busy machine the clock runs on while timers are late: so many turns must have passed without a change, too.
  const quietTurns = 6;
  let turns = 0;
  const still = { at: performance.now(), turn: 0, no: 0, what: '' };
  const changes = new Map<number, typeof still>([[0, still]]);
  const moves = new Map<number, typeof still>();
  const looks = new Set(['style', 'class', 'transform', 'd', 'x', 'y', 'cx', 'cy', 'x1', 'x2', 'y1', 'y2', 'points']);
  const observer = new MutationObserver((records) => {
    for (const { target, type, attributeName } of records) {
      const no = slideOf(target);
      if (no === 0) continue;
      const element = target instanceof Element ? target : target.parentElement;
      const isMove = type === 'attributes' && looks.has(attributeName ?? '');
      const what = `<${element?.localName}> keeps ${isMove ? 'moving' : 'changing'}`;
      (isMove ? moves : changes).set(no, { at: performance.now(), turn: turns, no, what });
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });

  const strokes = new Map<HTMLCanvasElement, typeof still>();
  const globals = globalThis as unknown as {
    __exportAtRest: (() => void)[];
    __exportDrawn?: (canvas: unknown) => void;
  };
  globals.__exportDrawn = (canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || slideOf(canvas) === 0) return;
    strokes.set(canvas, { at: performance.now(), turn: turns, no: slideOf(canvas), what: '<canvas> keeps moving' });
  };
  const beingDrawn = () => [...strokes].filter(([, last]) => recent(last).length > 0);
  /** Of the canvases that are being drawn, those that change by it. */
  const movingCanvases = async (): Promise<Pending[]> => {
    const picture = (canvas: HTMLCanvasElement) => {
      try {
        return canvas.toDataURL();
      } catch {
        return ''; // it holds a picture of another host, and may not be read
      }
    };
    const before = beingDrawn().map(([canvas, last]) => ({ canvas, last, was: picture(canvas) }));
    if (before.length > 0) await new Promise((resolve) => setTimeout(resolve, quietMs));
    return before.filter(({ canvas, was }) => picture(canvas) !== was).map(({ last: { no, what } }) => ({ no, what }));
  };

  for (const image of all<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager';
  for (const frame of all<HTMLIFrameElement>('iframe[loading=lazy]')) frame.loading = 'eager';

  const loading = (): Pending[] => [
    ...all('.slidev-slide-loading').map((e) => ({ no: slideOf(e), what: 'the slide is still loading' })),
    ...all<HTMLImageElement>('img')
      .filter((i) => !i.complete)
      .map((i) => ({ no: slideOf(i), what: `the image ${short(i.currentSrc || i.src)} is still loading` })),
    ...all('.print-slide-container .mermaid')
      .filter((e) => e.shadowRoot && !e.shadowRoot.querySelector('svg, pre, img'))
      .map((e) => ({ no: slideOf(e), what: 'a Mermaid diagram is still being drawn' })),
    ...all<HTMLElement>('.print-slide-container [data-waitfor]')
      .filter((e) => e.dataset.waitfor && !e.querySelector(e.dataset.waitfor))
      .map((e) => ({ no: slideOf(e), what: `"${e.dataset.waitfor}", which data-waitfor waits for, has not appeared` })),
    ...all('.print-slide-container .v-popper--theme-twoslash-query:not(.v-popper--shown)').map((e) => ({
      no: slideOf(e),
      what: 'a type that the code asks for is still being found',
    })),
    ...all('.slidev-monaco-container')
      .filter((e) => !e.querySelector('.view-line'))
      .map((e) => ({ no: slideOf(e), what: 'a code editor is still loading' })),
    ...all('.handout[aria-busy=true]').map(() => ({
      ...{ no: 0, what: 'the handout is still being laid out' },
      isWhole: true as const,
    })),
    ...(document.fonts.status === 'loading' ? [{ no: 0, what: 'a font is still loading' }] : []),
    ...(document.readyState === 'complete' ? [] : [{ no: 0, what: 'the page is still loading' }]),
  ];
  const anyRecent = (all: Map<number, typeof still>) => [...all.values()].flatMap(recent);
  const recent = (last: typeof still): Pending[] =>
    performance.now() - last.at < quietMs || turns - last.turn < quietTurns
      ? [{ no: last.no, what: last.what || 'the page has just been drawn' }]
      : [];

  const started = performance.now();
  const isBefore = (limitMs: number) => performance.now() - started < limitMs;
  let pending: Pending[] = [];
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
    turns++;
    await document.fonts.ready;
    pending = loading();
    if (pending.length === 0) pending = anyRecent(changes);
    if (pending.length === 0 && isBefore(movingMs))
      pending = [...anyRecent(moves), ...beingDrawn().flatMap(([, last]) => recent(last))];
  } while (pending.length > 0 && isBefore(timeoutMs));
  const moving = pending.length === 0 ? [...anyRecent(moves), ...(await movingCanvases())] : [];
  globals.__exportDrawn = undefined;
  observer.disconnect();

  await Promise.all(
    all<HTMLImageElement>('img')
      .filter((i) => i.complete && i.naturalWidth > 0)
      .map((i) => i.decode().catch(() => undefined)),
  );
  for (const finish of globals.__exportAtRest) finish();
  return { pending, moving };
}
