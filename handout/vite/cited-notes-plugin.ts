import type { Plugin, ViteDevServer } from 'vite';
import type { CitedDeck } from '../../citations/cited-deck.ts';
import { citeNotesInJson } from './cite-note.ts';

const carriesNotes = /\/@slidev\/slides$|__slidev_\d+\.frontmatter$/u;
const slideRequest = /^\/__slidev\/slides\/\d+\.json/u;

/**
 * Turns the citations in speaker notes into links. Slidev renders notes by itself, without any hook: into the modules of
 * slides, and, while the deck is written, into answers to the presenter and news for open pages.
 */
export function createCitedNotesPlugin(read: () => Promise<CitedDeck>): Plugin {
  return {
    name: 'citations:notes',
    async transform(code, id) {
      if (!carriesNotes.test(id) || !code.includes('"noteHTML"')) return null;
      return { code: citeNotesInJson(code, await read()), map: null };
    },
    configureServer: {
      order: 'pre',
      handler(server) {
        citeNews(server, read);
        citeAnswers(server, read);
      },
    },
  };
}

/** What the server tells open pages when a slide or note has changed. */
function citeNews({ hot }: ViteDevServer, read: () => Promise<CitedDeck>): void {
  const send = hot.send.bind(hot) as (...args: unknown[]) => void;
  hot.send = ((...args: unknown[]) => {
    if (!/^slidev:update-(?:note|slide)$/u.test(String(args[0]))) return send(...args);
    void read().then((deck) => send(args[0], JSON.parse(citeNotesInJson(JSON.stringify(args[1]), deck))));
  }) as typeof hot.send;
}

/** What the presenter asks the server for. */
function citeAnswers({ middlewares }: ViteDevServer, read: () => Promise<CitedDeck>): void {
  middlewares.use((request, response, next) => {
    if (!slideRequest.test(request.url ?? '')) return next();
    void read().then((deck) => {
      const write = response.write.bind(response) as (chunk: unknown) => boolean;
      response.write = ((chunk: unknown) =>
        write(typeof chunk === 'string' ? citeNotesInJson(chunk, deck) : chunk)) as typeof response.write;
      next();
    });
  });
}
