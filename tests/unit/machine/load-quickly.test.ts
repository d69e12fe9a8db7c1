import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../machine/package-root.ts';

/** What a process of its own says of the package. */
const inProcess = (before: string): { files: number; names: string[] } => {
  const code = `
    import * as nodeModule from 'node:module'
    ${before}
    let files = 0
    nodeModule.registerHooks?.({ load: (url, context, next) => (files++, next(url, context)) })
    const names = Object.keys(await import('@cantoo/pdf-lib')).sort()
    console.log(JSON.stringify({ files, names }))`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: packageRoot, encoding: 'utf8' }));
};

it('reads a package of many files as one that exports the same', () => {
  const address = JSON.stringify(join(packageRoot, 'machine/load-quickly.ts'));
  const quickly = inProcess(`(await import(${address})).loadQuickly()`);
  const slowly = inProcess('');
  expect(quickly.names).toEqual(slowly.names);
  expect(quickly.files).toBe(1);
  expect(slowly.files).toBeGreaterThan(100);
});
