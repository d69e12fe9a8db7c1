import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes } from '../../../citations/hash-bytes.ts';
import {
  createSource,
  type DeckReport,
  proposePassages,
  renderPassages,
  type Source,
  verifyDeck,
} from '../../../citations/index.ts';
import { readMarkdownDocument } from '../../../citations/intake/read-markdown-document.ts';
import { renderErrata } from '../../../citations/source/render-errata.ts';
import { type Draft, draftDeck } from '../../../draft/draft-deck.ts';
import { shareMinutes } from '../../../start/share-minutes.ts';
import { project } from '../../support/project-folder.ts';
import { libraryOf } from '../citations/wakefield.ts';

/** The documents that drafts are tried on. */
export const documents = ['ruling.md', 'paper.md', 'brief.txt', 'speech.txt', 'japanese.txt'].map((name) =>
  join(project, 'tests/fixtures/drafting', name),
);
export const flagshipSource = join(project, 'sources/wakefield.txt');

/** A text, numbered as `source add` would propose it. */
export function numbered(text: string | Uint8Array, media: 'text' | 'markdown'): Source {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const document = media === 'markdown' ? { document: readMarkdownDocument(new TextDecoder().decode(bytes)) } : {};
  const proposal = proposePassages({ key: 'doc', file: 'doc', bytes, hash: hashBytes, ...document });
  const passages = { file: 'doc.passages.yaml', text: renderPassages(proposal.passages) };
  const errata = { file: 'doc.errata.yaml', text: renderErrata(proposal.errata) };
  return createSource({
    bytes: proposal.bytes,
    sha256: hashBytes(proposal.bytes),
    passages,
    ...(proposal.errata.length > 0 ? { errata } : {}),
  });
}

/** A draft about a text. */
export function draftOf(
  text: string | Uint8Array,
  {
    media = 'text',
    minutes = 20,
    theme = 'ours',
  }: { media?: 'text' | 'markdown'; minutes?: number; theme?: string } = {},
): Draft & { source: Source } {
  const source = numbered(text, media);
  const draft = draftDeck(source, {
    title: undefined,
    otherTitle: 'Talk',
    speaker: undefined,
    minutes,
    theme,
    hasOurTheme: theme === 'ours',
    fileName: 'talk',
    shareMinutes,
  });
  return { ...draft, source };
}

export const draftOfFile = (file: string, wishes: { minutes?: number; theme?: string } = {}) =>
  draftOf(readFileSync(file), { ...wishes, media: file.endsWith('.md') ? 'markdown' : 'text' });

/** What `check` says of a draft, with what it left out on purpose. */
export function checkOf({ files, ignored, source }: ReturnType<typeof draftOf>): DeckReport {
  const passages = [...ignored].map(([index, reason]) => {
    const { paragraph, number } = source.sentences[index] as Source['sentences'][number];
    return { key: source.key, locator: `¶${paragraph} s${number}`, reason };
  });
  return verifyDeck(
    files.map(({ path, text }) => ({ file: path, text })),
    libraryOf(source),
    { ignored: passages },
  );
}
