import type { Page } from 'playwright';
import type { Deck } from '../../deck/deck.ts';
import { Failure } from '../../findings/failure.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Pending } from '../in-page/settle.ts';
import type { TabRequest } from './open-tab.ts';

/** While the bytes of another product are finished nothing is heard: when time is up, what was said meanwhile comes first. */
const hearingMs = 1_000;

/** How long a slide must not have changed to count as settled. */
export const quietMs = 100;

/** How long a film has at least to show its first picture, if other things took up the time. */
export const filmMs = 1_000;

/**
 * Follows the page while it draws slide after slide.
 *
 * `done` resolves when all are drawn; `stalled` rejects when none has been drawn for too long, with the number of the
 * slide that blocks the tab.
 */
export function watchDrawing({ deck, timeoutMs, onProgress }: TabRequest) {
  let current = 0;
  let count = 0;
  let timer: NodeJS.Timeout;
  let giveUp: (error: Error) => void;
  const stalled = new Promise<never>((_, reject) => (giveUp = reject));
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const blameSlide = () => {
    const what = current > 0 ? 'drawing it never ends' : 'the page never starts';
    giveUp(new Failure(unsettled([{ no: current, what }], deck, timeoutMs)));
  };
  const restart = (extraMs = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => (timer = setTimeout(blameSlide, hearingMs)), timeoutMs + extraMs);
  };
  restart();
  return {
    stalled,
    done,
    /** The page says, and waits for no answer, which slide it draws next: 0 when all are drawn. */
    async listenTo(page: Page): Promise<void> {
      const session = await page.context().newCDPSession(page);
      session.on('Runtime.bindingCalled', ({ name, payload }) => {
        if (name !== '__exportMounting') return;
        if (payload === '0') return finish();
        current = Number(payload);
        onProgress(++count);
        restart();
      });
      await session.send('Runtime.enable');
      await session.send('Runtime.addBinding', { name: '__exportMounting' });
    },
    /** From here the page itself watches the time; it answers unless something blocks the whole tab. */
    settling: () => restart(2 * quietMs + filmMs + 1_000),
    stop: () => clearTimeout(timer),
  };
}

/** What reading a slide and printing it may take, in milliseconds: a hundred times of what it does. */
const slideMs = 2_000;

/**
 * Waits for what is done with a page that has come to rest.
 *
 * @throws {Failure} SLIDE_UNSETTLED if the page answers no more: a script that began later has blocked it
 */
export async function whileTabAnswers<T>(work: Promise<T>, deck: Deck, timeoutMs: number): Promise<T> {
  const { promise: blocked, reject } = Promise.withResolvers<never>();
  const patience = timeoutMs + deck.slides.length * slideMs;
  const what = 'a script blocks the page, which had come to rest before';
  const timer = setTimeout(() => reject(new Failure(unsettled([{ no: 0, what }], deck, patience))), patience);
  return await Promise.race([work, blocked]).finally(() => clearTimeout(timer));
}

/** One finding for everything that has not come to rest. */
export function unsettled(pending: readonly Pending[], deck: Deck, timeoutMs: number): Finding[] {
  return pending.map(({ no, what }) => {
    const slide = deck.slides[no - 1];
    return finding(
      'SLIDE_UNSETTLED',
      `After ${timeoutMs / 1000} s, ${what}.`,
      slide && { slide: no, file: slide.file, line: slide.line },
    );
  });
}
