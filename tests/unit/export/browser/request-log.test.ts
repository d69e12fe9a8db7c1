import { EventEmitter } from 'node:events';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { logRequests } from '../../../../export/browser/request-log.ts';

const origin = 'http://127.0.0.1:4000';

const stillGif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');
const movingGif = Buffer.concat([stillGif.subarray(0, -1), stillGif.subarray(19)]);

/** A tab that only reports, and what was written down of it. */
function listen() {
  const page = new EventEmitter();
  const log = logRequests(page as unknown as Page, origin);
  const request = (url: string, type: string, errorText = 'net::ERR_FAILED') => ({
    url: () => url,
    resourceType: () => type,
    failure: () => ({ errorText }),
  });
  return {
    log,
    page,
    request,
    answer: (url: string, status: number, { type = 'image', contentType = 'image/png', body = Buffer.alloc(0) } = {}) =>
      page.emit('response', {
        url: () => url,
        status: () => status,
        request: () => request(url, type),
        headers: () => ({ 'content-type': contentType }),
        body: async () => body,
      }),
    noAnswer: (url: string, type = 'image') => page.emit('requestfailed', request(url, type)),
    complain: (message: string) => page.emit('pageerror', new Error(message)),
  };
}

describe('logRequests', () => {
  it('keeps quiet about what arrives from our own server', () => {
    const { log, answer } = listen();
    answer(`${origin}/a.png`, 200);
    expect(log).toMatchObject({ failed: [], remoteHosts: new Set(), animated: [], complaints: [] });
  });

  it('writes down what is missing, and whether that was ours', () => {
    const { log, answer, noAnswer } = listen();
    answer(`${origin}/a.png`, 404);
    answer('https://a.example/b.css', 500, { type: 'stylesheet' });
    noAnswer('https://a.example/c.woff2', 'font');
    expect(log.failed).toEqual([
      { url: `${origin}/a.png`, type: 'image', status: 404, isRemote: false },
      { url: 'https://a.example/b.css', type: 'stylesheet', status: 500, isRemote: true },
      { url: 'https://a.example/c.woff2', type: 'font', status: 0, isRemote: true },
    ]);
  });

  it('misses nothing that the browser has let go of itself', () => {
    const { log, page, request } = listen();
    page.emit('requestfailed', request(`${origin}/a.mp4`, 'media', 'net::ERR_ABORTED'));
    expect(log.failed).toEqual([]);
  });

  it('takes another port of this machine for another host', () => {
    const { log, noAnswer } = listen();
    noAnswer('http://127.0.0.1:40001/a.png');
    expect(log.failed).toMatchObject([{ isRemote: true }]);
  });

  it('notes the hosts that answered, on which the result depends', () => {
    const { log, answer } = listen();
    answer('https://a.example/a.png', 200);
    answer('https://b.example/b.png', 404);
    answer('data:image/png;base64,AAAA', 200);
    expect([...log.remoteHosts]).toEqual(['a.example']);
  });

  it('notes images that move, by their type and content, not their name', async () => {
    const { log, answer } = listen();
    const gif = { contentType: 'image/gif' };
    answer(`${origin}/moving.png`, 200, { ...gif, body: movingGif });
    answer(`${origin}/still.gif`, 200, { ...gif, body: stillGif });
    answer(`${origin}/named.gif`, 200, { body: movingGif });
    await Promise.all(log.reading);
    expect(log.animated).toEqual([`${origin}/moving.png`]);
  });

  it('knows what has not been answered yet, streams aside', () => {
    const { log, page, request } = listen();
    const [image, late, stream] = [request('/a.png', 'image'), request('/b.js', 'fetch'), request('/s', 'websocket')];
    for (const one of [image, late, stream]) page.emit('request', one);
    expect([...log.open]).toEqual([image, late]);
    page.emit('requestfinished', image);
    page.emit('requestfailed', late);
    expect(log.open.size).toBe(0);
  });

  it('notes errors that the page reports', () => {
    const { log, complain } = listen();
    complain('x is not defined');
    expect(log.complaints).toEqual(['x is not defined']);
  });
});
