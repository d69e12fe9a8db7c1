import { beforeEach, expect, it, vi } from 'vitest';
import type { DeckInWriting } from '../../../../deck/read-again.ts';
import type { LookRequest } from '../../../../export/browser/draw-again.ts';
import { createLookOut } from '../../../../export/live/look-out.ts';
import type { Eyes } from '../../../../export/live/open-eyes.ts';
import type { Options } from '../../../../export/options/option-table.ts';
import { Failure } from '../../../../findings/failure.ts';
import { type Finding, finding } from '../../../../findings/finding.ts';

const see = vi.fn<(request: Pick<LookRequest, 'slides'>) => Promise<Finding[]>>();
const open = vi.fn<() => Promise<Eyes>>();

const small = (slide: number) => finding('TEXT_SMALL', `Small on ${slide}.`, { slide, line: slide * 10 });
const shown: string[][] = [];
const reading = (count: number, changed: number[], broken: number[] = []): DeckInWriting => ({
  deck: { slides: Array.from({ length: count }, (_, i) => ({ no: i + 1, line: 0, accepts: {} })) } as never,
  ...{ changed, broken, origin: 'http://localhost:1' },
  show: (findings) => void shown.push(findings.map(({ what }) => what)),
});
const options = () => ({ allowHost: [] }) as unknown as Options;

beforeEach(() => {
  shown.length = 0;
  see.mockReset().mockImplementation(async ({ slides }) => slides.map(small));
  open.mockReset().mockResolvedValue({ see, close: async () => undefined });
});

it('looks at all slides, some at a time, and shows what it has seen once it is through', async () => {
  await using out = createLookOut(options, () => undefined, open);
  out.notice(reading(10, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  expect(see.mock.calls.map(([{ slides }]) => slides)).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8],
    [9, 10],
  ]);
});

it('looks first at what has changed meanwhile, and shows nothing of a slide that changed under its eyes', async () => {
  const { promise: hasSeen, resolve: goOn } = Promise.withResolvers<void>();
  see.mockImplementationOnce(async () => {
    await hasSeen;
    return [finding('TEXT_SMALL', 'As it was.', { slide: 1 })];
  });
  await using out = createLookOut(options, () => undefined, open);
  out.notice(reading(3, [1]));
  await vi.waitFor(() => expect(see).toHaveBeenCalledTimes(1));
  out.notice(reading(3, [3]));
  out.notice(reading(3, [1]));
  goOn();
  await vi.waitFor(() => expect(shown).toEqual([['Small on 1.', 'Small on 3.']]));
});

it('forgets what it saw on slides that have gone or cannot be drawn any more', async () => {
  await using out = createLookOut(options, () => undefined, open);
  out.notice(reading(3, [1, 2, 3]));
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  out.notice(reading(2, [], [1]));
  expect(shown.at(-1)).toEqual(['Small on 2.']);
});

it('takes a slide that cannot be drawn to its end for a fault, opens a new browser for one that has crashed', async () => {
  see.mockRejectedValueOnce(new Failure([finding('BROWSER_CRASHED', 'It crashed.', { slide: 1 })]));
  await using out = createLookOut(options, () => undefined, open);
  out.notice(reading(1, [1]));
  await vi.waitFor(() => expect(shown).toEqual([['It crashed.']]));
  out.notice(reading(1, [1]));
  await vi.waitFor(() => expect(shown.at(-1)).toEqual(['Small on 1.']));
  expect(open).toHaveBeenCalledTimes(2);
});

it('shows nothing new while the server has gone or the settings cannot be read', async () => {
  see.mockRejectedValueOnce(new Error('net::ERR_CONNECTION_REFUSED'));
  const gaveUp = vi.fn();
  let isBroken = false;
  const settings = () => {
    if (isBroken) throw new Error('cannot be read');
    return options();
  };
  await using out = createLookOut(settings, gaveUp, open);
  out.notice(reading(1, [1]));
  await vi.waitFor(() => expect(see).toHaveBeenCalledTimes(1));
  isBroken = true;
  out.notice(reading(1, [1]));
  isBroken = false;
  out.notice(reading(1, [1]));
  await vi.waitFor(() => expect(shown).toEqual([['Small on 1.']]));
  expect(gaveUp).not.toHaveBeenCalled();
});

it('gives up where no browser starts, and says so once', async () => {
  open.mockRejectedValue(new Failure([finding('BROWSER_MISSING', 'No browser starts.')]));
  const gaveUp = vi.fn();
  await using out = createLookOut(options, gaveUp, open);
  out.notice(reading(1, [1]));
  await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledTimes(1));
  out.notice(reading(1, [1]));
  expect(open).toHaveBeenCalledTimes(1);
});
