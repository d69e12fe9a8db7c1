import { fail } from '../../findings/failure.ts';
import type { ReadDocument } from '../intake/document.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import { decodeBytes, detectEncoding } from '../source/decode-bytes.ts';
import type { FrozenParagraph, Passages } from '../source/parse-passages.ts';
import { refuseEndlessRuns } from '../source/refuse-endless-runs.ts';
import type { Erratum } from '../source/source.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Doubt } from './doubt.ts';
import { findMojibake } from './find-mojibake.ts';
import { numberDocument } from './number-document.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { splitSentences } from './split-sentences.ts';

/** A document to be numbered. */
export interface NewDocument {
  key: string;
  /** Its name, to say from what a text was taken. */
  file: string;
  bytes: Uint8Array;
  /** What was read in of it, where it is more than plain text. */
  document?: ReadDocument;
  /** SHA-256 of bytes, in hexadecimal digits. */
  hash: (bytes: Uint8Array) => string;
}

/** What is proposed for a document. Nothing of it is in force before a person has committed it. */
export interface Proposal {
  /** The bytes for `sources/<key>.txt`: the document's own, or the text taken from it in UTF-8. */
  bytes: Uint8Array;
  passages: Passages;
  errata: Erratum[];
  /** What was mended or left out while the text was taken, each with its place. */
  repairs: Doubt[];
  doubts: Doubt[];
}

/**
 * Proposes numbering, repairs of the encoding, and a list of what is doubtful. Nothing is mended silently.
 * @throws {Failure} SOURCE_UNREADABLE where the bytes are not text, SOURCE_EMPTY where they hold no word
 */
export function proposePassages(input: NewDocument): Proposal {
  return input.document ? proposeRead(input, input.document) : proposeText(input);
}

function proposeText({ key, file, bytes, hash }: NewDocument): Proposal {
  const encoding = detectEncoding(bytes);
  const text = decodeBytes(bytes, encoding);
  refuseNoProse(text, file);
  const { paragraphs, doubts } = numberText(text);
  const repairs = proposeErrata(paragraphs);
  return {
    bytes,
    passages: { key, sha256: hash(bytes), encoding, voices: {}, aliases: {}, paragraphs },
    errata: repairs.errata,
    repairs: [],
    doubts: [...disclose(text, encoding), ...doubts, ...repairs.doubts],
  };
}

function proposeRead({ key, file, bytes, hash }: NewDocument, document: ReadDocument): Proposal {
  const { text, paragraphs, repairs, doubts } = numberDocument(document);
  refuseNoProse(text, file);
  const kept = new TextEncoder().encode(text);
  const { errata, doubts: encoding } = proposeErrata(paragraphs);
  return {
    bytes: kept,
    passages: {
      key,
      sha256: hash(kept),
      encoding: 'utf-8',
      extractedFrom: { file, sha256: hash(bytes) },
      ...(document.pages ? { pages: document.pages } : {}),
      voices: {},
      aliases: {},
      paragraphs,
    },
    errata,
    repairs,
    doubts: [...disclose(text, 'utf-8'), ...doubts, ...encoding],
  };
}

function refuseNoProse(text: string, file: string): void {
  if (!/[\p{L}\p{N}]/u.test(text)) fail('SOURCE_EMPTY', `${file} holds no words.`, { file });
  refuseEndlessRuns(text, file);
}

/** Numbers a text: its paragraphs with their sentences, and the doubtful splits. */
export function numberText(text: string): { paragraphs: FrozenParagraph[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const paragraphs = splitParagraphs(text).map(({ start, end, isDoubtful }, i) => {
    const paragraph = text.slice(start, end);
    const split = splitSentences(paragraph);
    if (isDoubtful) doubts.push({ at: `¶${i + 1}`, what: 'a single line end was taken for the end of a paragraph' });
    for (const { at, sentence, isSplit, reason } of split.doubts) {
      const what = `${reason}; ${isSplit ? 'split' : 'not split'}: “${around(paragraph, at)}”`;
      doubts.push({ at: sentenceLocator({ paragraph: i + 1, number: sentence + 1 }), what });
    }
    const sentences = split.sentences.map((sentence) => ({
      text: paragraph.slice(sentence.start, sentence.end).replace(/\s+/gu, ' '),
    }));
    return { sentences };
  });
  return { paragraphs, doubts };
}

/** A proposal for each run of wrongly decoded characters, and a doubt for those that may be right. */
function proposeErrata(paragraphs: readonly FrozenParagraph[]): { errata: Erratum[]; doubts: Doubt[] } {
  const sentences = paragraphs.flatMap((paragraph, p) =>
    paragraph.sentences.map(({ text }, s) => ({ text, at: sentenceLocator({ paragraph: p + 1, number: s + 1 }) })),
  );
  const found = sentences.flatMap(({ text, at }) => findMojibake(text).map((mojibake) => ({ ...mojibake, at })));
  const unique = [...new Map(found.map((one) => [`${one.at} ${one.raw}`, one])).values()];
  return {
    errata: unique
      .filter(({ isLikely }) => isLikely)
      .map(({ at, raw, read, rounds }) => ({
        at,
        raw,
        read,
        why: rounds > 1 ? 'encoded twice' : 'UTF-8 read as Windows-1252',
      })),
    doubts: unique
      .filter(({ isLikely }) => !isLikely)
      .map(({ at, raw, read }) => ({
        at,
        what: `“${raw}” may be “${read}” in the wrong encoding; nothing is proposed`,
      })),
  };
}

function disclose(text: string, encoding: string): Doubt[] {
  const lost = text.split('\uFFFD').length - 1;
  const hyphens = text.match(/\p{L}-\r?\n\s*\p{Ll}/gu)?.length ?? 0;
  return [
    ...(encoding === 'utf-8'
      ? []
      : [{ what: `the file is read as ${encoding}${encoding === 'windows-1252' ? ', because it is not UTF-8' : ''}` }]),
    ...(text.includes('\r\n') ? [{ what: 'the file has Windows line ends, which count as spaces' }] : []),
    ...(lost > 0 ? [{ what: `${lost} characters were lost before this file was made (U+FFFD)` }] : []),
    ...(hyphens > 0
      ? [
          {
            what: `${hyphens} words are broken at the end of a line with a hyphen, and quotations will have to break them too`,
          },
        ]
      : []),
  ];
}

function around(text: string, at: number): string {
  return excerpt(text.slice(Math.max(0, at - 30), at + 30), 70);
}
