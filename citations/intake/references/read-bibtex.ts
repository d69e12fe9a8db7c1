import { createRequire } from 'node:module';
import { fail } from '../../../findings/failure.ts';
import { parseDateText } from '../../references/parse-date-text.ts';
import { type ImportedReferences, isReference, tidy } from './imported-references.ts';
import { toCslDate } from './to-csl-date.ts';

/** What the parser knows of an entry before it is turned into CSL. */
interface RawEntry {
  label: string;
  properties: Record<string, string | number | undefined>;
}

/**
 * The entries of a BibTeX or BibLaTeX file as CSL. Dates are read by this project: all that EDTF and prose know of them.
 * @throws {Failure} REFERENCES_INVALID, with the line where the file cannot be read
 */
export function readBibtex(text: string, file: string): ImportedReferences {
  const require = createRequire(import.meta.url);
  const { plugins } = require('@citation-js/core');
  require('@citation-js/plugin-bibtex');
  if (!/@\s*[a-z]+\s*[{(]/iu.test(text))
    fail('REFERENCES_INVALID', `${file} holds no BibTeX entry such as @book{…}.`, { file });
  try {
    // The formats are named, so that nothing in the file is taken for an address to fetch.
    const raw: RawEntry[] = plugins.input.data(text, '@biblatex/text');
    const read = plugins.input.chain(raw, { forceType: '@biblatex/entries+list', generateGraph: false });
    const properties = new Map(raw.map((entry) => [entry.label, entry.properties]));
    const entries = (read as unknown[]).filter(isReference);
    return tidy(entries.map((entry) => ({ ...entry, ...dateOf(properties.get(entry.id) ?? {}) })));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line] = /\bat line (\d+)/u.exec(message) ?? [];
    const what = `${file} cannot be read as BibTeX: ${message.split('\n')[0]?.replace(/:$/u, '')}.`;
    const fix = 'Look at that line and the entry before it: a brace, a quotation mark or a comma is missing.';
    return fail('REFERENCES_INVALID', what, { file, fix, ...(line === undefined ? {} : { line: Number(line) }) });
  }
}

/** `date`, or `year` with `month` and `day`: an entry without one of its own has that of its `crossref`. */
function dateOf({ date, year, month, day }: RawEntry['properties']): { issued?: unknown } {
  const written = date ?? year;
  if (written === undefined || written === '') return {};
  const text = String(written);
  if (date !== undefined || !/^\d{3,4}$/u.test(text) || month === undefined) {
    const named = month === undefined || date !== undefined ? undefined : parseDateText(`${month} ${text}`);
    return { issued: toCslDate(named?.kind === 'date' ? named : parseDateText(text), text) };
  }
  const parts = [text, month, day].filter((part) => part !== undefined && part !== '').map(String);
  const iso = parts.map((part) => part.padStart(2, '0')).join('-');
  const read = [iso, `${parts[2] ?? ''} ${month} ${text}`.trim(), `${month}, ${text}`]
    .map(parseDateText)
    .find(({ kind }) => kind === 'date');
  return { issued: toCslDate(read ?? parseDateText(`${month} ${text}`), `${month} ${text}`) };
}
