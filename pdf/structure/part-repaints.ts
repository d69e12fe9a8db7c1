import { PDFName } from '@cantoo/pdf-lib';
import { asText } from '../objects.ts';
import { readLetters } from './letters.ts';
import type { Piece, TaggedStream } from './read-sequences.ts';
import type { Content, Element } from './structure.ts';

/** What one text object (ISO 32000-1, 9.4.1) of a sequence shows. */
interface Group {
  pieces: Piece[];
  /** Where it begins; undefined within a form that is not tagged. */
  begin: number | undefined;
  /** Without blanks and typographic forms. */
  text: string;
}

interface Sequence {
  content: Content;
  stream: TaggedStream;
  groups: Group[];
}

/**
 * Words that are painted more than once, for a shadow or an outline, and marks of emphasis beside them are read out once:
 * what the page does not hold becomes an artifact (ISO 14289-1, 7.1). Nothing is changed where that does not make what
 * is read out the same as what is written.
 *
 * @param written the section's text as it stands on the page
 * @param streamOf the stream a sequence is in
 */
export function partRepaints(
  section: Element,
  written: string,
  streamOf: (content: Content) => TaggedStream | undefined,
): void {
  const spoken = [...spokenBy(section, section)].map((part) =>
    typeof part === 'string' ? part : groupsOf(part, streamOf),
  );
  if (!spoken.some((part) => typeof part !== 'string' && part?.groups.some(isRepaint))) return;
  const wanted = lettersOf(written);
  const dropped = new Set<Group>();
  let at = 0;
  const hear = (letters: string) => {
    const isThere = wanted.startsWith(letters, at);
    if (isThere) at += letters.length;
    return isThere;
  };
  for (const part of spoken) {
    if (part === undefined) return; // in a stream that is not known
    if (typeof part === 'string') {
      if (!hear(lettersOf(part))) return;
    } else
      for (const [i, group] of part.groups.entries()) {
        if (hear(lettersOf(group.text))) continue;
        if (!isRepaint(group, i, part.groups) || group.begin === undefined) return;
        dropped.add(group);
      }
  }
  if (at !== wanted.length) return;
  for (const part of spoken) if (typeof part === 'object') splitSequence(section, part, dropped);
}

/** What is read out of a section: sequences, and words that stand for others. */
function* spokenBy(element: Element, section: Element): Generator<string | Content> {
  if (element.type === 'Sect' && element !== section) return;
  if (element.isWhole || (element.type === 'Lbl' && element.mark === undefined)) return; // as in read-tagged-text.ts
  const actual = asText(element.dict.get(PDFName.of('ActualText')));
  if (actual !== undefined) yield actual;
  else
    for (const kid of element.kids)
      if (kid.kind === 'element') yield* spokenBy(kid, section);
      else if (kid.kind === 'content') yield kid;
}

const lettersOf = (text: string): string =>
  readLetters(text)
    .map(({ letter }) => letter)
    .join('');

/** The same as before, or one sign for each letter before. */
function isRepaint({ text }: Group, i: number, groups: readonly Group[]): boolean {
  if (i === 0 || text === '') return false;
  const isSign = /^([^\p{L}\p{N}])\1*$/u.test(text);
  return isSign || groups.slice(0, i).some((before) => before.text === text);
}

function groupsOf(content: Content, streamOf: (content: Content) => TaggedStream | undefined): Sequence | undefined {
  const stream = streamOf(content);
  if (!stream) return undefined;
  const groups: Group[] = [];
  for (const piece of stream.pieces.get(content.mcid) ?? []) {
    const begin = piece.at?.begin;
    const last = groups.at(-1);
    if (last && last.begin === begin) last.pieces.push(piece);
    else groups.push({ pieces: [piece], begin, text: '' });
  }
  for (const group of groups)
    group.text = group.pieces
      .map(({ text }) => text)
      .join('')
      .normalize('NFKC')
      .replace(/\s+/g, '');
  return { content, stream, groups };
}

/** Ends the sequence before what is an artifact, and begins another one behind it. */
function splitSequence(section: Element, { content, stream, groups }: Sequence, dropped: ReadonlySet<Group>): void {
  if (!groups.some((group) => dropped.has(group))) return;
  const sequences: { content: Content; pieces: Piece[] }[] = [{ content, pieces: [] }];
  let isArtifact = false;
  for (const group of groups) {
    const begin = group.begin ?? 0;
    if (dropped.has(group) !== isArtifact) {
      isArtifact = !isArtifact;
      const mcid = Math.max(...stream.pieces.keys()) + 1;
      const tag = isArtifact ? '/Artifact BMC' : `/Span <</MCID ${mcid}>> BDC`;
      stream.edits.push({ start: begin, end: begin, text: `EMC\n${tag}\n` });
      if (!isArtifact) {
        stream.pieces.set(mcid, []);
        sequences.push({ content: { ...content, mcid }, pieces: [] });
      }
    }
    if (!isArtifact) sequences.at(-1)?.pieces.push(...group.pieces);
  }
  for (const { content: one, pieces } of sequences) {
    stream.pieces.set(one.mcid, pieces);
    stream.texts.set(one.mcid, pieces.map(({ text }) => text).join(''));
  }
  replaceKid(
    section,
    content,
    sequences.map(({ content: one }) => one),
  );
}

function replaceKid(element: Element, old: Content, contents: readonly Content[]): void {
  element.kids = element.kids.flatMap((kid) => {
    if (kid === old) return contents;
    if (kid.kind === 'element') replaceKid(kid, old, contents);
    return kid;
  });
}
