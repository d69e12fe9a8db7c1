import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownPackages } from '../../../presenting/serve-as-they-are.ts';
import { project } from '../../support/project-folder.ts';

/** What Slidev itself keeps out of the bundling of packages, or never leaves to the browser. */
const slidevs = /^(?:vue|vue-router|@vueuse\/core|@slidev\/(?:client|parser|rough-notation|types)|virtual:.*)(?:\/|$)/;

const pages = globSync('{components,theme,presenting,handout}/**/*.{vue,ts}', { cwd: project }).filter(
  (file) =>
    !/\/setup\/(?:vite-plugins|transformers)|^handout\/vite\/|^theme\/(?:fonts\/(?!.*\.vue)|logic\/diagrams\/lay-out-map|tables\/parse-table)/.test(
      file,
    ),
);

it('knows every package that pages import', () => {
  const found = pages.flatMap((file) =>
    [...readFileSync(join(project, file), 'utf8').matchAll(/^import (?!type\b)[^;]*? from '([^.'][^']*)'/gmu)].flatMap(
      ([, name = '']) => (slidevs.test(name) || name.startsWith('node:') ? [] : name),
    ),
  );
  expect([...new Set(found)].sort()).toEqual(ownPackages);
});
