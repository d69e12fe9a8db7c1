import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { changeCell, findCell } from '../../theme/tables/find-cell.ts';
import { type CheckedDeck, checkDeck, type DeckToCheck } from '../deck/check-deck.ts';
import { sourcesFolder } from '../deck/has-sources.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { PlacedCitation } from '../markdown/quotation.ts';
import { carryNumbering } from '../propose/carry-numbering.ts';
import { compareSource, type SourceComparison } from '../propose/compare-source.ts';
import { type AnchorProposal, proposeAnchors } from '../propose/propose-anchors.ts';
import { proposePassages } from '../propose/propose-passages.ts';
import { replaceLocator } from '../propose/replace-locator.ts';
import { parsePassages } from '../source/parse-passages.ts';
import { renderPassages } from '../source/render-passages.ts';
import type { Source } from '../source/source.ts';

/** What a change of a source's file means, before anybody has accepted anything. */
export interface SourceUpdate {
  source: Source;
  comparison: SourceComparison;
  checked: CheckedDeck;
  anchors: AnchorProposal[];
}

/** Sets a changed source beside its numbering; undefined where the key is unknown or the file is the one numbered. */
export async function readUpdate(deck: DeckToCheck, key: string): Promise<SourceUpdate | undefined> {
  const checked = await checkDeck(deck);
  const source = checked.library.sources.get(key);
  if (!source?.changed) return undefined;
  const comparison = compareSource(source, source.changed.bytes);
  const citations = checked.files.flatMap((file) => [...file.citations, ...file.tableCitations]);
  // A table that several charts show has each of its citations once.
  const placeOf = ({ file, line, cell, citation }: PlacedCitation) => [file, line, cell, citation.start].join(':');
  const once = [...new Map(citations.map((placed) => [placeOf(placed), placed])).values()];
  return { source, comparison, checked, anchors: proposeAnchors(source, comparison, once) };
}

/** Writes the new anchor of one citation into the deck, or a table of it; false where a person must change it by hand. */
export async function acceptAnchor({ placed, to }: AnchorProposal): Promise<boolean> {
  if (to === undefined) return false;
  const text = await readFile(placed.file, 'utf8');
  const { citation, line, cell } = placed;
  const place = cell === undefined ? undefined : findCell(text, line, cell);
  const changed = place
    ? changeCell(text, place, (written) =>
        replaceLocator(written, { ...citation, start: citation.start + place.words - place.start }, to),
      )
    : replaceLocator(text, citation, to);
  if (changed !== undefined) await writeFile(placed.file, changed);
  return changed !== undefined;
}

/** Freezes the new numbering, voices and what is ignored carried over, and moves the repairs with their sentences. */
export async function acceptNumbering(
  { source, comparison }: SourceUpdate,
  entry: string,
): Promise<{ passages: string; doubts: string[] }> {
  const { key, changed } = source;
  const file = (ending: string) => path.join(sourcesFolder(entry), `${key}.${ending}`);
  const bytes = changed?.bytes ?? new Uint8Array();
  const proposal = proposePassages({ key, file: `${key}.txt`, bytes, hash: hashBytes });
  const old = parsePassages(await readFile(file('passages.yaml'), 'utf8'), file('passages.yaml'));
  await writeFile(file('passages.yaml'), renderPassages(carryNumbering(old, proposal.passages, comparison)));
  if (source.errata.length > 0) await moveErrata(file('errata.yaml'), comparison);
  return {
    passages: file('passages.yaml'),
    doubts: proposal.doubts.map(({ at, what }) => [at, what].filter(Boolean).join(': ')),
  };
}

async function moveErrata(file: string, { moves }: SourceComparison): Promise<void> {
  const text = await readFile(file, 'utf8');
  const moved = text.replace(/^(?<lead>[\s-]*at:\s*["']?)(?<at>¶\d+ s\d+)/gmu, (whole, lead: string, at: string) => {
    const move = moves.find(({ from }) => from === at);
    return move?.to === undefined ? whole : `${lead}${move.to}`;
  });
  if (moved !== text) await writeFile(file, moved);
}
