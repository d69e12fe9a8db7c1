import { describe, expect, it } from 'vitest';
import { auditRawSource } from '../../../../export/audit/raw-source.ts';
import { deckWith, factsWith, sheetText, slideWith } from './facts-builder.ts';

describe('auditRawSource', () => {
  it('finds nothing on a sound deck', () => {
    expect(auditRawSource(factsWith())).toEqual([]);
  });

  it('names a fence that is printed as text, once for all steps', () => {
    const text = [1, 2].map((step) => sheetText(2, { prose: ['```mermaid graph'] }, step));
    const deck = deckWith([slideWith(1), slideWith(2, '<div>\n```mermaid\ngraph TD\n```\n</div>')]);
    expect(auditRawSource(factsWith({ deck, text }))).toMatchObject([
      { code: 'RAW_SOURCE', severity: 'error', slide: 2, line: 25, what: expect.stringContaining('```mermaid') },
    ]);
  });

  it('says of the marker of a slot where a blank line is missing', () => {
    const text = [sheetText(2, { prose: ['::right::'] })];
    const deck = deckWith([slideWith(1), slideWith(2, '<div>\n</div>\n::right::')]);
    expect(auditRawSource(factsWith({ deck, text }))).toMatchObject([
      {
        code: 'RAW_SOURCE',
        slide: 2,
        line: 26,
        fix: 'Leave a blank line before ::right::.',
        why: expect.stringContaining('slot'),
      },
    ]);
  });

  it('says which setting reads attributes in braces', () => {
    const text = [sheetText(2, { prose: ['Method {#method}'] })];
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n## Method {#method}')]);
    expect(auditRawSource(factsWith({ deck, text }))).toMatchObject([
      { code: 'RAW_MARKUP', line: 26, fix: expect.stringContaining('comark: true') },
    ]);
  });

  it('names the line on which the markup stands, in a text over several', () => {
    const text = [sheetText(2, { prose: ['The first line and “another” with {#method} at its end'] })];
    const deck = deckWith([slideWith(1), slideWith(2, 'The first line\nand "another" with {#method}\nat its end')]);
    expect(auditRawSource(factsWith({ deck, text }))).toMatchObject([{ code: 'RAW_MARKUP', slide: 2, line: 25 }]);
  });

  it('names markup that is printed as text', () => {
    const text = [sheetText(2, { prose: ['==marked=='] })];
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n==marked==')]);
    expect(auditRawSource(factsWith({ deck, text }))).toMatchObject([
      { code: 'RAW_MARKUP', severity: 'warning', slide: 2, line: 26, what: expect.stringContaining('==marked==') },
    ]);
  });
});
