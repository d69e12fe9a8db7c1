/**
 * What a deck says of its sources, as plain data: the module `virtual:cited-deck` of the dev server and of every
 * build. Pages print it (references, cited passages, back-index, verification stamp). A deck without sources has none.
 */
export interface CitedDeck {
  /** Documents whose text is in `sources/`. */
  sources: CitedSource[];
  /** References without a text: they can be cited, but not verified. */
  others: CitedReference[];
  /** The slide that has the reference list, if one has. */
  referencesSlide?: number;
  /** Quotations that stand in their source word for word, and all there are. */
  verified: number;
  quotations: number;
  /** Those whose brackets or omissions change what it says, for a reason that is given. */
  altered: AlteredQuotation[];
}

/** A quotation that says something else than its source, and why. */
export interface AlteredQuotation {
  text: string;
  /** What a short citation calls the source, and the passage in it. */
  label: string;
  locator: string;
  slide?: number;
  reason: string;
}

/** A document as a reader is told of it. */
export interface CitedReference {
  key: string;
  /** What a short citation calls it: `Wakefield`. */
  label: string;
  title?: string;
  /** The formatted reference in each style. */
  reference: Record<'apa' | 'chicago', ReferenceRun[]>;
}

/** A document whose sentences are known. */
export interface CitedSource extends CitedReference {
  /** Of the file's bytes, in hexadecimal digits. */
  sha256: string;
  /** Every sentence, in order. */
  passages: CitedPassage[];
  /** The numbers of its pages, where they are known. */
  pages?: string[];
}

/** A stretch of a formatted reference: text, never markup. */
export interface ReferenceRun {
  text: string;
  italic?: true;
  href?: string;
}

/** Where in a deck something is used, ascending: slides that use it, and others of which only the note does. */
export interface UsedOn {
  slides: number[];
  notes: number[];
}

export interface CitedPassage extends UsedOn {
  /** The anchor of the passage, such as `wakefield-p4-s4`. */
  id: string;
  /** Such as `¶4 s4`. */
  locator: string;
  paragraph: number;
  sentence: number;
  /** The pages it stands on, where they are known. */
  pages?: { from: string; to: string };
  /** As it is read, errata applied. */
  text: string;
  status: 'quoted' | 'cited' | 'uncited' | 'ignored';
  /** Why it is ignored. */
  reason?: string;
  /** The quoted words: offsets in `text`, the end exclusive, and where they are quoted. */
  quoted: ({ start: number; end: number } & UsedOn)[];
  /** Disclosed repairs: offset of the reading in `text`, raw form, why. */
  errata: { start: number; end: number; raw: string; read: string; why: string }[];
  voice?: string;
}
