import type { Reference } from '../source/parse-references.ts';
import type { Source } from '../source/source.ts';

/** Everything a deck may cite: documents whose text is at hand, and the reference list. Both by key. */
export interface Library {
  sources: ReadonlyMap<string, Source>;
  references: ReadonlyMap<string, Reference>;
}

/** The key that a `cite` without one means: that of the only source, if there is only one. */
export function defaultKeyOf({ sources }: Library): string | undefined {
  const [only, ...others] = sources.keys();
  return others.length === 0 ? only : undefined;
}
