/** Paper sizes, margins and the running header and footer of the handout. Pure: text in, CSS out. */

export type Paper = 'a4' | 'letter';

/** Width of a slide on the handout, in CSS pixels (96 to the inch): 92 mm. */
export const thumbnailWidth = 348;

const sheet: Record<Paper, string> = { a4: '210mm 297mm', letter: '8.5in 11in' };

/**
 * The `@page` rule (CSS Paged Media 3): size, margins, title on the left of the head, speaker on the
 * right, "page x of y" at the foot.
 */
export function pageStyle(paper: Paper, head: { title: string; author: string }): string {
  const type = 'font: 9pt var(--handout-font, sans-serif); color: #46525e;';
  return `@page {
  size: ${sheet[paper]};
  margin: 22mm 16mm 20mm;
  @top-left { content: ${cssString(head.title)}; ${type} }
  @top-right { content: ${cssString(head.author)}; ${type} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${type} }
}
@page :first { @top-left { content: "" } @top-right { content: "" } }`;
}

/** A text as a CSS string literal (CSS Syntax 3, §4.3.5): nothing in it can end the string or the style element. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;!?()'&@#%+*=/-]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
