import type { CitedPassage } from '../../citations/cited-deck.ts';

/** A stretch of a passage: quoted or not, and the dagger that follows it. */
export interface PassageRun {
  text: string;
  isQuoted: boolean;
  /** Index in the passage's errata of the repair that ends here. */
  erratum?: number;
}

/** Cuts a passage at every place where a quotation begins or ends or a repair ends. */
export function markQuoted({ text, quoted, errata }: Pick<CitedPassage, 'text' | 'quoted' | 'errata'>): PassageRun[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of quoted) cuts.add(start).add(end);
  for (const { end } of errata) cuts.add(end);
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? text.length;
    const erratum = errata.findIndex(({ end }) => end === to);
    return {
      text: text.slice(from, to),
      isQuoted: quoted.some(({ start, end }) => start <= from && end >= to),
      ...(erratum >= 0 && { erratum }),
    };
  });
}
