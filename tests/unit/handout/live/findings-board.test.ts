import type { ViteDevServer } from 'vite';
import { beforeEach, expect, it, vi } from 'vitest';
import { finding } from '../../../../findings/finding.ts';
import { boardOf, createFindingsBoard, type FindingsBoard } from '../../../../handout/live/findings-board.ts';

const missing = (slide: number, what = 'There is no file "a.png".') => finding('IMAGE_MISSING', what, { slide });
const pale = finding('CONTRAST_LOW', 'Hardly told.', { slide: 2, severity: 'warning' });

const sent: unknown[] = [];
const logger = { error: vi.fn(), warn: vi.fn() };
let board: FindingsBoard;
let plugin: ReturnType<typeof createFindingsBoard>;
beforeEach(() => {
  plugin = createFindingsBoard();
  sent.length = 0;
  logger.error.mockClear();
  logger.warn.mockClear();
  const server = {
    config: { logger, plugins: [{ name: 'other' }, plugin] },
    moduleGraph: { getModuleById: () => undefined },
    hot: { send: (_: string, { faults }: { faults: { code: string }[] }) => sent.push(faults.map(({ code }) => code)) },
  } as unknown as ViteDevServer;
  (plugin.configureServer as (server: ViteDevServer) => void)(server);
  board = boardOf(server) as FindingsBoard;
});

it('sends the pages what all who look at the deck have found, errors first', () => {
  board.put('drawing', [pale]);
  board.put('files', [missing(1)]);
  expect(sent).toEqual([['CONTRAST_LOW'], ['IMAGE_MISSING', 'CONTRAST_LOW']]);
});

it('says once what two have found on the same slide, also when the one who said it takes it back first', () => {
  board.put('files', [missing(1)]);
  board.put('drawing', [missing(1, 'There is no file "/a.png".'), missing(3)]);
  board.put('files', []);
  expect(sent).toEqual([['IMAGE_MISSING'], ['IMAGE_MISSING', 'IMAGE_MISSING'], ['IMAGE_MISSING']]);
  expect(logger.error).toHaveBeenCalledTimes(2);
});

it('tells the terminal when the last error has gone, with what there is to say then', () => {
  board.put('quotations', [], '3 of 3 quotations stand.');
  board.put('drawing', [missing(1), pale]);
  board.put('drawing', [pale]);
  expect(logger.warn.mock.calls.flat().join('\n')).toMatch(/CONTRAST_LOW[\s\S]*3 of 3 quotations stand. No errors\.$/u);
});

it('tells the terminal of the same fault at two lines of a slide, and of neither again when they have moved', () => {
  const at = (line: number) => ({ ...missing(1), line });
  board.put('files', [at(3), at(5)]);
  board.put('files', [at(4), at(6)]);
  expect(logger.error).toHaveBeenCalledTimes(2);
});

it('gives a page that is opened later what is known, as data', () => {
  board.put('files', [missing(1, '</script>')]);
  const load = plugin.load as (id: string) => string;
  expect(load('\0virtual:slide-faults')).toContain('shallowReactive({"faults":[{"severity":"error","slides":[1]');
  expect(load('other')).toBeNull();
});
