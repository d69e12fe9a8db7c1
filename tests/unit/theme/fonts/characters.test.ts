import { describe, expect, it } from 'vitest';
import { Characters } from '../../../../theme/fonts/characters.ts';

const found = (...sources: string[]): string => {
  const characters = new Characters();
  for (const source of sources) characters.add(source);
  return characters.toString();
};

describe('Characters', () => {
  it('has ASCII, typographic punctuation and arrows before anything is read', () => {
    for (const character of 'aZ09~¶§†‡“”’…–—→←−') expect(found()).toContain(character);
    expect(found()).not.toContain('日');
  });

  it.each([
    ['text', '日本'],
    ['character references', '&#26085; &#x672C;'],
    ['escapes in code', String.raw`"\u65e5\u{672c}"`],
    ['escapes in styles', String.raw`content: "\65e5\672c"`],
  ])('reads %s', (_, source) => {
    expect(found(source)).toContain('日');
    expect(found(source)).toContain('本');
  });

  it('reads named references', () => expect(found('a &rArr; b')).toContain('⇒'));

  it('has both cases, for text that is transformed', () => {
    expect(found('ū')).toContain('Ū');
    expect(found('Ž')).toContain('ž');
  });

  it('lists each character once and sorted, whatever the order of the sources', () => {
    expect(found('日本', 'ō', '日')).toBe(found('ō', '本日'));
    expect(new Set(found('日日')).size).toBe([...found('日日')].length);
  });

  it('takes characters beyond the basic plane whole', () => expect(found('𠮷')).toContain('𠮷'));

  it('leaves out controls', () => expect(found('\u0007日\n')).not.toMatch(/\p{Cc}/u));
});
