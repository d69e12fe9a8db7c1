/** A paragraph, or one of its sentences. */
export interface Point {
  paragraph: number;
  sentence?: number;
}

/** What one locator names: from the beginning of a passage to the end of the same or a later one. */
export interface PassageLocator {
  from: Point;
  to: Point;
}

/** Pages by the numbers that are printed on them, `p. 3`, `pp. iv–vi`. */
export interface PageLocator {
  pages: { from: string; to: string };
}

/** Passages or pages. Where a citation names both, it names the passages on these pages. */
export type Locator = PassageLocator | PageLocator;

export const isPages = (locator: Locator): locator is PageLocator => 'pages' in locator;

/** One cited source in a citation, `see @wakefield, ¶4 s4, emphasis added`. */
export interface Citation {
  key: string;
  locators: Locator[];
  /** Words before the key, such as `see`. */
  prefix: string;
  /** Words after the locators, such as `emphasis added`. */
  suffix: string;
  /** `-@key`: the author is named in the sentence already. */
  suppressAuthor: boolean;
  /** Offset of the key in the text it was read from. */
  start: number;
}

/** The citations between one pair of brackets, or in one `cite` attribute. */
export interface CitationGroup {
  citations: Citation[];
  start: number;
  end: number;
}

/** Thrown by the parsers of citations and locators. */
export class CitationSyntaxError extends Error {
  readonly code: 'CITATION_MALFORMED' | 'LOCATOR_MALFORMED';
  /** Where the fault is, in the text that was given plus its base offset. */
  readonly offset: number;
  /** Where places begin that name no source, where this is the fault. */
  readonly bare: readonly number[];
  constructor(code: CitationSyntaxError['code'], message: string, offset: number, bare: readonly number[] = []) {
    super(message);
    this.name = 'CitationSyntaxError';
    this.code = code;
    this.offset = offset;
    this.bare = bare;
  }
}
