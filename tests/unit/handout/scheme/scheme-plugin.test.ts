import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemePlugin } from '../../../../handout/scheme/scheme-plugin.ts';
import { project } from '../../../support/project-folder.ts';

const file = join(project, 'node_modules/@slidev/client/logic/dark.ts');

it.each(['', '?v=1'])('has Slidev ask the page first (%s)', (query) => {
  const code = schemePlugin.transform(readFileSync(file, 'utf8'), `${file}${query}`)?.code;
  expect(code).toMatch(/isDark = computed<boolean>\(\{\s*get\(\) \{\s*if \(pageScheme\.value\) return/);
});

it('leaves everything else alone', () => expect(schemePlugin.transform('', '/deck/logic/dark.ts')).toBeNull());

it('says so when Slidev has changed', () => {
  expect(() => schemePlugin.transform('', file)).toThrow('logic/dark.ts has changed');
});
