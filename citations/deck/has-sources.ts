import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of a deck's sources: `sources/` beside its entry file. */
export const sourcesFolder = (entry: string): string => path.join(path.dirname(entry), 'sources');

/** Does the deck cite documents? Its folder `sources/` holds a reference list or a numbering then. */
export function hasSources(entry: string): boolean {
  const folder = sourcesFolder(entry);
  return existsSync(folder) && readdirSync(folder).some((name) => /^references\.yaml$|\.passages\.yaml$/u.test(name));
}
