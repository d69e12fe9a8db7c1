import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUsed, renderStandIn } from '../../../deck/late-packages.ts';
import { createScratch } from '../../support/scratch.ts';

describe('the names that a module uses of a package', () => {
  it.for([
    [`import one from 'a';`, ['default']],
    [`import { one, two as other } from "a";\nimport b from 'b'`, ['one', 'two']],
    [`import one, {\n\ttwo\n} from 'a'`, ['default', 'two']],
    [`import * as all from "a";\nall.one(); x(all.two.three)`, ['one', 'two']],
    [`import * as all from "@b/all";\nimport * as a from 'a';\na.one("a-b")`, ['one']],
    [`import { one } from 'a';\nimport * as all from 'a';\nall.two()`, ['one', 'two']],
  ] as const)('are those of %s', ([code, names]) => expect(findUsed(code, 'a')).toEqual(names));

  it.for([
    `import * as all from 'a';\nhandOn(all)`,
    `import * as all from 'a';\nall[name]`,
    `export * from 'a'`,
    `import 'a'`,
    `const a = await import('a')`,
  ])('cannot be told of %s', (code) => expect(findUsed(code, 'a')).toBeUndefined());
});

describe('what stands in for a package', () => {
  const used = `
console.log('before')
console.log(double(4), new List(1, 2).size, new List() instanceof List, types.deep.name(), 'deep' in types, whole(3))`;
  const definitions = `
console.log('loaded')
const double = (n) => 2 * n
class List { constructor(...all) { this.size = all.length } }
const types = { deep: { name() { return this === types.deep ? 'deep' : 'lost' } } }
`;

  it.for([
    ['a module', 'a.mjs', `${definitions}export { double, List, types }\nexport default (n) => n + 1`],
    ['one of CommonJS', 'a.cjs', `${definitions}module.exports = Object.assign((n) => n + 1, { double, List, types })`],
  ] as const)('is %s, loaded when something of it is used', ([, name, code]) => {
    const folder = createScratch();
    const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
    write(name, code);
    write('stand-in.mjs', renderStandIn(join(folder, name), ['double', 'List', 'types', 'default']));
    write('main.mjs', `import whole, { double, List, types } from './stand-in.mjs'\n${used}`);
    const printed = execFileSync(process.execPath, [join(folder, 'main.mjs')], { encoding: 'utf8' });
    expect(printed).toBe('before\nloaded\n8 2 true deep true 4\n');
  });
});
