import { readDate } from '../../references/read-date.ts';
import type { CslName, Reference } from '../../source/parse-references.ts';

/** What a document says of itself, as fields of a reference (CSL); what it does not say is not there. */
export type Metadata = Partial<Omit<Reference, 'id'>>;

/** What programs write where nobody has said anything. */
const noTitle =
  /^(?:untitled|unbenannt|sans titre|(?:microsoft word|powerpoint)\b.*|document\s*\d*|.*\.(?:docx?|odt|tex|dvi|indd|pdf|md|html?))$/iu;
const noName =
  /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|home|pc|windows user|microsoft(?: office)? user|python-docx|.*@.*)$/iu;

/** @param title as it is written; nothing where a program has made it up */
export function titleOf(title: unknown): { title?: string } {
  const text = plain(title);
  return text === '' || noTitle.test(text) ? {} : { title: text };
}

/** @param names each is one name */
export function authorsOf(names: readonly unknown[]): { author?: CslName[] } {
  const author = names
    .map(plain)
    .filter((name) => name !== '' && !noName.test(name))
    .map(toName);
  return author.length > 0 ? { author } : {};
}

/** A date that can be read, as it is written; one of digits alone as 2009-03-24, without its time. */
export function issuedOf(date: unknown): { issued?: string } {
  const text = plain(date).replace(
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T\s].*)?$/u,
    (_, year: string, ...parts: (string | undefined)[]) =>
      [year, ...parts.slice(0, 2).flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))].join('-'),
  );
  const { kind } = readDate(text);
  return kind === 'none' || kind === 'unreadable' || kind === 'literal' ? {} : { issued: text };
}

/** The words of a value, on one line. */
export const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/gu, ' ').trim() : '';

/** `Wakefield, Bryce` says which is the family's; of any other name nobody knows. */
function toName(name: string): CslName {
  const [, family, given] = /^([^,]+), ([^,]+)$/u.exec(name) ?? [];
  return family !== undefined && given !== undefined && isPerson(name.replace(',', ''))
    ? { family: family.trim(), given: given.trim() }
    : { literal: name };
}

/** Several names in one field, where it is plain that they are several: else the whole is one. */
export function splitNames(text: unknown): string[] {
  const names = plain(text);
  if (names.includes(';')) return names.split(/\s*;\s*/u);
  const parts = names.split(/\s*,\s+and\s+|\s*,\s+&\s+|\s+and\s+|\s+&\s+|\s*,\s+/u);
  return parts.length > 1 && parts.every((part) => /\s/u.test(part) && isPerson(part)) ? parts : [names];
}

/** Two to five words, each with a capital or a particle of names: no office or institute. */
const isPerson = (name: string): boolean => {
  const words = name.split(/\s+/u);
  const isName = (word: string) =>
    /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) ||
    /^(?:van|von|de|der|den|la|le|da|del|di|dos|du|bin|al|el|y|e)$/u.test(word);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(isName) &&
    !/\b(?:Institute|University|Ministry|Department|Office|Agency|Council|Committee|Affairs|Group|Bank|Commission|Centre|Center|Association)\b/u.test(
      name,
    )
  );
};
