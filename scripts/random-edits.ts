/**
 * Edits a deck at random and builds it after each edit with what is kept and with nothing kept: what comes out must be the
 * same to the byte. Now and then the PDFs are compared, too. Takes some seconds an edit.
 *
 *     npm run random-edits -- --edits 300 --seed 1 --pdf-every 25
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import '../machine/newer-javascript.ts';
import { build, countBundles, withNothingKept } from './random-edits/build-twice.ts';
import { firstDraft, save } from './random-edits/deck-in-writing.ts';
import { edit } from './random-edits/edits.ts';
import { createRandom } from './random-edits/random.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string' }, seed: { type: 'string' }, 'pdf-every': { type: 'string' } },
});
const [count, seed, pdfEvery] = [values.edits ?? '300', values.seed ?? '1', values['pdf-every'] ?? '25'].map(Number);
const random = createRandom(seed ?? 1);
const work = mkdtempSync(join(tmpdir(), 'random-edits-'));
const deck = firstDraft();
let bundles = 0;
let refused = 0;
let pdfs = 0;
await build(save(deck, join(work, 'deck')));
for (let no = 1; no <= (count ?? 0); no++) {
  const done = edit(deck, random);
  const entry = save(deck, join(work, 'deck'));
  const before = countBundles();
  const warm = await build(entry);
  if (countBundles() > before) bundles++;
  const anew = await withNothingKept(() => build(entry));
  if (!warm.some((line) => line.startsWith('index.html '))) refused++;
  check(no, done, warm, anew);
  if (no % 10 === 0) console.error(`${no} edits: ${bundles} other bundles, ${refused} decks that cannot be built`);
  if (no % (pdfEvery ?? 25) !== 0) continue;
  check(no, `${done}, PDFs`, exportPdfs(entry), await withNothingKept(async () => exportPdfs(entry)));
  pdfs++;
}
console.log(`${count} edits from seed ${seed}: the same with what is kept and without.`);
console.log(
  `${bundles} of them needed another bundle, ${refused} left a deck that cannot be built; PDFs compared: ${pdfs} times.`,
);
rmSync(work, { recursive: true });

function check(no: number, done: string, warm: readonly string[], anew: readonly string[]): void {
  const lost = anew.filter((line) => !warm.includes(line));
  const added = warm.filter((line) => !anew.includes(line));
  if (lost.length + added.length === 0) return;
  console.error(
    `Edit ${no} of seed ${seed} (${done}): with what is kept something else comes out. The deck is in ${work}.`,
  );
  for (const line of added) console.error(`  kept ${line.slice(0, 300)}`);
  for (const line of lost) console.error(`  anew ${line.slice(0, 300)}`);
  process.exit(1);
}

/** A line for each PDF; what is said where there is none. */
function exportPdfs(entry: string): string[] {
  const out = mkdtempSync(join(work, 'out-'));
  try {
    const args = [join(import.meta.dirname, '../cli/main.ts'), 'export', entry, '--out', out, '--force', '--quiet'];
    execFileSync(process.execPath, args, { env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' }, stdio: 'pipe' });
    const hashOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex');
    return readdirSync(out).map((name) => `${name} ${hashOf(name)}`);
  } catch (error) {
    return [String((error as { stderr?: Buffer }).stderr).replaceAll(out, '')];
  } finally {
    rmSync(out, { recursive: true });
  }
}
