/** Runs in the tab, after axe-core has been loaded there: what it finds on slides, or on the rest of a handout. */
export interface AxeFault {
  /** The rule, as axe calls it. */
  rule: string;
  /** What it asks for. */
  help: string;
  /** Success criteria, such as `1.1.1`. */
  criteria: string[];
  /** The author's slide number, 0 where it belongs to none. */
  no: number;
  /** The element's start tag, shortened. */
  html: string;
}

interface Axe {
  version: string;
  run(context: object, options: object): Promise<{ violations: AxeResult[] }>;
}

interface AxeResult {
  id: string;
  help: string;
  tags: string[];
  nodes: { element?: Element; html: string }[];
}

/** Contrast is left out: it is measured in pixels by rules of our own, also over pictures. */
export async function runAxe(): Promise<{ version: string; faults: AxeFault[] }> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const slides = '.print-slide-container';
  const handout = document.querySelector('.handout');
  const { violations } = await axe.run(
    handout ? { include: [['.handout']], exclude: [[slides]] } : { include: [[slides]] },
    {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
      rules: { 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
      elementRef: true,
      iframes: false,
    },
  );
  const numberOf = (element: Element | undefined): number => {
    for (let at = element; at; at = (at.getRootNode() as ShadowRoot).host) {
      const sheet = at.closest<HTMLElement>('.print-slide-container');
      const beside = at.closest<HTMLElement>('[data-slide]');
      if (sheet || beside) return Number.parseInt(sheet?.id ?? beside?.dataset.slide ?? '0', 10) || 0;
    }
    return 0;
  };
  const faults = violations.flatMap(({ id, help, tags, nodes }) => {
    const criteria = tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? []);
    return nodes.map(({ element, html }) => ({
      ...{ rule: id, help, criteria, no: numberOf(element) },
      html: (/^<[^>]*>/.exec(html)?.[0] ?? html).slice(0, 160),
    }));
  });
  return { version: axe.version, faults };
}
