import type { DiffPart } from '../../findings/evidence.ts';

const signs = { same: ['', ''], source: ['[-', '-]'], quoted: ['{+', '+}'] } as const;

/** A comparison in one line of plain text: `which [-may-] {+will+} defeat`. */
export function renderDiff(parts: readonly DiffPart[]): string {
  return parts.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join(' ');
}
