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
import type { ArgumentMap } from '../logic/diagrams/argument-map.ts';
import { layOutMap } from '../logic/diagrams/lay-out-map.ts';

for (const file of process.argv.slice(2)) {
  for (const { frontmatter } of parseSync(readFileSync(file, 'utf8'), file).slides) {
    if (frontmatter['map'] === undefined) continue;
    const layout = layOutMap(frontmatter['map'] as ArgumentMap);
    const target = join(dirname(file), `${frontmatter['routeAlias']}.map.json`);
    writeFileSync(target, `${JSON.stringify(layout, undefined, 2)}\n`);
    console.log(`${target}: ${layout.width} × ${layout.height} px`);
  }
}
