/** Looks at the slides of a deck in writing while nobody waits for it: those that have changed first. */
import type { DeckInWriting } from '../../deck/read-again.ts';
import { Failure } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import { partAccepted } from '../audit/accepted.ts';
import { joinShared } from '../audit/shared-causes.ts';
import type { LookRequest } from '../browser/draw-again.ts';
import type { Options } from '../options/option-table.ts';
import { type Eyes, openEyes } from './open-eyes.ts';

export interface LookOut extends AsyncDisposable {
  /** The deck is now so: what has changed is looked at soon. */
  notice: (reading: DeckInWriting) => void;
}

/** So many slides are looked at together: a change need not wait long for its turn. */
const together = 8;

/**
 * @param optionsOf how an export of the deck as it now is would be asked for; throws where its settings cannot be read
 * @param gaveUp told once when no browser starts: the files of the deck are still read
 */
export function createLookOut(
  optionsOf: () => Options,
  gaveUp: (error: unknown) => void,
  open: (options: Options) => Promise<Eyes> = openEyes,
): LookOut {
  const found = new Map<number, readonly Finding[]>();
  let waiting: number[] = [];
  let reading: DeckInWriting | undefined;
  let isLooking = false;
  let eyes: Promise<Eyes> | undefined;
  let isOver = false;

  async function look(): Promise<void> {
    while (!isOver && reading && waiting.length > 0) {
      const now: DeckInWriting = reading;
      const slides = waiting.splice(0, together).sort((a, b) => a - b);
      const seen = await lookAt({ deck: now.deck, slides, origin: now.origin });
      if (!seen || waiting.some((no) => slides.includes(no))) continue; // it changed under our eyes
      for (const no of slides)
        found.set(
          no,
          seen.filter(({ slide = slides[0] }) => slide === no),
        );
      if (waiting.length === 0) reading.show(judged(reading));
    }
  }

  /** @returns nothing where there is nothing to be seen: the server has gone, the settings cannot be read */
  async function lookAt(request: Omit<LookRequest, 'options'>): Promise<Finding[] | undefined> {
    const options = attempt(optionsOf);
    if (!options) return undefined;
    eyes ??= open(options);
    const { see } = await eyes;
    try {
      return await see({ ...request, options });
    } catch (error) {
      if (!(error instanceof Failure)) return undefined;
      if (error.findings.some(({ code }) => code === 'BROWSER_CRASHED')) eyes = undefined; // the next look opens new ones
      return error.findings; // a slide that cannot be drawn to its end is a fault as any other
    }
  }

  function judged({ deck }: DeckInWriting): Finding[] {
    const all = deck.slides.flatMap(({ no }) => found.get(no) ?? []);
    return joinShared(partAccepted(all, deck).standing, deck.slides);
  }

  return {
    notice(next) {
      if (isOver) return;
      reading = next;
      const { changed, broken, deck } = next;
      for (const no of broken) found.delete(no);
      const others = waiting.filter((no) => ![...changed, ...broken].includes(no) && no <= deck.slides.length);
      waiting = [...changed, ...others];
      if (waiting.length === 0) next.show(judged(next));
      if (isLooking) return;
      isLooking = true;
      void look()
        .catch((error: unknown) => {
          if (!isOver) gaveUp(error);
          isOver = true;
        })
        .finally(() => {
          isLooking = false;
        });
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      await eyes?.then(({ close }) => close()).catch(() => undefined); // a look that is under way comes to nothing
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined; // who reads the files says it
  }
}
