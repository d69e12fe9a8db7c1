import type { GeneratedText } from './find-generated.ts';

export interface GeneratedFault {
  kind: 'generated';
  no: number;
  text: string;
}

/**
 * Runs in the tab: puts elements with the same words, which look the same, in the place of words that a style sheet puts
 * before and behind others, so that they are read where they stand. Signs without letters are decoration, and so is
 * what has an empty alternative (`content: "New" / ""`); another alternative is read in place of the words.
 *
 * Nothing on the sheet may move or change by that: where something does, the words stay as they are.
 *
 * @returns words that could not be replaced
 */
export function setGenerated(texts: readonly GeneratedText[]): GeneratedFault[] {
  interface Words extends GeneratedText {
    at: HTMLElement;
    sheet: Element;
    text: string;
    /** All that is known of their look. */
    look: Map<string, string>;
    /** What stands in their place. */
    element: HTMLElement | undefined;
  }
  const hosts = new Map<number, HTMLElement>();
  const gather = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.dataset?.generated !== undefined) hosts.set(Number(element.dataset.generated), element);
      if (element.shadowRoot) gather(element.shadowRoot);
    }
  };
  gather(document);
  const around = (at: Element) => (at.getRootNode() instanceof ShadowRoot ? (at.getRootNode() as ShadowRoot).host : at);
  const lookOf = (element: Element, part?: string) => {
    const style = getComputedStyle(element, part);
    return new Map([...style].map((name) => [name, style.getPropertyValue(name)]));
  };
  const words = texts.flatMap((one): Words[] => {
    const { host, text, alternative } = one;
    const at = hosts.get(host);
    if (!at || !(text || alternative)) return [];
    const sheet = around(at).closest('.print-slide-container, .handout-sheet') ?? at;
    return [{ ...one, text: text ?? '', at, sheet, look: new Map(), element: undefined }];
  });
  if (words.length === 0) return [];

  const rules = new CSSStyleSheet();
  const roots = new Set(words.map(({ at }) => at.getRootNode() as Document | ShadowRoot));
  for (const root of roots) root.adoptedStyleSheets.push(rules);
  const partOf = ({ host, part }: Words) => `[data-generated="${host}"]:not(#\\.):not(#\\.)::${part}`;
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
  const ruleOf = (one: Words) =>
    `${partOf(one)} { content: ${one.part === 'marker' ? quote(one.text) : 'none'} !important }`;

  /** Where everything on a sheet stands, and how it looks. */
  const describe = (sheet: Element): string => {
    const range = document.createRange();
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const all: unknown[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('generated-before, generated-after')) continue;
      if (node instanceof Element && /^generated-/.test(node.localName)) continue;
      range.selectNode(node);
      const { x, y, width, height } = (node instanceof Element ? node : range).getBoundingClientRect();
      all.push([x, y, width, height].map((value) => value.toFixed(2)).join(' '));
      if (!(node instanceof Element)) continue;
      const { color, backgroundColor, backgroundImage, font, opacity, display, textDecoration, borderTopColor } =
        getComputedStyle(node);
      all.push(color, backgroundColor, backgroundImage, font, opacity, display, textDecoration, borderTopColor);
    }
    return all.join('|');
  };
  const ofLayout =
    /^(?:width|height|(?:inline|block)-size|inset.*|top|right|bottom|left|(?:perspective|transform)-origin)$/;
  const ofTime = /^(?:content|animation|transition|-webkit-locale|text-decoration$)/;
  const differing = ({ element, look }: Words) => {
    const now = element ? lookOf(element) : look;
    return [...look].filter(([name, value]) => !ofTime.test(name) && now.get(name) !== value);
  };
  const put = (all: readonly Words[]): void => {
    for (const one of all) {
      if (one.part === 'marker') continue;
      const element = document.createElement(`generated-${one.part}`);
      element.textContent = one.text;
      element.style.setProperty('animation', 'none', 'important');
      if (one.alternative) {
        element.setAttribute('role', 'img');
        element.setAttribute('aria-label', one.alternative);
      }
      one.element = element;
    }
    rules.replaceSync([...standing, ...all].map(ruleOf).join('\n'));
    for (const { part, at, element } of all) if (element) part === 'before' ? at.prepend(element) : at.append(element);
    // Rules for children of the host may hold for it, too.
    const changes = all.flatMap((one) => differing(one).map((change) => [one.element, change] as const));
    for (const [element, [name, value]] of changes)
      if (!ofLayout.test(name)) element?.style.setProperty(name, value, 'important');
  };
  const take = (all: readonly Words[]): void => {
    for (const one of all) one.element?.remove();
    for (const one of all) one.element = undefined;
    rules.replaceSync([...standing].map(ruleOf).join('\n'));
  };
  const isSame = (one: Words): boolean => {
    const isGone = one.part === 'marker' || getComputedStyle(one.at, `::${one.part}`).content === 'none';
    return isGone && differing(one).length === 0;
  };

  const standing = new Set<Words>();
  for (const one of words) if (one.part !== 'marker') one.look = lookOf(one.at, `::${one.part}`);
  const before = new Map([...new Set(words.map(({ sheet }) => sheet))].map((sheet) => [sheet, describe(sheet)]));
  /** @returns those that cannot stand */
  const attempt = (all: readonly Words[]): Words[] => {
    put(all);
    const changed = new Set(all.filter((one) => !isSame(one)).map(({ sheet }) => sheet));
    for (const sheet of new Set(all.map((one) => one.sheet)))
      if (describe(sheet) !== before.get(sheet)) changed.add(sheet);
    const failed = all.filter((one) => changed.has(one.sheet));
    for (const one of all) if (!changed.has(one.sheet)) standing.add(one);
    if (failed.length > 0) take(failed);
    return failed;
  };
  const canStand = ({ isPicture, at }: Words) => !isPicture && at.localName !== 'hr'; // in a rule nothing is read
  const left = [...Map.groupBy(attempt(words.filter(canStand)), ({ host }) => host).values()].flatMap(attempt);
  left.push(...words.filter((one) => !canStand(one)));
  return left.map(({ at, text, alternative }) => {
    const beside = around(at).closest<HTMLElement>('[data-slide]')?.dataset.slide ?? '0';
    return {
      kind: 'generated',
      no: Number.parseInt(around(at).closest('.print-slide-container')?.id ?? beside, 10),
      text: text.trim() || (alternative ?? ''),
    };
  });
}
