/** What Slidev knows of a slide, as far as the agenda needs it. */
export interface AgendaSlide {
  /** From 1. */
  no: number;
  /** `section` is the numeral of the part it belongs to. */
  meta: { slide: { frontmatter: { section?: string; minutes?: number } } };
}

export interface AgendaPart {
  numeral: string;
  name: string;
  /** Its slides' numbers, ascending; empty for a part that has none yet. */
  slides: number[];
  /** Planned, all its slides together. */
  minutes: number;
}

/** The parts of a talk, each with its slides and planned minutes, in the order of the headmatter. */
export function computeAgenda(parts: Record<string, string>, slides: readonly AgendaSlide[]): AgendaPart[] {
  return Object.entries(parts).map(([numeral, name]) => {
    const own = slides.filter(({ meta }) => meta.slide.frontmatter.section === numeral);
    return {
      numeral,
      name,
      slides: own.map(({ no }) => no),
      minutes: own.reduce((sum, { meta }) => sum + (meta.slide.frontmatter.minutes ?? 0), 0),
    };
  });
}

/** How much of a part lies behind when a slide is shown, the slide itself included: from 0 to 1. */
export function progressIn({ slides }: AgendaPart, no: number): number {
  return slides.length === 0 ? 0 : slides.filter((slide) => slide <= no).length / slides.length;
}
