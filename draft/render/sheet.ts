import { stringify } from 'yaml';

/** A slide as it is written: frontmatter, body, note. */
export interface Sheet {
  data: Record<string, unknown>;
  body: string;
  note?: string;
  /** Words that it takes to say it; minutes are dealt by them. */
  words: number;
}

/** The Markdown of a slide. */
export function renderSheet({ data, body, note }: Sheet): string {
  const front = stringify(data, { lineWidth: 0 });
  const spoken = note === undefined ? '' : `\n<!--\n${note}\n-->\n`;
  return `---\n${front}---\n\n${body}\n${spoken}`;
}
