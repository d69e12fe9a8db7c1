import { describe, expect, it } from 'vitest';
import { toFlag } from '../../../../export/options/option-table.ts';

describe('toFlag', () => {
  it('writes a name as it is typed', () => {
    expect([toFlag('allowHost'), toFlag('out')]).toEqual(['allow-host', 'out']);
  });
});
