import { describe, expect, it } from 'vitest';
import { compareSource, renderDiff, verifyDeck } from '../../../../citations/index.ts';
import { libraryOf, wakefield, wakefieldBytes } from '../wakefield.ts';

const original = new TextDecoder().decode(wakefieldBytes);
const changed = (edit: (text: string) => string) => wakefield(new TextEncoder().encode(edit(original)));
const compare = (edit: (text: string) => string) => {
  const source = changed(edit);
  return compareSource(source, source.changed?.bytes ?? wakefieldBytes);
};

describe('compareSource', () => {
  it('finds every sentence where only space has changed', () => {
    const { moves, added } = compare((text) => text.replaceAll('\n', '\r\n'));
    expect(moves.every(({ status, from, to }) => status === 'same' && from === to)).toBe(true);
    expect(added).toEqual([]);
  });

  it('follows sentences that move when one is put in before them', () => {
    const { moves, added } = compare((text) =>
      text.replace("Despite Japan's formal", "Here is something new. Despite Japan's formal"),
    );
    expect(moves.filter(({ status }) => status !== 'same')).toEqual([
      { from: '¶4 s4', to: '¶4 s5', status: 'moved' },
      { from: '¶4 s5', to: '¶4 s6', status: 'moved' },
    ]);
    expect(added).toEqual(['¶4 s4']);
  });

  it('shows what has changed in a sentence, and what is gone', () => {
    const { moves } = compare((text) =>
      text.replace('which may defeat', 'which will defeat').replace('This extends to collective defense. ', ''),
    );
    const changes = moves.filter(({ status }) => status === 'changed' || status === 'gone');
    expect(changes.map(({ from, to, status }) => [from, to, status])).toEqual([
      ['¶6 s3', undefined, 'gone'],
      ['¶6 s5', '¶6 s4', 'changed'],
    ]);
    expect(renderDiff(changes[1]?.diff ?? [])).toContain('[-may-] {+will+}');
  });
});

it('does not take another sentence in the same place for a changed one', () => {
  const { moves, added } = compare((text) =>
    text.replace('This extends to collective defense.', 'This extends to rice from farms near Osaka.'),
  );
  expect(moves.filter(({ status }) => status !== 'same')).toEqual([{ from: '¶6 s3', status: 'gone' }]);
  expect(added).toEqual(['¶6 s3']);
});

describe('a deck whose source has changed', () => {
  const deck = [
    '“residual fears” [@wakefield, ¶4 s4]',
    '“may defeat the governing Liberal Democratic Party” [@wakefield, ¶6 s5]',
    '“simply inconceivable” [@wakefield, ¶4 s1]',
  ].join('\n\n');
  const findings = (edit: (text: string) => string) =>
    verifyDeck([{ file: 'a.md', text: deck }], libraryOf(changed(edit))).findings.filter(
      ({ code }) => code === 'SOURCE_CHANGED',
    );

  it('is told so, and of every quotation that the change moves or makes false', () => {
    const found = findings((text) =>
      text.replace("Despite Japan's formal", "New. Despite Japan's formal").replace('may defeat', 'will defeat'),
    );
    expect(found.map(({ what, line }) => [line, what])).toEqual([
      [
        undefined,
        expect.stringMatching(
          /^The file of wakefield is not the one that was numbered \([0-9a-f]{12}…, not f6f3215bd699…\); 2 quotations are affected\.$/u,
        ),
      ],
      [1, '“residual fears” stood in wakefield, ¶4 s4; it would now stand at ¶4 s5.'],
      [3, '“may defeat the governing Liberal Democratic Party” stood in wakefield, ¶6 s5; it is no longer there.'],
    ]);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('is told so even where no quotation is affected', () => {
    expect(findings((text) => `${text}\n`).map(({ what }) => what)).toEqual([
      expect.stringContaining('0 quotations are affected'),
    ]);
  });

  it('does not lose a quotation whose sentence has changed elsewhere', () => {
    expect(findings((text) => text.replace('there were "residual', 'there had been "residual'))).toHaveLength(1);
  });
});
