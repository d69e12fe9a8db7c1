import { describe, expect, it } from 'vitest';
import { renderJsonReport } from '../../../cli/json-report.ts';
import { finding } from '../../../findings/finding.ts';

const file = { product: 'slides', path: '/out/a.pdf', pages: 3, bytes: 1234, sha256: 'ab', pdfUa: true, pdfA: true };

describe('renderJsonReport', () => {
  it('is one JSON object with a version, ending in a line end', () => {
    const text = renderJsonReport({ status: 'exported', exitCode: 0, entry: '/a.md', files: [file], findings: [] });
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({
      version: 1,
      status: 'exported',
      exitCode: 0,
      entry: '/a.md',
      files: [file],
      findings: [],
    });
  });

  it('keeps everything of a finding but its detail', () => {
    const given = finding('BUILD_FAILED', 'No.', { slide: 2, file: '/a.md', line: 3, column: 4, detail: '/home/me' });
    const { findings } = JSON.parse(
      renderJsonReport({ status: 'failed', exitCode: 1, entry: '/a.md', files: [], findings: [given] }),
    );
    const { detail, ...rest } = given;
    expect(findings).toEqual([rest]);
    expect(given.detail, 'the finding itself').toBe(detail);
  });
});
