/** A deck that tries to reach other hosts: nothing leaves, and no slide is lost over it. */
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryOfFixture, expectFindings, exportEntry } from '../support/export-deck.ts';
import { readPdf } from '../support/read-pdf.ts';

let server: Server;
const socket = { current: createSocket('udp4') };
let port = 0;
let connections: string[] = [];

/** Another host, as far as the deck can tell: another port of this machine, which writes down who calls. */
beforeEach(async () => {
  connections = [];
  server = createServer((connection) => {
    connection.once('data', (bytes) => {
      connections.push(bytes.toString('latin1').split('\r\n')[0] ?? '');
      connection.end(
        'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok',
      );
    });
    connection.on('error', () => undefined);
  });
  port = await new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
  socket.current = createSocket('udp4').on('message', () => connections.push('UDP'));
  await new Promise<void>((resolve) => socket.current.bind(port, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  socket.current.close();
});

async function exportReaching(fixture: string, args: readonly string[] = []) {
  const entry = entryOfFixture(fixture);
  for (const file of [entry, join(entry, '../components/ReachOut.vue')]) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('{{port}}', String(port)));
  }
  return await exportEntry(entry, args);
}

test('reaching-out: by everything that loads or connects, by windows, forms and calls', async () => {
  const run = await exportReaching('reaching-out');
  expect(connections).toEqual([]);
  expect(run.exitCode).toBe(1);
  expectFindings(run, [
    { code: 'REMOTE_SKIPPED', says: `127.0.0.1:${port}` },
    { code: 'REMOTE_SKIPPED', says: `localhost:${port}` },
    { code: 'REMOTE_BLOCKED', slide: 2, at: 'slides.md:10', says: `http://127.0.0.1:${port}/frame` },
  ]);
});

test('reaching-out-by-navigation: the slides stay', async () => {
  const run = await exportReaching('reaching-out-by-navigation');
  expect(connections).toEqual([]);
  expect(run.exitCode).toBe(0);
  expectFindings(run, [{ code: 'REMOTE_SKIPPED', says: `127.0.0.1:${port}` }]);
  expect((await readPdf(run.pdf)).pages.map(({ text }) => text)).toEqual(['First', 'The deck reaches out', 'Third']);
});

test('a host that is allowed is reached', async () => {
  await exportReaching('reaching-out', ['--allow-host', `127.0.0.1:${port}`]);
  expect(connections).toContain('GET /fetch HTTP/1.1');
  expect(connections).toContain('GET /image.png HTTP/1.1');
});
