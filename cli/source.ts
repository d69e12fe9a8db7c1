/** `seminar-deck source`: numbers a new document, and a changed one anew. A person decides; the build never does. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { AlreadyThere, addSource } from '../citations/commands/add-source.ts';
import { importReferences } from '../citations/commands/import-references.ts';
import { acceptAnchor, acceptNumbering, readUpdate, type SourceUpdate } from '../citations/commands/update-source.ts';
import { sourcesFolder } from '../citations/deck/has-sources.ts';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { keyOf } from '../citations/intake/kind-of-document.ts';
import { isReferenceList } from '../citations/intake/references/read-references.ts';
import { numbered } from '../citations/source/parse-passages.ts';
import { readEntry } from '../deck/read-entry.ts';
import { fail } from '../findings/failure.ts';
import { renderFinding, shorter } from '../findings/render-finding.ts';
import { here } from './here.ts';
import { parseCommandLine } from './parse-command-line.ts';

/** How many remarks of a kind are printed. */
const most = 20;

export async function run(argv: readonly string[]): Promise<number> {
  const { action, operands, given } = parseCommandLine('source', argv);
  const { key, deck = 'slides.md', quiet = false } = given;
  const entry = path.resolve(here, deck);
  const [name = ''] = operands;
  return action === 'add' ? await add(path.resolve(here, name), key, entry, quiet) : await update(name, entry, quiet);
}

async function add(file: string, key = keyOf(file), deck: string, isQuiet: boolean): Promise<number> {
  if (!existsSync(file))
    fail('ENTRY_MISSING', `There is no file ${show(file)}.`, { fix: 'Give the path of the document to be cited.' });
  // The deck itself may be written later, its folder may not be a slip of the pen.
  if (!existsSync(path.dirname(deck))) readEntry(deck);
  if (isReferenceList(file)) return await addList(file, sourcesFolder(deck), isQuiet);
  const added = await addSource(file, key, sourcesFolder(deck)).catch(refuseToOverwrite);
  if (added === undefined) return 1;
  const { proposal, written, isReferredTo } = added;
  const paragraphs = numbered(proposal.passages);
  const count = paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
  if (!isQuiet) {
    print(`${count} sentences in ${paragraphs.length} paragraphs, read as ${proposal.passages.encoding}.`);
    print(...written.map((one) => `wrote  ${show(one)}`));
  }
  if (proposal.errata.length > 0) print('', 'Repairs proposed, to be kept or struck out:');
  for (const { at, raw, read, why } of proposal.errata) print(`  ${at}: “${raw}” read as “${read}” (${why})`);
  const numbering = show(path.join(sourcesFolder(deck), `${key}.passages.yaml`));
  list('Mended or left out while the text was taken:', proposal.repairs, numbering);
  list('Please look at:', proposal.doubts, numbering);
  if (isQuiet) return 0;
  const references = show(path.join(sourcesFolder(deck), 'references.yaml'));
  if (isReferredTo) print('', `Look whether ${references} says of it what the document says of itself.`);
  else print('', `Add an entry with the id ${key} to ${references}, which cannot be read as it is.`);
  print('', `Correct these files and commit them. Cite it as [@${key}, ¶1 s1].`);
  return 0;
}

/** A reference list becomes part of `references.yaml`. */
async function addList(list: string, folder: string, isQuiet: boolean): Promise<number> {
  const { file, added, known, remarks, findings } = await importReferences(list, folder);
  if (!isQuiet)
    print(`${added.length} references added to ${show(file)}${added.length > 0 ? `: ${added.join(', ')}` : ''}.`);
  if (known.length > 0) print(`Kept as they are there: ${known.join(', ')}.`);
  for (const remark of remarks) print(`  ${remark}`);
  if (findings.length > 0) print(...findings.map((found) => `\n${renderFinding(found, { cwd: here })}`));
  return 0;
}

/** Remarks on a document, a screenful of them; all stand at the end of its numbering. */
function list(title: string, remarks: readonly { at?: string; what: string }[], numbering: string): void {
  if (remarks.length === 0) return;
  print('', title, ...remarks.slice(0, most).map(({ at, what }) => `  ${at === undefined ? '' : `${at}: `}${what}`));
  if (remarks.length > most) print(`  and ${remarks.length - most} more, listed at the end of ${numbering}`);
}

function refuseToOverwrite(error: Error): undefined {
  if (!(error instanceof AlreadyThere)) throw error;
  const taken = error.message.split(', ').map(show).join(', ');
  process.stderr.write(`Not overwritten: ${taken}. Remove them first, or give another --key.\n`);
}

async function update(key: string, deck: string, isQuiet: boolean): Promise<number> {
  const change = await readUpdate(await loadDeck(readEntry(deck).file), key);
  if (!change) {
    if (!isQuiet) print(`${key} is unknown, or its file is the one that was numbered: nothing to do.`);
    return 0;
  }
  tellMoves(change);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers = terminal[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    process.stdout.write(`${question} [y/N] `);
    const { value, done } = await answers.next();
    return !done && /^y(?:es)?$/iu.test(String(value).trim());
  };
  let left = change.anchors.filter(({ to }) => to === undefined).length;
  // From the end of a file to its beginning, so that what is accepted moves nothing that is still to come.
  for (const anchor of [...change.anchors].reverse()) {
    if (anchor.to === undefined) continue;
    const { file, line, column } = anchor.placed;
    const isAccepted = await ask(`${show(file)}:${line}:${column}  ${anchor.from} → ${anchor.to}`);
    if (!isAccepted || !(await acceptAnchor(anchor))) left += 1;
  }
  const isFrozen = await ask('Freeze the new numbering?');
  terminal.close();
  if (isFrozen) {
    const { passages, doubts } = await acceptNumbering(change, deck);
    if (!isQuiet) print(`wrote  ${show(passages)}`);
    if (doubts.length > 0) print(...doubts.map((doubt) => `  look at ${doubt}`));
  }
  if (left > 0) print(`${left} citations are left for you to change.`);
  return isFrozen && left === 0 ? 0 : 1;
}

function tellMoves({ comparison, checked, anchors }: SourceUpdate): void {
  const affected = checked.findings.filter(({ code }) => code === 'SOURCE_CHANGED');
  print(...affected.map((found) => renderFinding(found, { cwd: here })), '');
  for (const { from, to, status } of comparison.moves)
    if (status !== 'same')
      print(
        `  ${from} ${status === 'gone' ? 'is gone' : `${status === 'moved' ? 'is now' : 'has other words, now'} ${to}`}`,
      );
  for (const added of comparison.added) print(`  ${added} is new`);
  for (const { placed, from, to } of anchors)
    if (to === undefined)
      print(`  ${show(placed.file)}:${placed.line}: ${from} must be looked at: its words have changed or gone`);
  print('');
}

const show = (file: string): string => shorter(file, here);

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
