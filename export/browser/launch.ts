import { accessSync, constants } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright';
import { fail } from '../../findings/failure.ts';
import { isEmbeddedSupported, unpackEmbedded } from './embedded.ts';

export type { Browser };

interface Candidate {
  name: string;
  /** Resolves to what Playwright needs to start it, or to nothing where there is no such browser. */
  find: () => Promise<LaunchOptions | undefined>;
}

export interface LaunchRequest {
  /** Path of the one browser to use; empty: try the known ones in order. */
  browser: string;
  /** Hosts the page may reach; every other name resolves to nothing. */
  allowHost: readonly string[];
}

/** A browser that has been started, and how. */
export interface StartedBrowser {
  browser: Browser;
  /** Which of the known ones it is, or its path. */
  name: string;
  isSandboxed: boolean;
}

/**
 * Starts a browser: the given one, else the embedded one, Playwright's own, an installed one.
 *
 * @throws {Failure} BROWSER_MISSING with what was tried, or BROWSER_FAILED, also for want of room
 */
export const launchBrowser = async (request: LaunchRequest): Promise<Browser> => (await startBrowser(request)).browser;

/** The same, telling which it is. */
export async function startBrowser({ browser, allowHost }: LaunchRequest): Promise<StartedBrowser> {
  const { chromium } = await import('playwright');
  const reached = ['127.0.0.1', ...allowHost].map((host) => `EXCLUDE ${host.replace(/:\d+$/, '')}`);
  const common: LaunchOptions = {
    args: [
      `--host-resolver-rules=MAP * ~NOTFOUND, ${reached.join(', ')}`,
      '--font-render-hinting=none',
      '--disable-quic',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--js-flags=--max-semi-space-size=8 --max-old-space-size=2048',
    ],
    // Our own handlers close the browser in order; Playwright's would end the process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const isRoot = process.getuid?.() === 0; // Chromium refuses to sandbox itself then
  const tried: string[] = [];
  for (const { name, find } of candidates(browser, chromium.executablePath())) {
    const found = await find().catch((error: Error) => void tried.push(`${name}: ${firstLine(error)}`));
    if (!found) {
      if (!tried.some((line) => line.startsWith(name))) tried.push(`${name}: not found`);
      continue;
    }
    const launch = async (isSandboxed: boolean): Promise<StartedBrowser> => ({
      browser: await chromium.launch({ ...common, ...found, chromiumSandbox: isSandboxed }),
      name,
      isSandboxed,
    });
    try {
      return await launch(!isRoot).catch((error: Error) => {
        // In a container without user namespaces the sandbox cannot run at all.
        if (!isRoot && /sandbox/i.test(error.message)) return launch(false);
        throw error;
      });
    } catch (error) {
      tried.push(`${name}: ${firstLine(error as Error)}`);
      await assertRoom(tmpdir());
      if (browser)
        fail('BROWSER_FAILED', `The browser ${browser} did not start: ${firstLine(error as Error)}`, {
          detail: String(error),
        });
    }
  }
  return fail('BROWSER_MISSING', `No browser starts. Tried: ${tried.join('; ')}.`);
}

/** In bytes: less than a browser writes before it shows anything. */
const leastRoom = 1_000_000;

/** @throws {Failure} BROWSER_FAILED where there is no room for what a browser writes */
async function assertRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastRoom)
    fail('BROWSER_FAILED', `The disk is full: the browser cannot write to ${folder}.`, {
      fix: 'Free some space, or name another folder for temporary files in the variable TMPDIR.',
    });
}

function candidates(path: string, playwrightPath: string): Candidate[] {
  if (path)
    return [
      {
        name: path,
        find: async () =>
          isExecutable(path) ? { executablePath: path } : fail('BROWSER_MISSING', `There is no program at ${path}.`),
      },
    ];
  return [
    {
      name: 'the embedded Chromium',
      find: async () => {
        if (!isEmbeddedSupported()) return undefined;
        const { path: executablePath, env } = await unpackEmbedded();
        return { executablePath, env: { ...(process.env as Record<string, string>), ...env } };
      },
    },
    {
      name: 'Playwright’s own Chromium',
      find: async () => (isExecutable(playwrightPath) ? { executablePath: playwrightPath } : undefined),
    },
    ...['chrome', 'msedge'].map((channel) => ({ name: channel, find: async () => ({ channel }) })),
    ...['chromium', 'chromium-browser', 'google-chrome'].map((command) => ({
      name: command,
      find: async () => onPath(command),
    })),
  ];
}

function onPath(command: string): LaunchOptions | undefined {
  const executablePath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
  return executablePath ? { executablePath } : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const firstLine = (error: Error): string => error.message.split('\n')[0]?.replace(/^browserType\.launch: /, '') ?? '';
