import { closest, distance } from 'fastest-levenshtein';

/** A remedy that names what was probably meant; nothing where no name is near. */
export function suggestion(typed: string, known: readonly string[], prefix: string): { fix?: string } {
  const nearest = closest(typed, [...known]);
  const most = Math.min(typed.length - 1, Math.max(2, nearest.length / 3)); // something typed must stay
  return distance(typed, nearest) <= most ? { fix: `Did you mean ${prefix}${nearest}?` } : {};
}
