import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { componentKinds } from '../../../../theme/data/component-kinds.ts';
import { project } from '../../../support/project-folder.ts';

const files = globSync(['theme/components/*/*.vue', 'presenting/components/*.vue', 'handout/components/*.vue'], {
  cwd: project,
});

/** The props of a component as it declares them: by name, whether it can do without. */
function propsOf(file: string): Record<string, boolean> {
  const { descriptor } = parse(readFileSync(join(project, file), 'utf8'));
  const { bindings = {}, content } = compileScript(descriptor, { id: file });
  const props = Object.entries(bindings).filter(([, kind]) => /^props/.test(String(kind)));
  return Object.fromEntries(
    props.map(([name]) => [name, !new RegExp(`^\\s*${name}: \\{[^}]*required: true`, 'm').test(content)]),
  );
}

describe('the table of what components take', () => {
  it('has a row for each of them and no other', () => {
    expect(Object.keys(componentKinds).sort()).toEqual(files.map((file) => basename(file, '.vue')).sort());
  });

  it.each(files)('has the props of %s', (file) => {
    const { props } = componentKinds[basename(file, '.vue')]!;
    const ofTable = Object.entries(props).map(([name, kind]) => [name, kind.optional === true]);
    expect(propsOf(file)).toEqual(Object.fromEntries(ofTable));
  });

  it('calls no two kinds of data by the same usual key', () => {
    const keys = Object.values(componentKinds).flatMap(({ usual }) => usual ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
