import { isTableName } from '../../theme/tables/table-name.ts';
import type { Attribute } from './page.ts';
import type { Element } from './pair-elements.ts';

const notWords =
  /^(?::|@|#|v-)|^(?:id|class|style|src|href|cite|voice|key|ref|slot|name|type|is|at|to|from|kind|color|icon|layout|width|height|derived|outside|own|draft|labels)$/iu;

/** Where a chart finds its rows, beside `file:`. */
const ofTables = /^(?:file|names|decimal)$/u;

/** Where an event stands on an axis; the words of its date stand beside. */
const isPlaceInTime = (name: string, value: string): boolean =>
  /^(?:date|until)$/u.test(name) && /^[-−]?\d{1,6}(?:-\d\d){0,2}$/u.test(value);

/** The attributes of an element that hold words for readers, such as `label` and `title`. */
export function labelWords({ attributes }: Element): Attribute[] {
  const hasTable = attributes.some(({ name, value }) => name === 'file' && isTableName(value));
  const isWord = (name: string) => !notWords.test(name) && !(hasTable && ofTables.test(name));
  return attributes.filter(({ name, value, isName }) =>
    isName
      ? /[\p{L}\p{N}]/u.test(value)
      : isWord(name) && !isPlaceInTime(name, value) && /\p{L}.*\p{L}|\p{N}/su.test(value),
  );
}
