import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@slidev/parser';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { makeSchemas } from '../../../scripts/schema/make-schemas.ts';
import type { SlidevSchemas } from '../../../scripts/schema/read-slidev.ts';
import { planTalk } from '../../../start/plan-talk.ts';
import { renderComponentsPage } from '../../../theme/data/render-page.ts';
import { project } from '../../support/project-folder.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const slidev = JSON.parse(read('scripts/schema/slidev.json')) as SlidevSchemas;
const schemas = makeSchemas(slidev);

describe('npm run data-pages', () => {
  it('was run with the last change of a table', () => {
    expect(read('docs/components.md')).toBe(renderComponentsPage());
    for (const [name, schema] of Object.entries(schemas))
      expect(JSON.parse(read(`schema/${name}`))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('has read the types of the Slidev that is installed', () => {
    expect(slidev.version).toBe(packageJson.dependencies['@slidev/types']);
  });
});

const ajv = new Ajv({ allowUnionTypes: true, allErrors: true, strictTypes: false });
const headmatter = ajv.compile(schemas['headmatter.json']);
const frontmatter = ajv.compile(schemas['frontmatter.json']);

/** What the schemas say of the frontmatters of a file, the first one as a headmatter. */
function complaintsOf(text: string, isEntry: boolean): string[] {
  return parseSync(text, 'slides.md').slides.flatMap(({ frontmatter: settings }, i) => {
    const validate = i === 0 && isEntry ? headmatter : frontmatter;
    validate(settings);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${i + 1}${instancePath} ${message}`);
  });
}

describe('the schemas', () => {
  const files = globSync(['slides.md', 'gallery/slides.md', 'sections/*.md'], { cwd: project });
  it.each(files)('accept %s', (file) => {
    expect(complaintsOf(read(file), file.endsWith('slides.md'))).toEqual([]);
  });

  it.each(['ours', 'seriph'])('accept a new talk (%s)', (theme) => {
    const talk = { name: 'talk', title: 'Tides', speaker: 'A. Name', minutes: 20, ownSpec: '^1.0.0', theme };
    const deck = planTalk(talk).find(({ path }) => path === 'slides.md');
    expect(complaintsOf(deck?.text ?? '', true)).toEqual([]);
  });

  it.each([
    ['theme: [a, b]', '1/theme must be string'],
    ['minutes: two', '1/minutes must be number'],
    ['handout: { layout: rows }', '1/handout/layout must be equal to one of the allowed values'],
    ['parts: [One, Two]', '1/parts must be object'],
  ])('reject the headmatter %s', (yaml, complaint) => {
    expect(complaintsOf(`---\n${yaml}\n---\n`, true)).toContain(complaint);
  });

  it.each([
    ['balance: { label: L, left: { text: a } }', "1/balance must have required property 'right'"],
    ['chart: { label: L, rows: [{ name: a, value: one }] }', '1/chart/rows/0/value must be number'],
    ['advice: { text: a }', '1/advice must be array'],
    [
      'balance: { label: L, left: { txet: a }, right: { text: b } }',
      '1/balance/left must NOT have additional properties',
    ],
    ['layout: 7', '1/layout must be string'],
  ])('reject the frontmatter %s', (yaml, complaint) => {
    expect(complaintsOf(`---\n${yaml}\n---\n`, false)).toContain(complaint);
  });

  it('leave data of other names to others', () => {
    expect(complaintsOf('---\nmine: { left: [1] }\n---\n', false)).toEqual([]);
  });
});
