import type { NormalText } from '../text/normalise.ts';
import type { Encoding } from './decode-bytes.ts';
import type { Role } from './parse-passages.ts';

/** One numbered sentence of a source. Offsets are UTF-16 code units of the source's `text`, the end exclusive. */
export interface Sentence {
  /** Its place in `Source.sentences`, from 0. */
  index: number;
  /** ¶, from 1. */
  paragraph: number;
  /** s, from 1 in each paragraph. */
  number: number;
  /** As it is read, errata applied. */
  text: string;
  start: number;
  end: number;
  /** Who says it, one of the source's voices. */
  voice?: string;
  /** Who speaks in the words that the source itself puts in quotation marks. */
  quoted?: string;
  /** Why no slide need use it. */
  ignore?: string;
}

/** A disclosed repair of the source: quotations match what is read. */
export interface Erratum {
  /** The passage, such as `¶4 s4`. */
  at: string;
  /** What the file has. */
  raw: string;
  /** What is read instead. */
  read: string;
  why: string;
}

/** An erratum and the offsets of its reading in `Source.text`. */
export interface AppliedErratum extends Erratum {
  start: number;
  end: number;
}

/** A heading of a level, an item of a list, a row of a table (its cells are its sentences), a note; or nothing of these. */
export interface ParagraphKind {
  role: Role | undefined;
  level: number | undefined;
}

/** A page and the stretches of `Source.text` that stand on it, in order. */
export interface SourcePage {
  label: string;
  spans: readonly { start: number; end: number }[];
}

/** A document that slides may cite, ready to be searched. */
export interface Source {
  key: string;
  /** Of the bytes that were numbered, in hexadecimal digits. */
  sha256: string;
  encoding: Encoding;
  /** The whole text as it is read: decoded, errata applied. */
  text: string;
  normal: NormalText;
  sentences: readonly Sentence[];
  /** Index of the first sentence of each paragraph. */
  paragraphs: readonly number[];
  /** What each paragraph is, if more than a paragraph. */
  kinds: readonly ParagraphKind[];
  /** Its pages in order; none where they are not known. */
  pages: readonly SourcePage[];
  errata: readonly AppliedErratum[];
  /** Voices, each with the names by which a slide attributes words to it. */
  voices: Readonly<Record<string, readonly string[]>>;
  /** Other names for a name of the source: `DPJ` for `Democratic Party of Japan`. */
  aliases: Readonly<Record<string, string>>;
  /** Set where the file is not the one that was numbered; `text` is then put together from the frozen sentences. */
  changed?: ChangedFile;
}

/** The file as it now is. */
export interface ChangedFile {
  sha256: string;
  bytes: Uint8Array;
}
