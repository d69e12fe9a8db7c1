import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serveSite } from '../../../deck/serve-site.ts';
import { createScratch } from '../../support/scratch.ts';

const root = createScratch();
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
let server: SiteServer;

beforeAll(async () => {
  write('site/index.html', 'the page');
  write('site/assets/app.js', 'built');
  write('site/both.png', 'from the build');
  write('public/both.png', 'from public');
  write('public/data file.json', '{}');
  write('public/日本.txt', 'name');
  write('deck/photo.png', 'a picture');
  write('deck/a#b c.png', 'a hash');
  write('deck/what?.png', 'a question');
  write('deck/notes.txt', 'private');
  write('deck/slides.md', '# private');
  write('secret.txt', 'secret');
  write('secret.png', 'secret');
  write('site-other/secret.txt', 'secret');
  server = await serveSite({ served: [join(root, 'site'), join(root, 'public')], pictures: join(root, 'deck') }, [
    'a.example:8443',
  ]);
});
afterAll(() => server[Symbol.asyncDispose]());

/** Asks for a path just as it is written, dots and all. */
async function get(path: string) {
  const { hostname, port } = new URL(server.origin);
  const asked = request({ hostname, port, path }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode as number, body, headers: response.headers as Record<string, string> };
}

describe('serveSite', () => {
  it.each(['/', '/sheets', '/handout', '/sheets?print=true&range=1', '/handout?paper=a4', '/?x'])(
    'answers %s with the page',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 200, body: 'the page' });
    },
  );

  it.each(['/1', '/presenter', '/sheets/1', '/sheetsx', '/missing.png', '/assets', '/assets/missing.js', '/api/data'])(
    'says 404 to %s, so that what is missing is found',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: '' });
    },
  );

  it.each([
    ['/assets/app.js', 'built'],
    ['/assets/app.js?v=1', 'built'],
    ['/data%20file.json', '{}'],
    ['/%E6%97%A5%E6%9C%AC.txt', 'name'],
    ['/both.png', 'from the build'],
  ])('answers %s with the file of the first folder that has it', async (path, body) => {
    expect(await get(path)).toMatchObject({ status: 200, body });
  });

  it('serves files with the marks in their names that part an address', async () => {
    expect(await get('/a%23b%20c.png')).toMatchObject({ status: 200, body: 'a hash' });
    expect(await get('/what%3F.png?x=1')).toMatchObject({ status: 200, body: 'a question' });
  });

  it('serves pictures of the deck’s own folder, and nothing else in it', async () => {
    expect(await get('/photo.png')).toMatchObject({ status: 200, body: 'a picture' });
    expect(await get('/notes.txt')).toMatchObject({ status: 404 });
    expect(await get('/slides.md')).toMatchObject({ status: 404 });
    expect(await get('/slides.md?x.png')).toMatchObject({ status: 404 });
    expect(await get('/slides.md#x.png')).toMatchObject({ status: 404 });
  });

  it.each('png jpg jpeg gif svg webp avif ico bmp mp4 webm ogg mp3 wav woff woff2 ttf otf'.split(' '))(
    'takes a file with the ending %s for a picture, even one that has just been written',
    async (ending) => {
      write(`deck/fresh.${ending}`, ending);
      expect(await get(`/fresh.${ending}`)).toMatchObject({ status: 200, body: ending });
    },
  );

  it.each([
    '/../secret.txt',
    '/../secret.png',
    '/%2e%2e/secret.txt',
    '/%2e%2e/secret.png',
    '/..%2fsecret.png',
    '/%2e%2e%2fsecret.png',
    '/..%5csecret.png',
    '/assets/../../secret.png',
    '/assets/%2e%2e/%2e%2e/secret.png',
    '/../site-other/secret.txt',
    '/%252e%252e/secret.png',
    '//etc/passwd',
    '/....//secret.png',
    '/../../../../../../../../etc/passwd',
    '/sheets/../../secret.png',
  ])('does not leave its folders for %s', async (path) => {
    const { status, body } = await get(path);
    expect({ status, body }).toEqual({ status: 404, body: '' });
  });

  it.each(['/%', '/%E0%A4%A', '/%00', '/a%00.png', '/?%'])('survives %s', async (path) => {
    await get(path);
    expect((await get('/')).status).toBe(200);
  });

  it('lets the page load from itself and the allowed hosts alone', async () => {
    const policy = (await get('/')).headers['content-security-policy'] ?? '';
    const [directive, ...sources] = policy.split(' ');
    expect(directive).toBe('default-src');
    expect(sources).toContain("'self'");
    expect(sources.filter((source) => source.includes('.') || source.includes('*'))).toEqual([
      'https://a.example:8443',
      'http://a.example:8443',
    ]);
    expect((await get('/assets/app.js')).headers['content-security-policy']).toBe(policy);
  });

  it('binds to this machine only', () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('serves a folder through a link', async () => {
    symlinkSync(join(root, 'site'), join(root, 'link'));
    await using other = await serveSite({ served: [join(root, 'link')], pictures: join(root, 'deck') }, []);
    expect(await (await fetch(`${other.origin}/assets/app.js`)).text()).toBe('built');
  });

  it('closes its port when disposed of, whoever is still connected', async () => {
    const other = await serveSite({ served: [join(root, 'site')], pictures: join(root, 'deck') }, []);
    const port = Number(new URL(other.origin).port);
    const open = connect(port, '127.0.0.1');
    await once(open, 'connect');
    const closed = once(open, 'close');
    await other[Symbol.asyncDispose]();
    await closed;
    const [error] = await once(connect(port, '127.0.0.1'), 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});
