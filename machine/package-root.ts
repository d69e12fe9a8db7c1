import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** The folder of this package: the repository, or where it is installed. Compiled files lie deeper in it than sources. */
export const packageRoot: string = rootAbove(import.meta.dirname);

/** Whether this is an installed package, whose Node side is compiled, and not the repository. */
export const isInstalled: boolean = packageRoot.includes(`${sep}node_modules${sep}`);

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
