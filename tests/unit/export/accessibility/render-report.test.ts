import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../export/accessibility/judge.ts';
import { type ReportRequest, renderReport } from '../../../../export/accessibility/render-report.ts';
import { finding } from '../../../../findings/finding.ts';

const evil = '<img src=x onerror=alert(1)>&"\'`<b>`';
const file = { product: 'slides', path: '/deck/a.pdf', pages: 3, bytes: 9, sha256: 'ab12', pdfUa: true, pdfA: false };

function render(
  parts: Partial<ReportRequest> = {},
  findings = [finding('ALT_MISSING', evil, { slide: 1, file: '/deck/s.md', line: 7 })],
) {
  return renderReport({
    ...{
      title: 'A talk',
      entry: '/deck/slides.md',
      cwd: '/deck',
      accepted: [],
      files: [file],
      stoppedBy: [],
      axe: undefined,
    },
    judged: judge(findings, parts.axe, true),
    ...parts,
  });
}

describe('renderReport', () => {
  it('lets no text of a deck be markup', () => {
    const axe = { version: evil, faults: [{ rule: evil, help: evil, criteria: ['1.1.1'], no: 1, html: evil }] };
    const page = render({
      ...{ title: evil, entry: `/deck/${evil}.md`, axe, files: [{ ...file, notPdfA: evil, product: evil }] },
      accepted: [{ finding: finding('CONTRAST_LOW', evil), reason: evil }],
      stoppedBy: [finding('TEXT_CUT_OFF', evil)],
    });
    expect(page).not.toMatch(/<(?:img|b|script)\b/);
    expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThan(8);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(style).not.toContain('<');
    expect(parseDocument(page).children).not.toEqual([]);
  });

  it('says where, in words of the deck, with paths from its folder', () => {
    expect(render()).toContain('<strong>slide 1, s.md:7</strong>: ');
  });

  it('says whether axe ran, and how it can', () => {
    expect(render()).toContain('npm i -D axe-core');
    expect(render({ axe: { version: '4.14.1', faults: [] } })).toContain('axe-core 4.14.1 has looked');
  });

  it('names what the author accepts, with the reason', () => {
    const accepted = [{ finding: finding('CONTRAST_LOW', 'Faint.'), reason: 'meant to be faint' }];
    expect(render({ accepted })).toContain('Reason: meant to be faint');
  });

  it('says first that a deck was not exported', () => {
    const page = render({ stoppedBy: [finding('TEXT_CUT_OFF', 'Outside the slide: “x”.')] });
    expect(page.indexOf('could not be exported')).toBeLessThan(page.indexOf('Result'));
  });

  it('is the same every time, and needs nothing from elsewhere', () => {
    expect(render()).toBe(render());
    expect(render()).not.toMatch(/<(?:a|img|link|script|iframe)\b|url\(|@import/);
  });
});
