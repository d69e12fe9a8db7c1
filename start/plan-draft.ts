/** A document → a first deck about it: which files it gets. Reads the document, writes nothing. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { Document, isSeq } from 'yaml';
import { proposeSource, sourceFiles } from '../citations/commands/add-source.ts';
import { findEntry, wanted } from '../citations/commands/import-references.ts';
import { hashBytes } from '../citations/hash-bytes.ts';
import { keyOf } from '../citations/intake/kind-of-document.ts';
import { readMetadata } from '../citations/intake/metadata/read-metadata.ts';
import type { Doubt } from '../citations/propose/doubt.ts';
import type { Proposal } from '../citations/propose/propose-passages.ts';
import { gapField } from '../citations/references/fields.ts';
import { createSource } from '../citations/source/create-source.ts';
import type { FrozenSentence, Passages } from '../citations/source/parse-passages.ts';
import { renderErrata } from '../citations/source/render-errata.ts';
import { renderPassages } from '../citations/source/render-passages.ts';
import type { Source } from '../citations/source/source.ts';
import { draftDeck } from '../draft/draft-deck.ts';
import { type PlannedFile, type TalkSettings, themeName, titleFrom, withPackage } from './plan-talk.ts';
import { shareMinutes } from './share-minutes.ts';

/** A draft as files of a new talk, and what a person should look at in it. */
export interface PlannedDraft {
  files: PlannedFile<string | Uint8Array>[];
  doubts: readonly Doubt[];
}

/** What is asked for; title and speaker come from the document where they are left out. */
export type DraftWishes = Omit<TalkSettings, 'title' | 'speaker'> & Record<'title' | 'speaker', string | undefined>;

/**
 * @param file path of the document
 * @throws {Failure} SOURCE_UNREADABLE
 */
export async function planDraft(file: string, wishes: DraftWishes): Promise<PlannedDraft> {
  const bytes = await readFile(file);
  const key = keyOf(file) || 'document';
  const proposal = await proposeSource(file, key, bytes);
  const draft = draftDeck(sourceOf(proposal), {
    ...wishes,
    otherTitle: titleFrom(basename(file, extname(file))),
    theme: themeName(wishes.theme),
    hasOurTheme: wishes.theme === 'ours',
    fileName: wishes.name,
    shareMinutes,
  });
  // In the numbering stands what the draft leaves out, and why.
  const explained = { ...proposal, passages: withReasons(proposal.passages, draft.ignored) };
  const sources = [...sourceFiles(file, bytes, explained)].map(([name, text]) => ({ path: `sources/${name}`, text }));
  const references = referencesFile(await referenceTo(file, key, bytes, draft.documentTitle));
  const deck: PlannedFile<string | Uint8Array>[] = [
    ...draft.files,
    ...sources,
    { path: 'sources/references.yaml', text: references },
  ];
  return { files: withPackage(deck, wishes), doubts: proposal.doubts };
}

function sourceOf({ bytes, passages, errata }: Proposal): Source {
  return createSource({
    bytes,
    sha256: hashBytes(bytes),
    passages: { file: `${passages.key}.passages.yaml`, text: renderPassages(passages) },
    ...(errata.length > 0 ? { errata: { file: `${passages.key}.errata.yaml`, text: renderErrata(errata) } } : {}),
  });
}

function withReasons(passages: Passages, ignored: ReadonlyMap<number, string>): Passages {
  let index = -1;
  const withReason = (sentence: FrozenSentence): FrozenSentence => {
    index += 1;
    const ignore = ignored.get(index);
    return ignore === undefined ? sentence : { ...sentence, ignore };
  };
  const paragraphs = passages.paragraphs.map((entry) =>
    'sentences' in entry ? { ...entry, sentences: entry.sentences.map(withReason) } : entry,
  );
  return { ...passages, paragraphs };
}

/**
 * What the document is: the entry that a reference list beside it has, else what it says of itself, its own heading for a
 * title. What neither says is a gap that a person is to fill.
 */
async function referenceTo(
  file: string,
  key: string,
  bytes: Uint8Array,
  heading: string | undefined,
): Promise<Record<string, unknown>> {
  const name = basename(file);
  const listed = await findEntry(key, dirname(file), basename(file, extname(file)));
  const told = listed ?? {
    id: key,
    type: 'document',
    ...(heading === undefined ? {} : { title: heading }),
    ...(await readMetadata(name, bytes)),
  };
  const gaps = wanted.filter((field) => !(field in told));
  return {
    ...(gaps.includes('title') ? { title: name } : {}),
    ...told,
    ...(gaps.length > 0 ? { [gapField]: gaps } : {}),
  };
}

function referencesFile({ id, type, ...entry }: Record<string, unknown>): string {
  const list = new Document({ references: [{ id, type, ...entry }] });
  const gaps = list.getIn(['references', 0, gapField]);
  if (isSeq(gaps)) gaps.flow = true;
  return `# What the document is, as far as it says so itself; \`draft\` lists what it does not say: docs/quote.md.\n${list.toString({ lineWidth: 0 })}`;
}
