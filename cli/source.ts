/** `npm run source`: numbers a new document, and a changed one anew. A person decides; the build never does. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { AlreadyThere, addSource } from '../citations/commands/add-source.ts';
import { acceptAnchor, acceptNumbering, readUpdate, type SourceUpdate } from '../citations/commands/update-source.ts';
import { sourcesFolder } from '../citations/deck/has-sources.ts';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { keyOf } from '../citations/propose/media-of.ts';
import { Failure } from '../findings/failure.ts';
import { renderFinding } from '../findings/render-finding.ts';

const help = `Adds a document to the folder sources/ of a deck, or follows one that has changed.

  npm run source -- add <file>       text, Markdown, HTML or PDF: proposes numbering and repairs
  npm run source -- update <key>     a changed text: proposes new anchors, each to be accepted

  --key <key>      how it is cited; by default made from the name of the file
  --deck <file>    the deck it belongs to (default slides.md)

Nothing is overwritten by \`add\`; \`update\` changes only what you accept. Correct the files and commit them.
Exit codes: 0 done · 1 the document cannot be used, or something is left to do · 2 wrong use
`;

const cwd = process.env.INIT_CWD ?? process.cwd();
const print = (...lines: string[]) => void process.stdout.write(`${lines.join('\n')}\n`);
const say = (line: string): number => {
  print(line);
  return 0;
};
const show = (file: string) => path.relative(cwd, file) || file;

process.exitCode = await main(process.argv.slice(2)).catch(explain);

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { key: { type: 'string' }, deck: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [command, name, ...rest] = positionals;
  if (values.help) return say(help);
  const deck = values.deck === undefined ? path.resolve('slides.md') : path.resolve(cwd, values.deck);
  if (command === 'add' && name !== undefined && rest.length === 0)
    return add(path.resolve(cwd, name), values.key, deck);
  if (command === 'update' && name !== undefined && rest.length === 0) return update(name, deck);
  process.stderr.write(help);
  return 2;
}

async function add(file: string, key = keyOf(file), deck: string): Promise<number> {
  if (!existsSync(file)) {
    process.stderr.write(`There is no file ${show(file)}.\n`);
    return 2;
  }
  const { proposal, written, reference } = await addSource(file, key, sourcesFolder(deck));
  const paragraphs = proposal.passages.paragraphs.length;
  const sentences = proposal.passages.paragraphs.flat().length;
  print(`${sentences} sentences in ${paragraphs} paragraphs, read as ${proposal.passages.encoding}.`);
  print(...written.map((one) => `wrote  ${show(one)}`));
  if (proposal.errata.length > 0) print('', 'Repairs proposed, to be kept or struck out:');
  for (const { at, raw, read, why } of proposal.errata) print(`  ${at}: “${raw}” read as “${read}” (${why})`);
  if (proposal.doubts.length > 0) print('', 'Please look at:');
  for (const { at, what } of proposal.doubts) print(`  ${at === undefined ? '' : `${at}: `}${what}`);
  if (reference !== undefined)
    print('', 'Add to references.yaml what the document says of itself:', reference.trimEnd());
  print('', `Correct these files and commit them. Cite it as [@${key}, ¶1 s1].`);
  return 0;
}

async function update(key: string, deck: string): Promise<number> {
  const change = await readUpdate(await loadDeck(deck), key);
  if (!change) return say(`${key} is unknown, or its file is the one that was numbered: nothing to do.`);
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
    print(`wrote  ${show(passages)}`, ...doubts.map((doubt) => `  look at ${doubt}`));
  }
  if (left > 0) print(`${left} citations are left for you to change.`);
  return isFrozen && left === 0 ? 0 : 1;
}

function tellMoves({ comparison, checked, anchors }: SourceUpdate): void {
  const affected = checked.findings.filter(({ code }) => code === 'SOURCE_CHANGED');
  print(...affected.map((found) => renderFinding(found, { cwd })), '');
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

function explain(error: unknown): number {
  if (error instanceof Failure) print(...error.findings.map((found) => renderFinding(found, { cwd })));
  else if (error instanceof AlreadyThere)
    process.stderr.write(`Not overwritten: ${error.message}. Remove them first, or give another --key.\n`);
  else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof Failure || error instanceof AlreadyThere ? 1 : 2;
}
