import { describe, expect, it } from 'vitest';
import { sizeStatements } from '../../../../theme/logic/size-statements.ts';

const statements = (count: number, length: number) =>
  Array.from({ length: count }, () => ({ text: 'words '.repeat(length).trim(), cite: '¶1 s1' }));

describe('sizeStatements', () => {
  it('sets few and short ones large, more and longer ones smaller', () => {
    expect(sizeStatements(statements(1, 8), 1)).toBe(36);
    expect(sizeStatements(statements(3, 10), 1)).toBe(28);
    expect(sizeStatements(statements(4, 8), 2)).toBe(32);
  });

  it('leaves many words as they are', () => {
    expect(sizeStatements(statements(6, 20), 1)).toBeUndefined();
    expect(sizeStatements(statements(4, 40), 2)).toBeUndefined();
  });
});
