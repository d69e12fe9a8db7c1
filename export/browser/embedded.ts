/**
 * The Chromium that comes inside an npm package (Linux x64), with the libraries and fonts it needs:
 * no system browser, no root, the same browser wherever the lockfile goes.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../machine/cache-folder.ts';
import { findPackage, versionIn } from '../../machine/find-package.ts';
import { isRunning } from '../../machine/is-running.ts';

const folderOf = (name: string): string => findPackage(name, import.meta.url) ?? '';
const chromium = (): string => folderOf('@sparticuz/chromium');

export interface EmbeddedBrowser {
  path: string;
  /** Variables its process needs: where its libraries and fonts are. */
  env: Record<string, string>;
}

export const isEmbeddedSupported = (): boolean => process.platform === 'linux' && process.arch === 'x64';

export function embeddedVersion(): string {
  return versionIn(chromium());
}

/**
 * Unpacks the browser once for each installation, about 1.7 s.
 *
 * Two exports may do it at once, and either may be killed half-way: each unpacks into a folder of its
 * own and renames it; the first one wins, and what is found under the final name is always whole.
 */
export async function unpackEmbedded(cacheDir: string = cacheFolder): Promise<EmbeddedBrowser> {
  const setUp = createHash('sha256').update(fontConfig('')).digest('hex').slice(0, 8);
  const home = join(cacheDir, `chromium-${embeddedVersion()}-${setUp}`);
  if (!existsSync(home)) {
    await mkdir(cacheDir, { recursive: true, mode: 0o700 });
    await removeAbandoned(cacheDir);
    const staging = await mkdtemp(join(cacheDir, `unpacking-${process.pid}-`));
    try {
      await inflateInto(staging);
      await writeFile(join(staging, 'fonts.conf'), fontConfig(home));
      await rename(staging, home).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }
  return {
    path: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: home,
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

async function inflateInto(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const packed = join(chromium(), 'bin');
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder; // the package unpacks to the folder for temporary files, which it asks for at the call
  const unpacking = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) =>
    inflate(join(packed, name)),
  );
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await Promise.all(unpacking);
  await chmod(join(folder, 'chromium'), 0o755);
}

/** The faces that generic families and characters without a font fall back to, the same on every machine. */
const fallbacks: Record<string, string> = {
  'sans-serif': 'Open Sans',
  'system-ui': 'Open Sans',
  serif: 'DejaVu Serif',
  monospace: 'DejaVu Sans Mono',
};

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Fonts that come with our packages first, those of the system for characters they lack. */
const fontConfig = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(home)}/fonts</dir>
  <dir>${escapeXml(join(folderOf('dejavu-fonts-ttf'), 'ttf'))}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <cachedir>${escapeXml(home)}/font-cache</cachedir>
${Object.entries(fallbacks)
  .map(
    ([generic, face]) =>
      `  <match><test name="family"><string>${generic}</string></test><edit name="family" mode="prepend" binding="strong"><string>${face}</string></edit></match>`,
  )
  .join('\n')}
  <match><edit name="family" mode="append"><string>Open Sans</string><string>DejaVu Sans</string></edit></match>
</fontconfig>
`;

/** Folders of unpackings whose process is gone. */
async function removeAbandoned(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    const pid = Number(/^unpacking-(\d+)-/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) await rm(join(cacheDir, name), { recursive: true, force: true });
  }
}

/** Stands for the browser in the key of an export: changes when the browser does. */
export async function browserIdentity(path: string): Promise<string> {
  if (path === '' && isEmbeddedSupported()) return `embedded ${embeddedVersion()}`;
  const facts = path === '' ? undefined : await stat(path).catch(() => undefined);
  return `${path} ${facts?.size ?? ''} ${facts?.mtimeMs ?? ''}`;
}
