import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import root from '../../../package.json' with { type: 'json' };
import theme from '../../../theme/package.json' with { type: 'json' };
import { project } from '../../support/project-folder.ts';

describe('the theme as a package of its own', () => {
  it('has the version of the whole, for the same Slidev', () => {
    expect(theme.version).toBe(root.version);
    expect(theme.engines.slidev).toBe(root.engines.slidev);
  });

  it('brings the same versions of what it uses', () => {
    for (const [name, version] of Object.entries(theme.dependencies))
      expect({ ...root.dependencies }).toHaveProperty([name], version);
  });

  it('needs no file beside it, and no package that it does not bring or Slidev has', () => {
    const root = join(project, 'theme');
    const bySlidev = ['vue', 'vite', '@slidev/types', '@slidev/client'];
    for (const file of globSync('**/*.{ts,vue}', { cwd: root }))
      for (const [, from = ''] of readFileSync(join(root, file), 'utf8').matchAll(
        /(?:\bfrom|\bimport\(?) ?'([^'\s]+)'/g,
      )) {
        if (/^(?:node|virtual):/.test(from)) continue;
        if (from.startsWith('.')) expect(relative(root, join(root, dirname(file), from)), file).not.toMatch(/^\.\./);
        else expect([...bySlidev, ...Object.keys(theme.dependencies)], file).toContain(nameOf(from));
      }
  });
});

const nameOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
