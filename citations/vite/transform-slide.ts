import { preparePage } from '../markdown/prepare-page.ts';

/** A change to a text: what stands from `start` to `end` is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * What turns the pandoc citations of a slide's Markdown into components. Read with the reader that verifies them, so
 * that what is shown is what was checked: citations in code, comments and attributes stay as they are.
 */
export function citationEdits(markdown: string): Edit[] {
  if (!markdown.includes('@')) return [];
  const { segments } = preparePage(markdown);
  return segments.flatMap(({ groups }) =>
    groups.map(({ start, end }) => ({ start, end, text: citationTag(markdown.slice(start, end)) })),
  );
}

/** With a closing tag: alone on its line an empty tag would begin a block of HTML. */
function citationTag(group: string): string {
  return `<Citation cite="${escapeAttribute(group)}"></Citation>`;
}

/** A text as the value of an attribute in Markdown, also in a table, whatever Vue or Markdown would see in it. */
function escapeAttribute(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[&"'<>|{}`\\*_~$[\]]/gu, (c) => `&#${c.charCodeAt(0)};`);
}
