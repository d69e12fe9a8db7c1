/** A development server for a deck: Slidev's own, which our tools must work under, or ours. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEachFile } from './after-file.ts';
import { waitFor } from './processes.ts';
import { project } from './scratch.ts';

export interface DevServer {
  origin: string;
  /** What the terminal has been told so far. */
  printed: () => string;
  /** Ctrl-C. @returns the exit code */
  interrupt: () => Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterEachFile(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts Slidev's own server for `slides.md` in a folder, with the project's packages beside it. */
export async function startDevServer(folder: string): Promise<DevServer> {
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const slidev = join(project, 'node_modules/@slidev/cli/bin/slidev.mjs');
  return await start(folder, [slidev, 'slides.md', '--open', 'false'], 'presenter mode');
}

/** Starts `seminar-deck dev` in a folder. */
export const startDev = (cwd: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
  start(cwd, [join(project, 'cli/main.ts'), 'dev', ...args], 'Ctrl-C ends it', env);

async function start(
  cwd: string,
  command: readonly string[],
  sign: string,
  env: Record<string, string> = {},
): Promise<DevServer> {
  const port = await findFreePort();
  const { INIT_CWD, ...ours } = process.env;
  const child = spawn(process.execPath, [...command, '--port', String(port)], {
    cwd,
    env: { ...ours, NODE_ENV: 'development', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const ended = once(child, 'close').then(([exitCode]): number | null => exitCode);
  await waitFor('the development server', () => printed.includes(sign), 180_000);
  const interrupt = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { origin: `http://localhost:${port}`, printed: () => printed, interrupt };
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
