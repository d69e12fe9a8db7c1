import { describe, expect, it } from 'vitest';
import { findHere } from '../../../cli/here.ts';

describe('findHere', () => {
  it.each([
    ['without npm', {}, '/talk', '/talk'],
    [
      'npm run in a subfolder',
      { INIT_CWD: '/talk/sections', npm_package_json: '/talk/package.json' },
      '/talk',
      '/talk/sections',
    ],
    ['npm --prefix from elsewhere', { INIT_CWD: '/else', npm_package_json: '/tools/package.json' }, '/tools', '/else'],
    ['npx', { INIT_CWD: '/talk', npm_package_json: '/talk/package.json' }, '/talk', '/talk'],
    [
      'a script that goes elsewhere',
      { INIT_CWD: '/all', npm_package_json: '/all/package.json' },
      '/all/talk',
      '/all/talk',
    ],
    ['a runner that names no package', { INIT_CWD: '/talk' }, '/tools', '/talk'],
  ])('%s', (_, env, cwd, expected) => {
    expect(findHere(env, cwd)).toBe(expected);
  });
});
