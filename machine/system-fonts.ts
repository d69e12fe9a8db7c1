import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Names of the font files of this machine (Linux), sorted: they may be drawn with where the fonts of a deck and of our
 * packages lack a character.
 */
export function systemFonts(): string[] {
  const { XDG_DATA_HOME = join(homedir(), '.local/share') } = process.env;
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(XDG_DATA_HOME, 'fonts'),
    join(homedir(), '.fonts'),
  ];
  return folders.flatMap(list).sort();
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:ttf|otf|ttc|otc|pfb|woff2?)$/i.test(name),
    );
  } catch {
    return []; // there is none
  }
}
