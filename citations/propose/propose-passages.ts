import { fail } from '../../findings/failure.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import { decodeBytes, detectEncoding } from '../source/decode-bytes.ts';
import type { FrozenSentence, Passages } from '../source/parse-passages.ts';
import { refuseEndlessRuns } from '../source/refuse-endless-runs.ts';
import type { Erratum } from '../source/source.ts';
import { excerpt } from '../text/excerpt.ts';
import { extractHtmlText } from './extract-html-text.ts';
import { extractMarkdownText } from './extract-markdown-text.ts';
import { findMojibake } from './find-mojibake.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { splitSentences } from './split-sentences.ts';

/** A document to be numbered. */
export interface NewDocument {
  key: string;
  /** Its name, to say from what a text was taken. */
  file: string;
  bytes: Uint8Array;
  /** `text` also for the text of a PDF. */
  media: 'text' | 'html' | 'markdown';
  /** SHA-256 of bytes, in hexadecimal digits. */
  hash: (bytes: Uint8Array) => string;
}

/** Something that a person should look at before the numbering is committed. */
export interface Doubt {
  /** The passage it concerns, or undefined for the whole document. */
  at?: string;
  what: string;
}

/** What is proposed for a document. Nothing of it is in force before a person has committed it. */
export interface Proposal {
  /** The bytes for `sources/<key>.txt`: the document's own, or the text taken from it in UTF-8. */
  bytes: Uint8Array;
  passages: Passages;
  errata: Erratum[];
  doubts: Doubt[];
}

/**
 * Proposes numbering, repairs of the encoding, and a list of what is doubtful. Nothing is mended silently.
 * @throws {Failure} SOURCE_UNREADABLE where the bytes are not text, or hold no word
 */
export function proposePassages({ key, file, bytes, media, hash }: NewDocument): Proposal {
  const encoding = detectEncoding(bytes);
  const decoded = decodeBytes(bytes, encoding);
  const isText = media === 'text';
  const text = isText ? decoded : media === 'html' ? extractHtmlText(decoded) : extractMarkdownText(decoded);
  if (!/[\p{L}\p{N}]/u.test(text)) fail('SOURCE_UNREADABLE', `${file} holds no words.`, { file });
  refuseEndlessRuns(text, file);
  const kept = isText ? bytes : new TextEncoder().encode(text);
  const origin = isText ? {} : { extractedFrom: { file, sha256: hash(bytes) } };
  const { paragraphs, doubts } = numberText(text);
  const passages: Passages = {
    key,
    sha256: hash(kept),
    encoding: isText ? encoding : 'utf-8',
    ...origin,
    voices: {},
    aliases: {},
    paragraphs,
  };
  const repairs = proposeErrata(paragraphs);
  return {
    bytes: kept,
    passages,
    errata: repairs.errata,
    doubts: [...disclose(decoded, encoding), ...doubts, ...repairs.doubts],
  };
}

/** Numbers a text: its paragraphs with their sentences, and the doubtful splits. */
export function numberText(text: string): { paragraphs: FrozenSentence[][]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const paragraphs = splitParagraphs(text).map(({ start, end, isDoubtful }, i) => {
    const paragraph = text.slice(start, end);
    const split = splitSentences(paragraph);
    if (isDoubtful) doubts.push({ at: `¶${i + 1}`, what: 'a single line end was taken for the end of a paragraph' });
    for (const { at, sentence, isSplit, reason } of split.doubts) {
      const what = `${reason}; ${isSplit ? 'split' : 'not split'}: “${around(paragraph, at)}”`;
      doubts.push({ at: sentenceLocator({ paragraph: i + 1, number: sentence + 1 }), what });
    }
    return split.sentences.map(
      (sentence): FrozenSentence => ({ text: paragraph.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ') }),
    );
  });
  return { paragraphs, doubts };
}

/** A proposal for each run of wrongly decoded characters, and a doubt for those that may be right. */
function proposeErrata(paragraphs: readonly FrozenSentence[][]): { errata: Erratum[]; doubts: Doubt[] } {
  const sentences = paragraphs.flatMap((paragraph, p) =>
    paragraph.map(({ text }, s) => ({ text, at: sentenceLocator({ paragraph: p + 1, number: s + 1 }) })),
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
