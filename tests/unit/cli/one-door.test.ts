import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../../support/project-folder.ts';

const rooms = readdirSync(project, { withFileTypes: true })
  .filter((one) => one.isDirectory() && !/^\.|^(?:cli|bench|dist|lib|node_modules|scripts|tests)$/.test(one.name))
  .map(({ name }) => name);

/** What Slidev does to its own process is held up there; those that build, and a lane, are processes of their own. */
const known = [
  'deck/own-end.ts',
  'deck/resolve-deck.ts',
  'deck/site-worker.ts',
  'deck/slidev.ts',
  'export/many/lane-process.ts',
  'site/many/page-process.ts',
];

it('only cli/ touches arguments, exit codes and terminals', () => {
  const sources = rooms.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|vue|js)$/.test(name))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  );
  const touching = sources.filter((name) =>
    /process\.(?:argv|exit|exitCode|stdin|stdout|stderr)\b|env\.INIT_CWD\b|console\.log\(/.test(
      readFileSync(join(project, name), 'utf8'),
    ),
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(touching.toSorted()).toEqual(known);
});
