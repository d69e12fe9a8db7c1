import { describe, expect, it } from 'vitest';
import root from '../../../package.json' with { type: 'json' };
import theme from '../../../theme/package.json' with { type: 'json' };

describe('the theme as a package of its own', () => {
  it('has the version of the whole, for the same Slidev', () => {
    expect(theme.version).toBe(root.version);
    expect(theme.engines.slidev).toBe(root.engines.slidev);
  });

  it('brings the same versions of what it uses', () => {
    for (const [name, version] of Object.entries(theme.dependencies))
      expect({ ...root.dependencies }).toHaveProperty([name], version);
  });
});
