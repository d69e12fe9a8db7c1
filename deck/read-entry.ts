import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { Failure, fail } from '../findings/failure.ts';
import type { Finding } from '../findings/finding.ts';

export interface Entry {
  /** Absolute path. */
  file: string;
  headmatter: Record<string, unknown>;
  text: string;
  /** The headmatter cannot be read: nobody knows its theme and add-ons. */
  isUnread?: true;
}

/**
 * Reads an entry file, so that the slides can be looked at even where its headmatter cannot be read.
 *
 * @returns with `faults`, what is wrong with the headmatter
 * @throws {Failure} ENTRY_MISSING or NOT_A_DECK
 */
export function readEntryAsIs(path: string): { entry: Entry; faults: readonly Finding[] } {
  try {
    return { entry: readEntry(path), faults: [] };
  } catch (error) {
    if (!(error instanceof Failure) || error.findings.some(({ code }) => code !== 'FRONTMATTER_INVALID')) throw error;
    const file = resolve(path);
    return { entry: { file, headmatter: {}, text: readText(file, path), isUnread: true }, faults: error.findings };
  }
}

/**
 * Reads the entry file's headmatter without loading Slidev, which takes a second: enough to know the
 * options and whether anything has changed.
 *
 * @throws {Failure} ENTRY_MISSING, NOT_A_DECK or FRONTMATTER_INVALID
 */
export function readEntry(path: string): Entry {
  const file = resolve(path);
  const text = readText(file, path);
  const headmatter = parseHeadmatter(text, file);
  if (headmatter.marp === true)
    fail('NOT_A_DECK', `${basename(file)} is a Marp deck (\`marp: true\`).`, {
      file,
      line: lineOf(text, 'marp:'),
      fix: 'Export it with Marp CLI, or change the headmatter to a Slidev theme.',
    });
  if (headmatter.title !== undefined && headmatter.title !== null && typeof headmatter.title !== 'string')
    fail('FRONTMATTER_INVALID', `The title ${JSON.stringify(headmatter.title)} is not text.`, {
      file,
      line: lineOf(text, 'title:'),
      fix: 'Put it in quotation marks.',
    });
  return { file, headmatter, text };
}

function readText(file: string, typed: string): string {
  const unreadable = (error: unknown) =>
    fail('ENTRY_MISSING', `${typed} cannot be read: ${(error as Error).message}.`, {
      file,
      why: 'It is a link that leads nowhere, or you may not read it.',
    });
  const stat = attempt(() => statSync(file, { throwIfNoEntry: false }), unreadable);
  if (!stat) fail('ENTRY_MISSING', `There is no file ${typed}.`, { file });
  if (!stat.isFile())
    fail('NOT_A_DECK', `${typed} is a folder.`, {
      file,
      fix: `Name the Markdown file in it, for example ${typed.replace(/\/$/, '')}/slides.md.`,
    });
  const bytes = attempt(() => readFileSync(file), unreadable);
  const text = bytes.toString('utf8');
  if (bytes.includes(0) || !isUtf8(bytes))
    fail('NOT_A_DECK', `${typed} is not UTF-8 text.`, { file, fix: 'Give a Slidev Markdown file, saved as UTF-8.' });
  if (text.trim() === '') fail('NOT_A_DECK', `${typed} is empty.`, { file });
  if (/^\s*(?:<!doctype|<html|<\?xml|\{\\rtf)/i.test(text))
    fail('NOT_A_DECK', `${typed} is not Markdown.`, { file, line: 1 });
  return text.replace(/^\uFEFF/, '');
}

function attempt<T>(read: () => T, giveUp: (error: unknown) => never): T {
  try {
    return read();
  } catch (error) {
    return giveUp(error);
  }
}

function parseHeadmatter(text: string, file: string): Record<string, unknown> {
  const lines = text.split(/\r?\n/);
  if (!/^---(?:[^-].*)?$/.test(lines[0] ?? '') || lines[1]?.trim() === '') return {};
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  const yaml = lines.slice(1, end < 0 ? undefined : end).join('\n');
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) {
    const [{ line, col } = { line: 1, col: 1 }] = error.linePos ?? [];
    fail('FRONTMATTER_INVALID', `The headmatter cannot be read: ${error.message.split(/ at line \d|\n/)[0]}.`, {
      file,
      line: line + 1,
      column: col,
    });
  }
  const value: unknown = document.toJSON() ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail('FRONTMATTER_INVALID', 'The text directly below the first `---` is read as settings, and it is none.', {
      file,
      line: 2,
      fix: 'Leave a blank line after the first `---`, or write settings there.',
    });
  return value as Record<string, unknown>;
}

/** The line, from 1, on which the part stands first. */
export const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
