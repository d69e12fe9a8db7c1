/** Lets a test decide when another process goes on: what asks at a gate is answered once the test opens it. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { waitFor } from './processes.ts';

export interface Gate {
  url: string;
  /** Waits until somebody is there. */
  reached: () => Promise<void>;
  /** Lets through whoever is there, and from now on everybody. */
  open: () => void;
  /** Holds whoever comes from now on. */
  close: () => void;
}

/** A gate that stands open. */
export async function createGate(): Promise<Gate> {
  const waiting: ServerResponse[] = [];
  let isOpen = true;
  const server = createServer((_, response) => (isOpen ? response.end() : waiting.push(response)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached: async () => void (await waitFor('somebody at the gate', () => waiting.length > 0)),
    open: () => {
      isOpen = true;
      for (const response of waiting.splice(0)) response.end();
    },
    close: () => {
      isOpen = false;
    },
  };
}
