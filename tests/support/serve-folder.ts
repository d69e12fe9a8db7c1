import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface FolderServer {
  /** Address of the folder's `index.html`, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as the plainest host does: files, `index.html` for folders, a redirect to the folder's slash, 404 for
 * all else. No rewriting, no compression.
 *
 * @param path where the folder lies on the host, with slashes at both ends
 * @param headers sent with every answer
 */
export async function serveFolder(
  folder: string,
  path: string = '/',
  headers: Record<string, string> = {},
): Promise<FolderServer> {
  const files = sirv(folder, { dev: true, etag: false });
  const server = createServer((request, response) => {
    const [address = '', query] = (request.url ?? '').split('?');
    const missing = () => void response.writeHead(404).end();
    if (!address.startsWith(path)) return missing();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    request.url = address.slice(path.length - 1);
    const isFolder = !/\.\w+$/.test(address) && !address.endsWith('/');
    if (isFolder) return void response.writeHead(302, { Location: `${address}/${query ? `?${query}` : ''}` }).end();
    files(request, response, missing);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
