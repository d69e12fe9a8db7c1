/** `npm run data-pages`: what components and settings take, from their tables, for the manual and for editors. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { renderComponentsPage } from '../theme/data/render-page.ts';
import { makeSchemas } from './schema/make-schemas.ts';
import { readSlidev, type SlidevSchemas } from './schema/read-slidev.ts';

const project = join(import.meta.dirname, '..');
const writeJson = (file: string, value: unknown) =>
  writeFileSync(join(project, file), `${JSON.stringify(value, undefined, 2)}\n`);

const kept = join(project, 'scripts/schema/slidev.json');
const version = packageJson.dependencies['@slidev/types'];
const known = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as SlidevSchemas) : undefined;
const slidev = known?.version === version ? known : readSlidev(version);
if (slidev !== known) writeJson('scripts/schema/slidev.json', slidev);

writeFileSync(join(project, 'docs/components.md'), renderComponentsPage());
for (const [name, schema] of Object.entries(makeSchemas(slidev))) writeJson(`schema/${name}`, schema);
