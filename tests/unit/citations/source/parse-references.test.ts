import { describe, expect, it } from 'vitest';
import { type Failure, parseReferences } from '../../../../citations/index.ts';

const parse = (text: string) => parseReferences(text, 'references.yaml');
const codeOf = (text: string) => {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    return (error as Failure).findings[0]?.code;
  }
};

describe('parseReferences', () => {
  it('reads a list, bare or as pandoc writes it', () => {
    for (const text of ['references:\n- { id: a, type: book }', '- { id: a, type: book }'])
      expect([...parse(text).keys()]).toEqual(['a']);
    expect(parse('').size).toBe(0);
  });

  it('fills in what an entry lacks from the one that it refers to, however far', () => {
    const references = parse(
      '- { id: a, type: chapter, crossref: b }\n- { id: b, type: book, title: B, crossref: c }\n- { id: c, type: book, title: C, publisher: P }',
    );
    expect(references.get('a')).toMatchObject({ id: 'a', type: 'chapter', title: 'B', publisher: 'P' });
  });

  it.each([
    [
      'a circle of two',
      '- { id: a, type: book, crossref: b }\n- { id: b, type: book, crossref: a }',
      'a → b → a is a circle',
    ],
    ['an entry that refers to itself', '- { id: a, type: book, crossref: a }', 'a → a is a circle'],
  ])('refuses %s', (_, text, message) => {
    expect(codeOf(text)).toBe('REFERENCE_CYCLE');
    expect(() => parse(text)).toThrow(message);
  });

  it('refuses an anchor that contains itself', () => {
    expect(codeOf('&a\n- id: a\n  type: book\n  note: *a')).toBe('REFERENCE_CYCLE');
  });

  it('refuses aliases that multiply beyond reason', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ].join('\n');
    expect(codeOf(bomb)).toBe('REFERENCES_INVALID');
  });

  it.each([
    ['- { type: book }', 'needs an `id`'],
    ['- { id: a }', 'needs an `id` and a `type`'],
    ['- { id: a, type: book }\n- { id: a, type: book }', 'two references with the id a'],
    ['references: 5', 'must hold a list'],
    ['- { id: a, type: book, crossref: wakefeild }\n- { id: wakefield, type: book }', 'did you mean wakefield'],
    ['- {', 'is not YAML'],
  ])('refuses %s', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('follows a chain of three thousand entries without a stack', () => {
    const entries = Array.from({ length: 3_000 }, (_, i) => `- { id: r${i}, type: book, crossref: r${i + 1} }`);
    expect(parse([...entries, '- { id: r3000, type: book, title: End }'].join('\n')).get('r0')?.title).toBe('End');
  });
});
