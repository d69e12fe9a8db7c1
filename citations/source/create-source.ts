import { normalise } from '../text/normalise.ts';
import { applyErrata } from './apply-errata.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findPages } from './find-pages.ts';
import { locateSentences } from './locate-sentences.ts';
import { parseErrata } from './parse-errata.ts';
import { numbered, type Passages, parsePassages } from './parse-passages.ts';
import { refuseEndlessRuns } from './refuse-endless-runs.ts';
import type { Erratum, Sentence, Source } from './source.ts';

/** What a source is made of: the document, the SHA-256 of its bytes, and the two files that stand beside it. */
export interface SourceParts {
  bytes: Uint8Array;
  sha256: string;
  passages: NamedText;
  errata?: NamedText;
}

/** A file's text, and its path for messages. */
export interface NamedText {
  file: string;
  text: string;
}

/**
 * Puts a source together. Where the hash differs from the frozen one, the frozen sentences stand in for the document
 * and `changed` holds the new bytes, so that every quotation they move can be named.
 * @throws {Failure} PASSAGES_INVALID, PASSAGES_MISMATCH, ERRATUM_INVALID, SOURCE_UNREADABLE
 */
export function createSource({ bytes, sha256, passages: frozen, errata }: SourceParts): Source {
  const passages = parsePassages(frozen.text, frozen.file);
  const isChanged = passages.sha256 !== sha256;
  const raw = isChanged ? frozenText(passages) : decodeBytes(bytes, passages.encoding);
  const repairs = errata ? parseErrata(errata.text, errata.file) : [];
  const source = assembleSource(raw, passages, repairs, { passages: frozen.file, errata: errata?.file ?? '' });
  // The frozen sentences do not say where pages end.
  return isChanged ? { ...source, pages: [], changed: { sha256, bytes } } : source;
}

/**
 * Puts a source together from its decoded text; `files` are named in messages.
 * @throws {Failure} PASSAGES_MISMATCH, ERRATUM_INVALID, SOURCE_UNREADABLE
 */
export function assembleSource(
  raw: string,
  passages: Passages,
  repairs: readonly Erratum[],
  files: { passages: string; errata: string },
): Source {
  refuseEndlessRuns(raw, files.passages);
  const located = locateSentences(raw, passages, files.passages);
  const { text, sentences, errata } = applyErrata(raw, located, repairs, files.errata);
  const { key, sha256, encoding, voices, aliases } = passages;
  return {
    key,
    sha256,
    encoding,
    text,
    normal: normalise(text),
    sentences,
    paragraphs: firstSentences(sentences),
    kinds: numbered(passages).map(({ role, level }) => ({ role, level })),
    pages: findPages(text, sentences, passages, files.passages),
    errata,
    voices,
    aliases,
  };
}

/** The text that the numbering was made for, as far as its words go. */
function frozenText({ paragraphs }: Passages): string {
  return paragraphs
    .map((entry) => ('sentences' in entry ? entry.sentences.map(({ text }) => text).join(' ') : entry.skip))
    .join('\n\n');
}

function firstSentences(sentences: readonly Sentence[]): number[] {
  return sentences.filter(({ number }) => number === 1).map(({ index }) => index);
}
