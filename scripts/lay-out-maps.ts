/**
 * Lays out the argument maps of Markdown files and writes the places beside them, to be committed.
 *
 *     npm run lay-out-maps -- sections/iv-what-follows.md
 *
 * A slide with `map:` in its frontmatter is written to `<routeAlias>.map.json` in the folder of its file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from '@slidev/parser';
import type { ArgumentMap } from '../theme/logic/diagrams/argument-map.ts';
import { layOutMap } from '../theme/logic/diagrams/lay-out-map.ts';

const files = process.argv.slice(2);
if (files.length === 0) stop('Name the Markdown files whose maps are to be laid out.');
for (const file of files) {
  for (const { frontmatter, start } of parseSync(readFileSync(file, 'utf8'), file).slides) {
    const { map, routeAlias } = frontmatter as { map?: ArgumentMap; routeAlias?: string };
    if (map === undefined) continue;
    if (routeAlias === undefined)
      stop(`${file}:${start + 1}: the slide has a map, but no routeAlias that names its file. Give it one.`);
    const layout = layOutMap(map);
    const target = join(dirname(file), `${routeAlias}.map.json`);
    writeFileSync(target, `${JSON.stringify(layout, undefined, 2)}\n`);
    console.log(`${target}: ${layout.width} × ${layout.height} px`);
  }
}

function stop(what: string): never {
  console.error(what);
  process.exit(2);
}
