/** Which backup slide defends which slide: `backup: true` and `defends: <number or alias>` in its frontmatter. */

/** What is asked of a slide's frontmatter here. */
export interface LinkedSlide {
  /** From 1. */
  no: number;
  frontmatter: {
    backup?: boolean;
    /** One slide or a list; by number or by `routeAlias`. */
    defends?: string | number | (string | number)[];
    routeAlias?: string;
    /** Planned for the slide. */
    minutes?: number;
    /** Printed instead of the slide number. */
    number?: string | number;
  };
}

/** The backup slides of a slide, in their order. */
export function findBackups<S extends LinkedSlide>(slides: readonly S[], no: number): S[] {
  return slides.filter((slide) => findDefended(slides, slide.no).some((defended) => defended.no === no));
}

/** The slides that a backup slide defends, in the order its author gave; none for any other slide. */
export function findDefended<S extends LinkedSlide>(slides: readonly S[], no: number): S[] {
  const { backup, defends } = slides.find((slide) => slide.no === no)?.frontmatter ?? {};
  if (backup !== true || defends === undefined) return [];
  return [defends]
    .flat()
    .map((name) => slides.find((slide) => slide.frontmatter.routeAlias === name || slide.no === Number(name)))
    .filter((slide) => slide !== undefined);
}

/** What is printed on the slide: its `number`, else where it stands. */
export const printedNumber = ({ no, frontmatter }: LinkedSlide): string => String(frontmatter.number ?? no);
