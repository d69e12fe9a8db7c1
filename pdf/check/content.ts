import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { StructureElement } from './structure-tree.ts';

/** A font and what is shown in it. */
export interface FontUse {
  dict: PDFDict;
  /** Such as `ABCDEF+Inter-Bold`. */
  name: string;
  object: string | undefined;
  /** Page of its first use, from 1. */
  page: number;
  /** Every code shown, with how: `rendered`, `inFormula` or both. */
  codes: Map<number, number>;
  /** The page on which each is shown first. */
  pages: Map<number, number>;
}
/** Flags of a shown code: not in rendering mode 3 (invisible); under a Formula element. */
export const rendered = 1;
export const inFormula = 2;

/** What a page paints outside tags and artifacts. */
export interface LooseContent {
  page: number;
  glyphs: number;
  paths: number;
  images: number;
  shadings: number;
  /** The first glyphs: enough to recognise the text. */
  sample: { font: FontUse; code: number }[];
  /** Numbers of marked-content sequences that no structure element holds. */
  orphans: number[];
}

/** What the content streams hold, read once (ISO 32000-1, 7.8.2 and 14.6). */
export interface Content {
  fonts: FontUse[];
  loose: LooseContent[];
  /** Artifacts in tagged content (01-003) and tagged content in artifacts (01-004), by page. */
  nesting: { kind: 'artifactInTagged' | 'taggedInArtifact'; page: number }[];
  /** Glyphs in no known language, by page. */
  withoutLanguage: Map<number, number>;
  /** Marked content with Alt, ActualText or E in no known language. */
  propertiesWithoutLanguage: { page: number; key: string }[];
  /** Languages that marked content says for itself, and where first. */
  languages: Map<string, number>;
  /** The sequences that each page or form XObject holds. */
  sequences: Map<PDFObject, { page: number; mcids: Set<number> }>;
  /** How often each form XObject is drawn, and on which page first. */
  forms: Map<PDFObject, { page: number; uses: number }>;
  /** Printer's marks whose appearance is not all artifact. */
  bareAppearances: Map<PDFDict, number>;
}

/** Where in the marks a piece of content lies. */
export interface Mark {
  kind: 'loose' | 'tagged' | 'artifact' | 'exempt';
  owner: StructureElement | undefined;
  hasLang: boolean;
  isFormula: boolean;
}
