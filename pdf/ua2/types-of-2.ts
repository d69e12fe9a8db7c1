/** Namespace of the types of PDF 2.0 (ISO 32000-2, 14.8.6). */
export const namespace = 'http://iso.org/pdf2/ssn';

/** Types of that namespace. What is not among them (Quote, Code, BlockQuote, Art) stays in that of PDF 1.7. */
export const typesOf2: ReadonlySet<string> = new Set(
  `Document DocumentFragment Part Div Sect Aside P H1 H2 H3 H4 H5 H6 Title FENote Sub Lbl Span Em Strong Link Annot Form
  Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula Artifact`.split(/\s+/),
);
