import type { CslName } from '../source/parse-references.ts';

/** A CSL name with its parts as text. */
interface Name extends CslName {
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** The names of a CSL field; anything else in it is no name. */
export function namesOf(field: unknown): Name[] {
  const list = Array.isArray(field) ? field : [];
  return list.filter((name): name is Name => typeof name === 'object' && name !== null);
}

/** `Family, Given, Jr.`, or the literal name; `given` as the style writes it. */
export function invert(name: Name, given: string | undefined): string {
  if (name.literal !== undefined) return name.literal;
  const first = [given, name['dropping-particle']].filter(Boolean).join(' ');
  return [familyOf(name), first, name.suffix].filter(Boolean).join(', ');
}

/** `Given Family`, or the literal name; `given` as the style writes it. */
export function inOrder(name: Name, given: string | undefined): string {
  if (name.literal !== undefined) return name.literal;
  return [given, name['dropping-particle'], familyOf(name), name.suffix].filter(Boolean).join(' ');
}

/** `Robert M.` → `R. M.`, `Jean-Paul` → `J.-P.` (APA 7 § 9.8). */
export function initials(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const words = given.trim().split(/\s+/u);
  return words
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0]?.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
}

/** `a`, `a and b`, `a, b, and c`, with the style's word. */
export function listNames(names: readonly string[], and: string): string {
  if (names.length < 2) return names[0] ?? '';
  const comma = names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${names.at(-1)}`;
}

function familyOf(name: Name): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}
