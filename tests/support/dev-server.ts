/** Slidev's development server for a deck, as `npm run dev` starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { waitFor } from './processes.ts';
import { project } from './scratch.ts';

export interface DevServer {
  origin: string;
  /** What the terminal has been told so far. */
  printed: () => string;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the server for `slides.md` in a folder, with the project's packages beside it. */
export async function startDevServer(folder: string): Promise<DevServer> {
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const port = await findFreePort();
  const slidev = join(project, 'node_modules/@slidev/cli/bin/slidev.mjs');
  const child = spawn(process.execPath, [slidev, 'slides.md', '--open', 'false', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  await waitFor('the development server', () => printed.includes('presenter mode'), 60_000);
  return { origin: `http://localhost:${port}`, printed: () => printed };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
