import { describe, expect, it } from 'vitest';
import { criteria } from '../../../../export/accessibility/criteria.ts';
import { judge } from '../../../../export/accessibility/judge.ts';
import type { AxeReport } from '../../../../export/browser/inspect-with-axe.ts';
import { type Finding, finding } from '../../../../findings/finding.ts';

const verdicts = (findings: Finding[], axe?: AxeReport, isExported = true) =>
  new Map(judge(findings, axe, isExported).criteria.map(({ criterion: { id }, verdict }) => [id, verdict]));

describe('the table of criteria', () => {
  it('has all 30 of level A and all 20 of level AA, each once', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(50);
    expect(Object.groupBy(criteria, ({ level }) => level)).toMatchObject({ A: { length: 30 }, AA: { length: 20 } });
  });

  it('says of each what fails it, what a person is asked, or why it does not apply', () => {
    for (const { id, codes, conditions, question, exempt } of criteria)
      expect(Boolean(codes ?? conditions ?? question) !== Boolean(exempt), id).toBe(true);
  });
});

describe('judge', () => {
  it('fails what a finding speaks of, and only that', () => {
    const found = verdicts([finding('CONTRAST_LOW', 'Faint.', { slide: 2 })]);
    expect([...found].filter(([, verdict]) => verdict === 'failed')).toEqual([['1.4.3', 'failed']]);
    expect(found.get('1.1.1')).toBe('passed');
    expect(found.get('1.3.3')).toBe('person');
    expect(found.get('2.1.1')).toBe('exempt');
  });

  it.each([
    ['13-004: Figure has no Alt.', '1.1.1'],
    ['09-005: L contains P.', '1.3.1'],
    ['14-003: H3 follows H1.', '1.3.1'],
    ['28-009: Tabs is R.', '2.4.3'],
    ['06-003: no title.', '2.4.2'],
    ['11-001: no language.', '3.1.1'],
    ['28-010: It lies in P.', '4.1.2'],
    ['31-030: code 0x00.', '1.4.4'],
    ['DAMAGED: A page cannot be read.', '4.1.1'],
  ])('knows of which criterion a rule of PDF/UA is: %s', (what, id) => {
    const found = verdicts([finding('PDFUA_FAILED', what)]);
    expect([...found].flatMap(([criterion, verdict]) => (verdict === 'failed' ? criterion : []))).toEqual([id]);
  });

  it('takes what axe has found where the criterion applies', () => {
    const fault = { rule: 'image-alt', help: 'Images must have alternative text', no: 3, html: '<img>' };
    const axe = { version: '4', faults: [{ ...fault, criteria: ['1.1.1', '2.1.1'] }] };
    const found = verdicts([], axe);
    expect([found.get('1.1.1'), found.get('2.1.1')]).toEqual(['failed', 'exempt']);
  });

  it('lets nothing pass that was not looked at', () => {
    const found = verdicts([finding('TEXT_CUT_OFF', 'Outside.')], undefined, false);
    expect([...found.values()]).not.toContain('passed');
    expect([found.get('1.4.4'), found.get('1.4.3')]).toEqual(['failed', 'unknown']);
  });

  it('keeps what no criterion asks for apart, and all in the order of the slides', () => {
    const small = [3, 1].map((slide) => finding('TEXT_SMALL', 'Small.', { slide }));
    expect(judge(small, undefined, true).beyond.map(({ slide }) => slide)).toEqual([1, 3]);
  });
});
