import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface SiteServer {
  /** `http://127.0.0.1:port` */
  origin: string;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** Routes of the single-page application; any other path is a file or it is missing. */
const pages = /^\/(?:sheets|handout)?(?:\?|$)/;

/**
 * Serves the built site on loopback, on a free port, until disposed of.
 *
 * @param folders searched in order
 * @param allowHost hosts the page may load from besides this server; the browser refuses all others
 */
export async function serveSite(folders: readonly string[], allowHost: readonly string[]): Promise<SiteServer> {
  const hosts = allowHost.flatMap((host) => [`https://${host}`, `http://${host}`]).join(' ');
  const policy = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ${hosts}`;
  const setHeaders = (response: { setHeader: (name: string, value: string) => void }) =>
    response.setHeader('Content-Security-Policy', policy);
  // `dev` reads the disk at each request: the folders are not walked, however large they are.
  const handlers = folders.map((folder) => sirv(folder, { dev: true, etag: false, setHeaders }));
  const server = createServer((request, response) => {
    if (pages.test(request.url ?? '')) request.url = '/index.html';
    const next = (index: number): void => {
      const handler = handlers[index];
      if (handler) return void handler(request, response, () => next(index + 1));
      response.writeHead(404).end();
    };
    next(0);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
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
