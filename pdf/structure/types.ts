/** Standard structure types (ISO 32000-1, 14.8.4), as far as they decide what may stand in what. */

/** Hold blocks: words that stand in them bare become a paragraph. */
export const groups: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);

/** Stand among words. */
export const inline: ReadonlySet<string> = new Set(
  'Span Em Strong Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Formula Figure'.split(' '),
);

/** What is told by more than words: it is kept though it paints none. */
export const pictures: ReadonlySet<string> = new Set(['Figure', 'Formula']);

/** Chromium writes these, and ISO 32000-1 does not know them. Em and Strong are in the role map instead. */
export const renamed: Readonly<Record<string, string>> = {
  Aside: 'Div',
  FENote: 'Note',
  Form: 'Span',
  Sub: 'Span',
  Title: 'P',
};

/** Types of ISO 32000-2 that are kept, with what an older reader takes them for (14.7.3). */
export const roleMap: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' };

/** Every type that may stand in the file. */
export const known: ReadonlySet<string> = new Set(
  `${[...groups, ...inline].join(' ')} Caption TOC TOCI Index Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Note`.split(
    ' ',
  ),
);
