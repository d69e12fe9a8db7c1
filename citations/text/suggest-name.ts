import { closest, distance } from 'fastest-levenshtein';

/**
 * The name among `known` that is closest to a mistyped one, or undefined where none is near: at most a third of its
 * letters may be wrong. For suggestions only; nothing is ever accepted on its strength.
 */
export function suggestName(typed: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (names.length === 0 || typed.length > 100) return undefined;
  const best = closest(typed, names);
  return distance(typed, best) <= Math.ceil(best.length / 3) ? best : undefined;
}
