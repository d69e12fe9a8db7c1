import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainSetupError } from '../../../deck/explain-setup-error.ts';
import { Failure } from '../../../findings/failure.ts';
import { finding } from '../../../findings/finding.ts';
import { createScratch } from '../../support/scratch.ts';

const deck = createScratch();
const setup = join(deck, 'setup/shiki.ts');
mkdirSync(join(deck, 'setup'));
writeFileSync(setup, "// settings\nimport { x } from 'some-package'\n");

const explain = (error: unknown) => explainSetupError(error, [deck])?.findings;
const errorWith = (message: string, parts: object = {}) => Object.assign(new Error(message), parts);

describe('explainSetupError', () => {
  it('passes on what already says what it is', () => {
    const failure = new Failure([finding('IMPORT_OUTSIDE', 'x')]);
    expect(explainSetupError(failure, [deck])).toBe(failure);
  });

  const missing = [{ code: 'IMPORT_UNRESOLVED', what: 'Cannot find "some-package".', file: setup, line: 2 }];
  it.each([
    ['Node', errorWith(`Cannot find package 'some-package' imported from ${setup}`)],
    ['jiti', errorWith("Cannot find module 'some-package'\nRequire stack:\n- x", { requireStack: [setup, '/x.ts'] })],
    ['the bundler', errorWith("\u001B[31mCould not resolve\u001B[0m 'some-package' in shiki.ts", { id: setup })],
  ])('names a module that is missing and who wants it: %s', (_, error) => {
    expect(explain(error)).toMatchObject(missing);
    expect(explain(errorWith('Build failed with 1 error:', { errors: [error] }))).toMatchObject(missing);
  });

  it('names the configuration of Vite, not the copy of it that Vite runs', () => {
    const config = join(deck, 'vite.config.ts');
    writeFileSync(config, "import css from 'some-css'\n");
    const copy = join(deck, 'node_modules/.vite-temp/vite.config.ts.timestamp-17-60e4a.mjs');
    expect(explain(errorWith(`Cannot find package 'some-css' imported from ${copy}`))).toMatchObject([
      { code: 'IMPORT_UNRESOLVED', file: config, line: 1 },
    ]);
  });

  it('names the line that threw', () => {
    const stack = `Error: no key\n    at run (/slidev/cli.mjs:9:9)\n    at setup (${setup}:2:7)`;
    expect(explain(errorWith('no key', { stack }))).toMatchObject([
      { code: 'BUILD_FAILED', what: 'A settings file of the deck failed: no key', file: setup, line: 2, column: 7 },
    ]);
  });

  it('names the line that cannot be read', () => {
    expect(explain(errorWith(`ParseError: Unexpected token\n ${setup}:2:3`, { stack: '' }))).toMatchObject([
      { code: 'BUILD_FAILED', file: setup, line: 2, column: 3 },
    ]);
  });

  it('blames no deck for an error that comes from elsewhere', () => {
    const stack = `Error: oh\n    at run (/slidev/cli.mjs:9:9)\n    at x (${deck}/node_modules/a/b.js:1:1)`;
    expect(explain(errorWith('oh', { stack }))).toBeUndefined();
    expect(explain('a string')).toBeUndefined();
  });
});
