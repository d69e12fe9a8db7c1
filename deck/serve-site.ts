import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Site } from './deck.ts';

export interface SiteServer {
  /** `http://127.0.0.1:port` */
  origin: string;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** Routes of the single-page application; any other path is a file or it is missing. */
const pages = /^\/(?:sheets|handout)?(?:\?|$)/;
/** Addresses of pictures, films and fonts: those in the folder of a deck are served. */
export const picture =
  /^[^?#]*\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm|ogg|mp3|wav|woff2?|ttf|otf)(?:[?#]|$)/i;

/**
 * sirv decodes an address but for the characters that part one (`decodeURI`): a file may have `#` and `?` in its name. It
 * looks for the parsed address where `@polka/url` keeps it.
 */
function keepMarks(request: IncomingMessage): void {
  const { url: raw = '' } = request;
  const [path = '', ...rest] = raw.split('?');
  if (!/%23|%3f/i.test(path)) return;
  const pathname = path.replaceAll('%23', '#').replaceAll(/%3f/gi, '?');
  Object.assign(request, { _parsedUrl: { raw, pathname, search: rest.length > 0 ? `?${rest.join('?')}` : '' } });
}

/**
 * Serves the built site on loopback, on a free port, until disposed of.
 *
 * @param site its folders are searched in order; pictures are looked for in the deck's own folder last
 * @param allowHost hosts the page may load from besides this server; the browser refuses all others
 */
export async function serveSite(
  { served, pictures }: Pick<Site, 'served' | 'pictures'>,
  allowHost: readonly string[],
): Promise<SiteServer> {
  const hosts = allowHost.flatMap((host) => [`https://${host}`, `http://${host}`]).join(' ');
  const policy = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ${hosts}`;
  const setHeaders = (response: { setHeader: (name: string, value: string) => void }) =>
    response.setHeader('Content-Security-Policy', policy);
  // `dev` reads the disk at each request: the folders are not walked, however large they are.
  const open = (folder: string) => sirv(folder, { dev: true, etag: false, setHeaders });
  const site = served.map(open);
  const withPictures = [...site, open(pictures)];
  const server = createServer((request, response) => {
    if (pages.test(request.url ?? '')) request.url = '/index.html';
    keepMarks(request);
    const handlers = picture.test(request.url ?? '') ? withPictures : site;
    const next = (index: number): void => {
      const handler = handlers[index];
      if (handler) return void handler(request, response, () => next(index + 1));
      response.writeHead(404).end();
    };
    next(0);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
