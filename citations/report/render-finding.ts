import path from 'node:path';
import type { Finding } from '../../findings/quotations.ts';

/**
 * A finding as people read it: code and place, what, the nearest passage and the words that differ, why, what to do.
 * Paths are relative to `cwd`.
 */
export function renderFinding(found: Finding, cwd: string): string {
  const { severity, code, what, why, fix } = found;
  return [
    `${severity} ${code}  ${renderPlace(found, cwd)}`.trimEnd(),
    `  ${what}`,
    ...renderEvidence(found),
    `  ${why}`,
    `  → ${fix}`,
  ].join('\n');
}

/** The quotation and the nearest passage, a line each; only for what failed. The words that differ are in `what`. */
function renderEvidence({ severity, quotation, nearest }: Finding): string[] {
  if (severity !== 'error' || quotation === undefined) return [];
  return [
    `  quoted   “${quotation}”`,
    ...(nearest ? [`  nearest  “${nearest.text.replace(/\s+/gu, ' ')}” (${nearest.key}, ${nearest.locator})`] : []),
  ];
}

/** `slide 3, talk/slides.md:41:5`: as much of it as is known. */
export function renderPlace({ slide, file, line, column }: Finding, cwd: string): string {
  const shown = file && path.isAbsolute(file) ? path.relative(cwd, file) : file;
  const position = shown && [shown, line, line && column].filter(Boolean).join(':');
  return [slide && `slide ${slide}`, position].filter(Boolean).join(', ');
}
