import type { Erratum } from './source.ts';

/** Repairs as YAML; `parseErrata` reads it back. */
export function renderErrata(errata: readonly Erratum[]): string {
  const entries = errata.map(({ at, raw, read, why }) =>
    [`- at: ${at}`, `  raw: ${quote(raw)}`, `  read: ${quote(read)}`, `  why: ${quote(why)}`].join('\n'),
  );
  return `# Proposed repairs: keep what is right. Quotations match what is read; the file itself stays as it is.\n${entries.join('\n')}\n`;
}

/** A JSON string is a YAML string; control characters, which raw text may hold, become escapes. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
