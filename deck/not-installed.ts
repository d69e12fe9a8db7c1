/** Packages that a talk asks for and that are not installed yet: then nothing in the deck is wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What to run where the `package.json` of a folder, or of one above it, asks for a package.
 *
 * @param names the package may have
 */
export function installFix(folder: string, names: readonly string[]): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest)) {
      const asked = packagesOf(manifest);
      const name = names.find((one) => asked.includes(one));
      const where = at === folder ? '' : ` in ${at}`;
      if (name === undefined || existsSync(join(at, 'node_modules', name))) return undefined;
      return `Run \`${managerOf(at)} install\`${where}: package.json asks for ${name}, and it is not installed yet.`;
    }
    if (dirname(at) === at) return undefined;
  }
}

/** The package that a path into `node_modules` leads to. */
export const packageOfPath = (path: string): string | undefined =>
  /(?:^|\/)node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/.exec(path)?.groups?.name;

function packagesOf(manifest: string): string[] {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, object>;
    return Object.keys({ ...dependencies, ...devDependencies });
  } catch {
    return []; // whoever installs will say so
  }
}

/** Whoever has locked the versions installs them. */
function managerOf(folder: string): string {
  if (existsSync(join(folder, 'pnpm-lock.yaml'))) return 'pnpm';
  return existsSync(join(folder, 'yarn.lock')) ? 'yarn' : 'npm';
}
