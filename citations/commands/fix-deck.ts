import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Correction } from '../../findings/evidence.ts';
import type { Finding } from '../../findings/finding.ts';

/** A finding that can be mended without a doubt. */
export type Fixable = Finding & { file: string; correction: Correction };

/** The findings of a deck that can be mended without a doubt, each place once. */
export function fixable(findings: readonly Finding[]): Fixable[] {
  const certain = findings.filter(
    (one): one is Fixable => one.file !== undefined && one.correction?.isCertain === true,
  );
  const placeOf = ({ file, correction }: Fixable) => `${file}:${correction.start}`;
  return [...new Map(certain.map((one) => [placeOf(one), one])).values()];
}

/**
 * Makes the corrections in their files. Each file is written aside and renamed, so that nobody finds half of it; a file
 * that has changed since it was checked is left alone.
 * @returns the findings that were mended
 */
export async function fixDeck(fixes: readonly Fixable[]): Promise<Fixable[]> {
  const mended: Fixable[] = [];
  for (const file of new Set(fixes.map((fix) => fix.file))) {
    const own = fixes.filter((fix) => fix.file === file).sort((a, b) => b.correction.start - a.correction.start);
    const text = await readFile(file, 'utf8');
    if (own.some(({ correction: { start, end, from } }) => text.slice(start, end) !== from)) continue;
    const fixed = own.reduce(
      (read, { correction: { start, end, to } }) => read.slice(0, start) + to + read.slice(end),
      text,
    );
    const aside = `${file}.new`;
    await writeFile(aside, fixed);
    await rename(aside, file);
    mended.push(...own);
  }
  return mended;
}
