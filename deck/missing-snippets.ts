import { existsSync, readFileSync } from 'node:fs';
import { suggestName } from '../citations/text/suggest-name.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { findWantedSnippets, type SnippetSource, type WantedSnippet } from './wanted-snippets.ts';

/**
 * Files, and parts of files, that are to be shown as code and are not there, one finding each.
 *
 * @param userRoot folder of the deck, which `@/` stands for
 */
export function findMissingSnippets(source: SnippetSource, no: number, userRoot: string): Finding[] {
  return findWantedSnippets(source, no, userRoot)
    .filter(({ file }) => !existsSync(file))
    .map(({ path, place }) =>
      finding('IMPORT_UNRESOLVED', `There is no file "${path}", which is to be shown as code.`, {
        ...place,
        fix: 'Correct the path: it is read from the folder of the slide’s file; `@/` is the folder of the deck.',
      }),
    );
}

/** The same of parts of files that are there: Slidev shows the whole file then, and says nothing. */
export function findMissingRegions(source: SnippetSource, no: number, userRoot: string): Finding[] {
  return findWantedSnippets(source, no, userRoot)
    .filter(({ file, region }) => region !== '' && existsSync(file))
    .flatMap((one) => findRegionFault(one) ?? []);
}

function findRegionFault({ path, file, region, place }: WantedSnippet): Finding | undefined {
  const marks = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line) => {
      const { groups } = regionMark.exec(line) ?? {};
      return groups ? [{ end: groups.end, name: groups.name ?? '' }] : [];
    });
  const begin = marks.findIndex(({ end, name }) => end === undefined && name === region);
  const ends = marks.slice(begin + 1).some(({ end, name }) => end !== undefined && (name === region || name === ''));
  if (begin >= 0 && ends) return undefined;
  const known = marks.flatMap(({ end, name }) => (end === undefined && name !== '' ? name : []));
  const near = begin < 0 ? suggestName(region, known) : undefined;
  const others = known.length > 0 ? `; it has ${known.map((name) => `"${name}"`).join(', ')}` : '';
  const what =
    begin < 0
      ? `has no region "${region}"${near ? `, did you mean "${near}"?` : `${others}.`}`
      : `does not say where its region "${region}" ends.`;
  return finding('REGION_MISSING', `The file "${path}" ${what}`, place);
}

/** The comments in which Slidev looks for where a region begins and ends. */
const regionMark =
  /^\s*(?:(?:\/\/|<!--|#)\s*#?|(?:\/\*|--|::|@?REM|\(\*)\s*#|#pragma\s+)(?<end>[eE]nd ?)?[rR]egion\b\s*(?<name>.*?)\s*(?:-->|\*\/|\*\))?\s*$/;
