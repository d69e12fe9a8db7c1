import { describe, expect, it } from 'vitest';
import { mergeReports, readReport } from '../../../cli/merge-runs.ts';
import { finding } from '../../../findings/finding.ts';
import { failureOf } from '../findings/failure-of.ts';

const versions = { 'seminar-deck': '0.1.0', node: '24.0.0', browser: 'embedded 1' };
const head = (index: number, decks = ['a.md', 'b.md', 'c.md'], more = {}) =>
  JSON.stringify({ version: 1, decks, shard: { index, total: 3 }, versions, ...more });
const line = (deck: string, exitCode = 0) =>
  JSON.stringify({
    ...{ deck, seconds: 2, version: 1, entry: `/x/${deck}`, files: [], exitCode },
    ...(exitCode === 0
      ? { status: 'exported', findings: [] }
      : { status: 'failed', findings: [finding('NO_SLIDES', 'x')] }),
  });
const merge = (...texts: string[][]) =>
  mergeReports(texts.map((lines, i) => readReport(`${i}.jsonl`, `${lines.join('\n')}\n`)));

describe('mergeReports', () => {
  it('has all decks by name, and the exit code of the worst', () => {
    const merged = merge([head(1), line('c.md', 1)], [head(2), line('a.md')], [head(3), line('b.md')]);
    expect(merged.decks.map(({ deck, status }) => [deck, status])).toEqual([
      ['a.md', 'exported'],
      ['b.md', 'exported'],
      ['c.md', 'failed'],
    ]);
    expect(merged).toMatchObject({ exitCode: 1, unreported: [], missingShards: [], findings: [] });
  });

  it('says which decks stand in no report, and which part to run again', () => {
    const merged = merge([head(1), line('a.md')], [head(3), line('c.md')]);
    expect(merged).toMatchObject({ exitCode: 3, unreported: ['b.md'], missingShards: [{ index: 2, total: 3 }] });
    expect(merged.findings).toMatchObject([
      {
        code: 'DECK_UNREPORTED',
        what: 'A deck stands in no report: b.md.',
        fix: expect.stringContaining('--shard 2/3'),
      },
    ]);
  });

  it('says it of a part that was cut off, too, and bears the line it was cut off in', () => {
    const merged = merge([head(1), line('a.md'), '{"deck":"b.m'], [head(2)], [head(3), line('c.md')]);
    expect(merged).toMatchObject({ exitCode: 3, unreported: ['b.md'], missingShards: [] });
  });

  it('takes the last of several reports of a deck: it was run again', () => {
    expect(merge([head(1, ['a.md']), line('a.md', 1)], [head(1, ['a.md']), line('a.md')])).toMatchObject({
      decks: [{ status: 'exported' }],
    });
  });

  it('warns of parts that were made with other programs', () => {
    const other = { versions: { ...versions, node: '22.0.0' } };
    const merged = merge([head(1, ['a.md']), line('a.md')], [head(2, ['a.md'], other)], [head(3, ['a.md'])]);
    expect(merged.findings).toMatchObject([{ code: 'VERSIONS_DIFFER', what: expect.stringContaining('22.0.0') }]);
    expect(merged.exitCode).toBe(0);
  });
});

it.each([[''], ['[]\n'], ['{"version":1}\n'], ['no JSON\n'], [`${head(1)}\nno JSON\n${line('a.md')}\n`]])(
  'readReport refuses %j',
  (text) => {
    expect(failureOf(() => readReport('x.jsonl', text))).toMatchObject([{ code: 'OPTION_INVALID' }]);
  },
);
