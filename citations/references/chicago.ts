import type { ReferenceRun } from '../cited-deck.ts';
import type { Reference } from '../source/parse-references.ts';
import { type Fields, isDatedByDay, isDateOpen, isStandalone, readFields } from './fields.ts';
import { inOrder, invert, listNames, namesOf } from './names.ts';
import { readDate } from './read-date.ts';
import { renderFullDate, renderYears } from './render-date.ts';
import { italic, joinElements, link, type Runs } from './runs.ts';

/**
 * A bibliography entry as The Chicago Manual of Style, 18th edition, has it (chapters 13 and 14, notes and
 * bibliography): author, title, where and when it was published. Titles keep the capitals that the list gives them.
 */
export function formatChicago(reference: Reference): ReferenceRun[] {
  const fields = readFields(reference);
  return joinElements([[authors(reference)], titleOf(fields), ...sourceOf(reference, fields), [link(fields.address)]]);
}

/** Up to six authors are all named; of more, the first three and “et al.”. Only the first is inverted (§ 13.77 ff.). */
function authors(reference: Reference): string {
  const names = namesOf(reference.author).map((name, i) => (i === 0 ? invert : inOrder)(name, name.given));
  if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al`;
  return names.length === 2 ? names.join(', and ') : listNames(names, 'and');
}

/** Books and reports in italics, all else in quotation marks; a description without a title is neither. */
function titleOf(fields: Fields): Runs {
  const { title, genre, type } = fields;
  if (title === '') return [capitalised(genre)];
  const isBook = isStandalone(fields) && (type === 'book' || type === 'report' || type === 'motion_picture');
  return isBook ? [italic(title)] : [/[.?!]$/u.test(title) ? `“${title}”` : `“${title}.”`];
}

function sourceOf(reference: Reference, fields: Fields): Runs[] {
  const { type, container, event, publisher, genre, title } = fields;
  const date = dateOf(reference, fields);
  if (type === 'chapter') return [chapterOf(reference, fields), [listed(publisher, date)]];
  if (type === 'article-journal') return [periodical(fields, date)];
  if (container !== '') return [[italic(container), date === '' ? '' : `, ${date}`]];
  const description = title === '' ? '' : capitalised(genre);
  if (type === 'thesis') return [[listed(description, publisher, date)]];
  return [[description], [event === '' ? '' : `Presented at ${event}`], [capitalised(listed(publisher, date))]];
}

/** `Journal 12, no. 3 (2009): 1–20`. */
function periodical({ container, volume, issue, pages }: Fields, date: string): Runs {
  const numbers = [volume === '' ? '' : ` ${volume}`, issue === '' ? '' : `, no. ${issue}`].join('');
  return [italic(container), numbers, date === '' ? '' : ` (${date})`, pages === '' ? '' : `: ${pages}`];
}

/** `In Title of the book, edited by Given Family`. */
function chapterOf(reference: Reference, { container }: Fields): Runs {
  const editors = namesOf(reference.editor).map((name) => inOrder(name, name.given));
  if (container === '') return [];
  return ['In ', italic(container), editors.length === 0 ? '' : `, edited by ${listNames(editors, 'and')}`];
}

/** `n.d.` where no date is known. */
function dateOf(reference: Reference, fields: Fields): string {
  const date = readDate(reference.issued);
  if (date.kind === 'none') return isDateOpen(reference) ? '' : 'n.d.';
  if (date.kind !== 'date') return date.text;
  return isDatedByDay(fields) ? renderFullDate(date, 'BCE') : renderYears(date, 'BCE');
}

const listed = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
