import type { Plugin, ViteDevServer } from 'vite';
import { Failure } from '../findings/failure.ts';
import type { Finding } from '../findings/finding.ts';
import { boardOf } from '../handout/live/findings-board.ts';
import { changedSlides } from './changed-slides.ts';
import type { Deck } from './deck.ts';
import { describeDeck } from './describe-deck.ts';
import { findIconSets } from './find-icon-sets.ts';
import { createCompileCheck, type Uncompiled } from './find-uncompiled.ts';
import { lookAtEntry } from './look-over.ts';
import { type TransformFault, wrapTransform } from './plugins/wrap-transform.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** A deck as it now is, on a server that shows it. */
export interface DeckInWriting {
  deck: Deck;
  /** Numbers of the slides that may look different from before. */
  changed: number[];
  /** Numbers of the slides that cannot be drawn as they are. */
  broken: number[];
  /** `http://localhost:port` */
  origin: string;
  /** Puts up what is seen on the slides, in the place of what was seen before. */
  show: (findings: readonly Finding[]) => void;
}

/** What slides are made of besides their Markdown. */
const code = /\.(?:vue|[mc]?[jt]sx?|css|scss|sass|less|styl)$/i;
const ingredient = /\.(?:json|csv|ya?ml|bib|svg|png|jpe?g|gif|webp|avif|mp4|webm)$/i;

/**
 * Reads a deck in writing at first and after each change: what its files tell is put on the board, and who draws it is
 * told what may look different.
 */
export function readAgain(options: ResolvedSlidevOptions, tell: (reading: DeckInWriting) => void): Plugin {
  const noted: TransformFault[] = [];
  let readInTurn: () => void = () => undefined;
  return {
    name: 'dev:read-again',
    configResolved({ plugins }) {
      for (const plugin of plugins) Object.assign(plugin, wrapTransform(plugin, noted, true));
    },
    configureServer(server) {
      const reader = createReader(server, options, noted, tell);
      readInTurn = inTurn(reader.read, (error) => server.config.logger.error(String(error)));
      server.httpServer?.once('listening', () => setImmediate(readInTurn));
      server.watcher.on('all', (_, file) => {
        const isMarkdown = file in options.data.watchFiles;
        if (!isMarkdown && !code.test(file) && !ingredient.test(file)) return;
        if (!isMarkdown) reader.note(file);
        readInTurn(); // also where Slidev cannot read the deck as it now is
      });
    },
    /** Comes after Slidev's own, which has read the deck again by then. */
    handleHotUpdate({ file }) {
      if (file in options.data.watchFiles) readInTurn();
    },
  };
}

function createReader(
  server: ViteDevServer,
  options: ResolvedSlidevOptions,
  noted: TransformFault[],
  tell: (reading: DeckInWriting) => void,
): { read: () => Promise<void>; note: (file: string) => void } {
  const findUncompiled = createCompileCheck(server, options, noted);
  const board = boardOf(server);
  const show = (findings: readonly Finding[]) => board?.put('drawing', findings);
  const otherFiles = new Set<string>();
  let before: Deck | undefined;
  let isAllOwed = false;
  let uncompiled: Uncompiled = { findings: [], slides: [], hasOthers: false };

  async function read(): Promise<void> {
    const inFiles = await findInFiles(options.entry);
    board?.put('files', [...inFiles, ...uncompiled.findings]); // what the compiler says may take a while
    const deck = { ...describeDeck(options), iconSets: await findIconSets(options) };
    const numbers = deck.slides.map(({ no }) => no);
    isAllOwed ||= otherFiles.size > 0;
    const changed = isAllOwed ? numbers : changedSlides(before, deck);
    before = deck;
    const modules = [...otherFiles].filter(
      (file) => code.test(file) && server.moduleGraph.getModulesByFile(file)?.size,
    );
    otherFiles.clear();
    const slides = changed.map((no) => `${deck.slides[no - 1]?.file}__slidev_${no}.md`);
    uncompiled = await findUncompiled([...modules, ...slides]);
    uncompiled.findings = uncompiled.findings.filter((one) => !inFiles.some((known) => causes(known, one)));
    board?.put('files', [...inFiles, ...uncompiled.findings]);
    // Without a component that many slides may need there is no use in drawing any.
    isAllOwed &&= uncompiled.hasOthers;
    const [address = ''] = server.resolvedUrls?.local ?? [];
    const isDrawn = (no: number) => !uncompiled.hasOthers && !uncompiled.slides.includes(no);
    const { origin } = new URL(address);
    tell({ deck, changed: changed.filter(isDrawn), broken: uncompiled.slides, origin, show });
  }
  return { read, note: (file) => void otherFiles.add(file) };
}

/** A file that is not there keeps the slide that names it from being compiled. */
function causes({ slide, what }: Finding, compiled: Finding): boolean {
  const [, path] = /^There is no file "([^"]+)"/.exec(what) ?? [];
  return path !== undefined && slide === compiled.slide && compiled.what.includes(path);
}

/** Does something once more for all who ask while it has not begun. */
function inTurn(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(async () => {
      isWaiting = false;
      await work().catch(failed);
    });
  };
}

async function findInFiles(entry: string): Promise<Finding[]> {
  try {
    return (await lookAtEntry(entry)).findings;
  } catch (error) {
    if (error instanceof Failure) return error.findings;
    throw error;
  }
}
