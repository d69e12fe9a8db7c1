import type { Attribute } from './page.ts';
import type { Element } from './pair-elements.ts';

const innermostObject = /\{[^{}]*\}/gu;
const property =
  /(?<![\w$])["'`]?(?<name>[\w-]+)["'`]?\s*:\s*(?<mark>["'`])(?<value>(?:\\.|(?!\k<mark>)[^\\])*)\k<mark>/gu;

/** Objects within objects are read to this depth. */
const deepest = 6;

/**
 * The objects that a component takes in a bound attribute, `:nodes="[{ label: '…', cite: '…' }]"`, as elements of their
 * own: their text properties become attributes. Only literal text is seen; what code computes is not.
 */
export function boundObjects(elements: readonly Element[]): Element[] {
  return elements.flatMap(({ name, attributes }) =>
    attributes
      .filter((attribute) => /^(?::|v-bind:)/u.test(attribute.name))
      .flatMap((bound) => readObjects(name, bound)),
  );
}

/** The innermost objects first; then, without them, those around them. */
function readObjects(name: string, { value, start }: Attribute): Element[] {
  const found: Element[] = [];
  let text = value;
  for (let depth = 0; depth < deepest && text.includes('{'); depth++) {
    for (const match of text.matchAll(innermostObject)) found.push(toElement(name, match[0], start + match.index));
    text = text.replace(innermostObject, (object) => ' '.repeat(object.length));
  }
  return found;
}

function toElement(name: string, text: string, start: number): Element {
  const end = start + text.length;
  return { name, attributes: readProperties(text, start), start, contentStart: end, contentEnd: end, isClosed: true };
}

function readProperties(text: string, base: number): Attribute[] {
  return [...text.matchAll(property)].map((match) => {
    const { name = '', value = '' } = match.groups ?? {};
    return { name, value, start: base + match.index + match[0].length - 1 - value.length };
  });
}
