import type { Attribute } from './page.ts';
import type { Element } from './pair-elements.ts';

const notWords =
  /^(?::|@|#|v-)|^(?:id|class|style|src|href|cite|voice|key|ref|slot|name|type|is|at|to|from|kind|color|icon|layout|width|height|derived|outside|own|draft)$/iu;

/** The attributes of an element that hold words for readers, such as `label` and `title`. */
export function labelWords({ attributes }: Element): Attribute[] {
  return attributes.filter(({ name, value }) => !notWords.test(name) && /\p{L}.*\p{L}|\p{N}/su.test(value));
}
