import type { FrozenParagraph, FrozenSentence, Passages } from './parse-passages.ts';

/** The frozen numbering as YAML, with the number of each paragraph as a comment. `parsePassages` reads it back. */
export function renderPassages(passages: Passages): string {
  const { key, sha256, encoding, extractedFrom, voices, quoted, aliases, pages } = passages;
  const head = { key, sha256, encoding, extractedFrom, pages, quoted };
  return [
    '# The frozen numbering of a source. A person corrects it and commits it; it is never recomputed.',
    ...Object.entries(head).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
    ),
    ...renderMap('voices', voices),
    ...renderMap('aliases', aliases),
    'paragraphs:',
    ...renderParagraphs(passages.paragraphs),
    '',
  ].join('\n');
}

function renderMap(name: string, map: Record<string, unknown>): string[] {
  const entries = Object.entries(map).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return entries.length > 0 ? [`${name}:`, ...entries] : [];
}

function renderParagraphs(paragraphs: Passages['paragraphs']): string[] {
  let number = 0;
  return paragraphs.flatMap((entry) => {
    if (!('sentences' in entry)) return [`  - skip: ${quote(entry.skip)}`, `    why: ${quote(entry.why)}`];
    number += 1;
    return renderParagraph(entry, number);
  });
}

function renderParagraph({ sentences, ...kind }: FrozenParagraph, number: number): string[] {
  const [first, ...others] = Object.entries(kind).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  if (first === undefined) return [`  - # ¶${number}`, ...sentences.flatMap(renderSentence)];
  return [
    `  - ${first} # ¶${number}`,
    ...[...others, 'sentences:'].map((line) => `    ${line}`),
    ...sentences.flatMap(renderSentence),
  ];
}

function renderSentence({ text, ...data }: FrozenSentence): string[] {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return [`    - ${quote(text)}`];
  return [`    - text: ${quote(text)}`, ...entries.map(([name, value]) => `      ${name}: ${quote(value)}`)];
}

/** A JSON string is a YAML string; characters that YAML does not allow as they are become escapes. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
