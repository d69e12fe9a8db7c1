import type { Reference } from '../source/parse-references.ts';
import { namesOf } from './names.ts';

/** What a style needs to know of a reference: text, or an empty text for what is not known. */
export interface Fields {
  type: string;
  title: string;
  container: string;
  volume: string;
  issue: string;
  pages: string;
  publisher: string;
  genre: string;
  event: string;
  /** DOI as an address, else the URL. */
  address: string;
}

/** Kinds of works that are read on their own, not as part of a larger one. */
const standalone = new Set(
  'book report thesis webpage post document manuscript speech motion_picture software dataset pamphlet'.split(' '),
);
/** Kinds of works whose day counts, not only their year (APA 7 § 9.14). */
const dated = new Set(
  'article-newspaper article-magazine webpage post post-weblog speech paper-conference document manuscript interview'.split(
    ' ',
  ),
);

export const isStandalone = ({ type, container }: Fields): boolean => standalone.has(type) && container === '';
export const isDatedByDay = ({ type }: Fields): boolean => dated.has(type);

/** Nothing in an entry says what it is called or who wrote it: only its key is left to call it by. */
export function isNameless(reference: Reference): boolean {
  const { title, genre } = readFields(reference);
  const isNamed = (name: object) => Object.values(name).some((part) => typeof part === 'string' && part.trim() !== '');
  const names = [...namesOf(reference.author), ...namesOf(reference.editor)];
  return title === '' && genre === '' && !names.some(isNamed);
}

/** The date is one of what a draft could not tell: that is no date that the document lacks. */
export const isDateOpen = (reference: Reference): boolean => [reference[gapField]].flat().includes('issued');

/** The field of an entry that lists what a draft has left open. */
export const gapField = 'draft';

/** The fields of a CSL entry; what is not known is left out, never guessed. */
export function readFields(reference: Reference): Fields {
  const text = (...names: string[]): string => {
    const value = names.map((name) => reference[name]).find((one) => one !== undefined && one !== null);
    return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/gu, ' ').trim() : '';
  };
  const doi = text('DOI').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
  return {
    type: reference.type,
    title: text('title'),
    container: text('container-title'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page').replace(/\s*--?\s*/gu, '–'),
    publisher: text('publisher'),
    genre: text('genre'),
    event: text('event-title', 'event'),
    address: doi === '' ? text('URL') : `https://doi.org/${doi}`,
  };
}
