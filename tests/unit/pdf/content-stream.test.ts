import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Operand, readOperators } from '../../../pdf/content-stream.ts';

const bytesOf = (source: string) => Uint8Array.from(Buffer.from(source, 'latin1'));
const read = (source: string) => [...readOperators(bytesOf(source))];

/** Operands in a short form: names with their slash, strings as Latin-1 text. */
function plain(operand: Operand | undefined): unknown {
  if (operand?.type === 'name') return `/${operand.value}`;
  if (operand?.type === 'string') return Buffer.from(operand.value).toString('latin1');
  if (operand?.type === 'array') return operand.value.map(plain);
  if (operand?.type === 'dict')
    return Object.fromEntries([...operand.value].map(([key, value]) => [key, plain(value)]));
  return operand?.value;
}
const brief = (source: string) => read(source).map(({ name, operands }) => [name, ...operands.map(plain)]);
const operandOf = (source: string) => plain(read(`${source} Op`)[0]?.operands[0]);

describe('operators', () => {
  it('come in order, each with its own operands', () => {
    expect(brief('q 1 0 0 -1 0 200 cm\nBT /F1 12 Tf (Hi) Tj ET Q')).toEqual([
      ['q'],
      ['cm', 1, 0, 0, -1, 0, 200],
      ['BT'],
      ['Tf', '/F1', 12],
      ['Tj', 'Hi'],
      ['ET'],
      ['Q'],
    ]);
  });

  it('may have a star or be a quotation mark', () => {
    expect(brief('f* (a) \' 1 2 (b) "')).toEqual([['f*'], ["'", 'a'], ['"', 1, 2, 'b']]);
  });

  it('say where their operands begin and they end', () => {
    const source = ' q\n  [ (a) ] TJ % comment\n/F1 12 Tf';
    expect(read(source).map(({ start, end }) => source.slice(start, end))).toEqual(['q', '[ (a) ] TJ', '/F1 12 Tf']);
  });

  it('are none in an empty stream or in one of blanks and comments', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n% (a) Tj\r\n')).toEqual([]);
  });

  it('do not end early at the words true, false and null', () => {
    expect(brief('/P << /A true >> false null DP')).toEqual([['DP', '/P', { A: 'true' }, 'false', 'null']]);
  });
});

describe('numbers', () => {
  it.each([
    ['12', 12],
    ['-7', -7],
    ['+3', 3],
    ['.5', 0.5],
    ['-.25', -0.25],
    ['4.', 4],
    ['0.750', 0.75],
  ])('%s', (source, expected) => {
    expect(operandOf(source)).toBe(expected);
  });
});

describe('names', () => {
  it.each([
    ['/F1', '/F1'],
    ['/A#20B', '/A B'],
    ['/Name#2f#23', '/Name/#'],
    ['/', '/'],
    ['/a-b_c.d', '/a-b_c.d'],
  ])('%s', (source, expected) => {
    expect(operandOf(source)).toBe(expected);
  });

  it('end where the next begins', () => {
    expect(brief('/A/B Do')).toEqual([['Do', '/A', '/B']]);
  });
});

describe('literal strings', () => {
  it.each([
    ['()', ''],
    ['(a b)', 'a b'],
    ['(a(b(c))d)', 'a(b(c))d'],
    ['(a\\)b\\(c)', 'a)b(c'],
    ['(\\n\\r\\t\\b\\f\\\\)', '\n\r\t\b\f\\'],
    ['(\\101\\102)', 'AB'],
    ['(\\1018)', 'A8'],
    ['(\\53x)', '+x'],
    ['(\\0)', '\0'],
    ['(\\501)', 'A'],
    ['(\\x)', 'x'],
    ['(one\\\ntwo)', 'onetwo'],
    ['(one\\\r\ntwo)', 'onetwo'],
    ['(one\\\rtwo)', 'onetwo'],
    ['(% no comment)', '% no comment'],
    ['(\u00e9\u00ff)', '\u00e9\u00ff'],
  ])('%s', (source, expected) => {
    expect(operandOf(source)).toBe(expected);
  });

  it('keep every byte, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (value) => {
        const escaped = [...value].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
        expect(read(`(${escaped}) Tj`)[0]?.operands).toEqual([{ type: 'string', value }]);
      }),
    );
  });
});

describe('hexadecimal strings', () => {
  it.each([
    ['<48 69>', 'Hi'],
    ['<4869>', 'Hi'],
    ['<48\n69>', 'Hi'],
    ['<7>', 'p'],
    ['<>', ''],
    ['<fF00>', '\u00ff\0'],
  ])('%s', (source, expected) => {
    expect(operandOf(source)).toBe(expected);
  });

  it('may be as long as they like', () => {
    expect(operandOf(`<${'41'.repeat(200_000)}>`)).toBe('A'.repeat(200_000));
  });
});

describe('arrays and dictionaries', () => {
  it('hold anything, one in another', () => {
    expect(operandOf('[1 /A (b) <43> [2 [3]] << /D [4] >>]')).toEqual([1, '/A', 'b', 'C', [2, [3]], { D: [4] }]);
    expect(operandOf('<</A<</B(c)>>/D<44>/E/F>>')).toEqual({ A: { B: 'c' }, D: 'D', E: '/F' });
    expect(operandOf('[]')).toEqual([]);
    expect(operandOf('<<>>')).toEqual({});
  });

  it('may have comments between their parts', () => {
    expect(operandOf('[(a) % ]\n -120 (b)]')).toEqual(['a', -120, 'b']);
  });
});

describe('inline images', () => {
  const image = 'BI /W 2 /H 1 /BPC 8 /CS /G ID \u0000(<EI[ EI Q';

  it('are one operator, whatever their data look like', () => {
    expect(brief(image)).toEqual([['BI'], ['Q']]);
  });

  it('end with the stream if nothing follows', () => {
    expect(brief('BI /W 1 ID \u0001 EI')).toEqual([['BI']]);
  });
});

describe('a broken stream', () => {
  it.each(['(never closed', '<4142', '[ 1 2', '<< /A 1', ') Tj', '> > ]', '}{', 'BI /W 1 ID xx', '/A 1'])(
    'comes to an end: %s',
    (source) => {
      expect(() => read(source)).not.toThrow();
    },
  );

  it('of any bytes comes to an end, its operators in order and within it', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'()<>[]/%#\\ \nBIEID1a.-'), maxLength: 40 });
    fc.assert(
      fc.property(soup, (source) => {
        let last = 0;
        for (const { start, end } of read(source)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
