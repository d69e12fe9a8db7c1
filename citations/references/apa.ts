import type { ReferenceRun } from '../cited-deck.ts';
import type { Reference } from '../source/parse-references.ts';
import { type Fields, isDatedByDay, isDateOpen, isStandalone, readFields } from './fields.ts';
import { initials, inOrder, invert, listNames, namesOf } from './names.ts';
import { readDate } from './read-date.ts';
import { renderWithinYear, renderYears } from './render-date.ts';
import { italic, joinElements, link, type Runs } from './runs.ts';

/**
 * A reference as the Publication Manual of the American Psychological Association, 7th edition, has it (§ 9.4–9.37):
 * author, date, title, source. Titles keep the capitals that the reference list gives them.
 */
export function formatApa(reference: Reference): ReferenceRun[] {
  const fields = readFields(reference);
  const author = authors(reference);
  const title = titleOf(fields);
  const date = [dateOf(reference, fields)];
  // Without an author the title takes the author's place (§ 9.12).
  const opening = author === '' ? [title, date] : [[author], date, title];
  return joinElements([...opening, ...sourceOf(reference, fields), [link(fields.address)]]);
}

/** Up to twenty authors are all named; of more, the first nineteen and the last (§ 9.8). */
function authors(reference: Reference): string {
  const names = namesOf(reference.author).map((name) => invert(name, initials(name.given)));
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`;
  return names.length === 2 ? names.join(', & ') : listNames(names, '&');
}

/** The year, for some works the day as well (§ 9.14); `n.d.` where none is known (§ 9.17). */
function dateOf(reference: Reference, fields: Fields): string {
  const date = readDate(reference.issued);
  if (date.kind === 'none') return isDateOpen(reference) ? '' : '(n.d.)';
  if (date.kind !== 'date') return `(${date.text})`;
  const within = isDatedByDay(fields) ? renderWithinYear(date) : '';
  return `(${renderYears(date, 'B.C.E.')}${within === '' ? '' : `, ${within}`})`;
}

/** Works that stand alone in italics (§ 9.19); a description in brackets, and alone where there is no title (§ 9.21–9.22). */
function titleOf(fields: Fields): Runs {
  const { title, genre, type, publisher } = fields;
  const description = type === 'thesis' && publisher !== '' ? [genre, publisher].filter(Boolean).join(', ') : genre;
  if (title === '') return description === '' ? [] : [`[${description}]`];
  const shown = isStandalone(fields) ? italic(title) : title;
  return description === '' ? [shown] : [shown, ` [${description}]`];
}

/** Where the work is found: periodical (§ 9.25–9.27), edited book (§ 9.28), publisher (§ 9.29), event. */
function sourceOf(reference: Reference, fields: Fields): Runs[] {
  const { type, container, volume, issue, pages, event, publisher } = fields;
  if (type === 'chapter' || (type === 'paper-conference' && container !== ''))
    return [chapterOf(reference, fields), [publisher]];
  if (container !== '') {
    const numbers: Runs = volume === '' ? [] : [', ', italic(volume)];
    const issues = issue === '' ? '' : `${volume === '' ? ', ' : ''}(${issue})`;
    return [[italic(container), ...numbers, issues, pages === '' ? '' : `, ${pages}`]];
  }
  return [[event], type === 'thesis' ? [] : [publisher]];
}

/** `In E. E. Editor (Ed.), Title of the book (pp. 3–13)`. */
function chapterOf(reference: Reference, { container, pages }: Fields): Runs {
  if (container === '') return [];
  const editors = namesOf(reference.editor).map((name) => inOrder(name, initials(name.given)));
  const list = editors.length === 2 ? editors.join(' & ') : listNames(editors, '&');
  const edited = list === '' ? '' : `${list} (${editors.length > 1 ? 'Eds.' : 'Ed.'}), `;
  const range = pages === '' ? '' : ` (${/[–,]/u.test(pages) ? 'pp.' : 'p.'} ${pages})`;
  return [`In ${edited}`, italic(container), range];
}
