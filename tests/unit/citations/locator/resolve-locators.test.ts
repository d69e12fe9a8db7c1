import { describe, expect, it } from 'vitest';
import {
  parseCitationGroup,
  parseLocators,
  passageId,
  renderCitation,
  renderSentences,
  resolveLocators,
} from '../../../../citations/index.ts';
import { wakefield } from '../wakefield.ts';

const source = wakefield();
const resolve = (text: string) => resolveLocators(source, parseLocators(text).locators);

describe('resolveLocators', () => {
  it.each([
    ['¶1', [{ first: 0, last: 0 }]],
    ['¶4 s4', [{ first: 13, last: 13 }]],
    ['¶4 s5–¶5 s2', [{ first: 14, last: 16 }]],
    ['¶4 s5, ¶5 s1', [{ first: 14, last: 15 }]],
    [
      '¶6 s6, ¶2 s1',
      [
        { first: 1, last: 1 },
        { first: 24, last: 24 },
      ],
    ],
    ['¶9', [{ first: 30, last: 31 }]],
    ['¶1–¶9', [{ first: 0, last: 31 }]],
  ])('%s', (text, ranges) => {
    expect(resolve(text)).toEqual({ ranges, unknown: [] });
  });

  it.each([
    ['¶999999', '¶999999 does not exist: wakefield has ¶1–¶9.'],
    ['¶4 s6', '¶4 s6 does not exist: ¶4 of wakefield has s1–s5.'],
    ['¶8 s2', '¶8 s2 does not exist: ¶8 of wakefield has only s1.'],
    ['¶1–¶999999', '¶999999 does not exist: wakefield has ¶1–¶9.'],
    ['¶99999999999999999999999', 'does not exist: wakefield has ¶1–¶9.'],
  ])('%s names what exists', (text, message) => {
    const { ranges, unknown } = resolve(text);
    expect(ranges).toEqual([]);
    expect(unknown.join()).toContain(message);
  });

  it('takes a citation without locators for the whole source', () => {
    expect(resolve('').ranges).toEqual([{ first: 0, last: 31 }]);
  });
});

it('prints sentences as ranges', () => {
  const pick = (...indices: number[]) => indices.map((i) => source.sentences[i] as never);
  expect(renderSentences(pick(13))).toBe('¶4 s4');
  expect(renderSentences(pick(10, 13, 14, 15, 24))).toBe('¶4 s1, ¶4 s4–¶5 s1, ¶6 s6');
  expect(renderSentences(pick(13, 14))).toBe('¶4 s4–s5');
});

it.each([
  ['[@wakefield, ¶4 s4]', 'Wakefield, ¶4 s4'],
  ['[see @wakefield, ¶4 s4-5, emphasis added]', 'see Wakefield, ¶4 s4–s5, emphasis added'],
  ['[-@wakefield, ¶4]', '¶4'],
  ['[@two]', 'One and Two'],
  ['[@three]', 'One et al.'],
  ['[@titled]', 'A Title'],
  ['[@unknown, ¶1]', 'unknown, ¶1'],
])('prints %s as %s', (text, printed) => {
  const author = (...names: string[]) => names.map((family) => ({ family }));
  const references = new Map([
    ['wakefield', { id: 'wakefield', type: 'document', author: author('Wakefield') }],
    ['two', { id: 'two', type: 'book', author: author('One', 'Two') }],
    ['three', { id: 'three', type: 'book', author: author('One', 'Two', 'Three') }],
    ['titled', { id: 'titled', type: 'book', title: 'A Title' }],
  ]);
  expect(renderCitation(parseCitationGroup(text).citations[0] as never, references)).toBe(printed);
});

it('gives each passage an id', () => {
  expect(passageId('wakefield', { paragraph: 4, sentence: 4 })).toBe('wakefield-p4-s4');
  expect(passageId('a:b/c', { paragraph: 4 })).toBe('a-b-c-p4');
});
