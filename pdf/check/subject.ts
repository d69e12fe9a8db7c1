import type { PDFDict } from '@cantoo/pdf-lib';
import type { Fail } from './check-report.ts';
import type { Content } from './content.ts';
import type { Page } from './page-list.ts';
import type { Reader } from './reader.ts';
import type { StructureTree } from './structure-tree.ts';

/** What every check is given: the document, read once. */
export interface Subject {
  reader: Reader;
  catalog: PDFDict;
  pages: Page[];
  tree: StructureTree | undefined;
  content: Content;
  /** Of the document as a whole, if it says so. */
  lang: string | undefined;
  /** The part of PDF/UA that the document claims: 2 if it says so, else 1. */
  part: 1 | 2;
  fail: Fail;
}

/** One checkpoint of the protocol, or a coherent part of one. */
export type Check = (subject: Subject) => void;
