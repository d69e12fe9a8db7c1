import { PDFStream } from '@cantoo/pdf-lib';
import { rendered } from './content.ts';
import type { FontFacts } from './font-facts.ts';
import type { FontCheck } from './fonts.ts';
import type { Subject } from './subject.ts';

/** 31-009 and 31-012 to 31-015: fonts are embedded, and lists of their glyphs are true. */
export const checkFontProgram: FontCheck = (subject, facts) => {
  const { subtype, file, use, title, where } = facts;
  if (subtype === 'Type3') return;
  const isRendered = [...use.codes.values()].some((flags) => flags & rendered);
  if (!file && isRendered) subject.fail('31-009', `${title} is not embedded.`, where);
  if (subtype === 'Type1' || subtype === 'MMType1') checkCharSet(subject, facts);
  if (subtype === 'Type0') checkCidSet(subject, facts);
};

function checkCharSet({ reader, fail }: Subject, { descriptor, program, title, where }: FontFacts): void {
  const charSet = reader.text(descriptor, 'CharSet');
  if (charSet === undefined || !program || program.kind === 'truetype') return;
  const listed = new Set(
    charSet
      .split('/')
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const present = new Set(program.names);
  const unlisted = program.names.find((name) => name !== '.notdef' && !listed.has(name));
  const absent = [...listed].find((name) => !present.has(name));
  if (unlisted !== undefined) fail('31-012', `${title} has the glyph ${unlisted}, its CharSet does not.`, where);
  if (absent !== undefined) fail('31-013', `The CharSet of ${title.replace('The', 'the')} lists ${absent}.`, where);
}

function checkCidSet({ reader, fail }: Subject, { descriptor, inner, program, title, where }: FontFacts): void {
  const cidSet = reader.get(descriptor, 'CIDSet');
  if (!(cidSet instanceof PDFStream) || !program || program.kind === 'type1') return;
  const bits = reader.bytes(cidSet);
  const isListed = (cid: number) => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0;
  let present: Set<number>;
  let certain: number[];
  if (program.kind === 'cff') {
    certain = program.isCid ? program.cids : Array.from({ length: program.glyphCount }, (_, i) => i);
    present = new Set(certain);
  } else {
    const map = reader.get(inner, 'CIDToGIDMap');
    const gids = map instanceof PDFStream ? reader.bytes(map) : undefined;
    const count = gids ? gids.length >> 1 : program.glyphCount;
    const gidOf = (cid: number) => (gids ? ((gids[cid * 2] ?? 0) << 8) | (gids[cid * 2 + 1] ?? 0) : cid);
    const cids = Array.from({ length: count }, (_, cid) => cid).filter((cid) => gidOf(cid) < program.glyphCount);
    present = new Set(cids);
    // a glyph without an outline may be a space or one that was cut away: only outlines are proof
    certain = cids.filter((cid) => program.hasOutline(gidOf(cid)));
  }
  const unlisted = certain.find((cid) => cid !== 0 && !isListed(cid));
  let absent: number | undefined;
  for (let cid = 1; cid < bits.length * 8 && absent === undefined; cid++)
    if (isListed(cid) && !present.has(cid)) absent = cid;
  if (unlisted !== undefined) fail('31-014', `${title} has CID ${unlisted}, its CIDSet does not.`, where);
  if (absent !== undefined) fail('31-015', `The CIDSet of ${title.replace('The', 'the')} lists CID ${absent}.`, where);
}
