import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyOfHost, policyOfPage } from './content-security-policy.ts';

/**
 * Turns the one built page into a page for each address, and says the policy to the browser and to the host.
 *
 * @param folder the built site; its `index.html` names its files relative to itself (`./assets/…`)
 */
export async function writePages(folder: string, routes: readonly string[]): Promise<void> {
  const built = await readFile(join(folder, 'index.html'), 'utf8');
  const html = built.replace(
    '<meta charset="utf-8">',
    `$&\n<meta http-equiv="Content-Security-Policy" content="${policyOfPage}">`,
  );
  if (html === built) throw new Error('The built page has no <meta charset>: the policy has no place.');
  await writeFile(join(folder, 'index.html'), html);
  for (const route of routes) {
    const up = '../'.repeat(route.split('/').length);
    await mkdir(join(folder, route), { recursive: true });
    await writeFile(join(folder, route, 'index.html'), html.replace(/(\b(?:src|href)=")\.\//g, `$1${up}`));
  }
  await writeHostFiles(folder);
}

/** Writes what a host reads. @param folder the site */
export async function writeHostFiles(folder: string): Promise<void> {
  await writeFile(join(folder, '404.html'), notFound);
  await writeFile(join(folder, '_headers'), headers);
}

/** Hosts serve it at any depth, so it names no other file. */
const notFound = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Not found</title>
<h1>Not found</h1>
<p>There is no such page in this deck. Its first slide is at the address where the deck lies.</p>
</html>
`;

/** Read by Netlify, Cloudflare Pages and others; elsewhere the same lines go into the server's configuration. */
const headers = `/*
  Content-Security-Policy: ${policyOfHost}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/*/assets/*
  Cache-Control: public, max-age=31536000, immutable
/shared-assets/*
  Cache-Control: public, max-age=31536000, immutable
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
