/** What a style sheet puts at an element. */
export interface GeneratedText {
  /** Number of the element. */
  host: number;
  part: 'before' | 'after' | 'marker';
  /** As it is painted; undefined where the browser counts or quotes. */
  text: string | undefined;
  /** What is read in its place, if the sheet says so. */
  alternative: string | undefined;
  /** A picture is painted, alone or beside words. */
  isPicture: boolean;
}

/**
 * Runs in the tab: what style sheets may put words before or behind (`::before`, `::after`) or mark with words
 * (`::marker`). The browser prints such words without a tag. Each gets a number, `data-generated`; and what the sheets say
 * of the words is said of the elements, too, that can stand in their place: `X > generated-before` weighs what
 * `X::before` weighs. Signs without letters are decoration, and so is what has an empty alternative
 * (`content: "New" / ""`).
 */
export function findGenerated(): GeneratedText[] {
  const part = /::?(before|after|marker)$/i;
  type Found = { rule: CSSStyleRule; selectors: string[]; outer: string | undefined };
  const partsOf = (selector: string) => selector.split(/,\s*(?![^()]*\))/).map((one) => one.trim());
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
  ];
  const hosts = new Set<HTMLElement>();
  const rules: Found[] = [];
  const look = (root: Document | ShadowRoot): void => {
    const bases = new Set(['q']);
    const search = (list: CSSRuleList, outer?: string): void => {
      for (const rule of list) {
        if (!(rule instanceof CSSStyleRule)) {
          if (rule instanceof CSSGroupingRule) search(rule.cssRules, outer);
          continue;
        }
        const selectors = partsOf(rule.selectorText);
        const nested = (one: string) =>
          outer === undefined ? one : one.includes('&') ? one.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${one}`;
        if (rule.cssRules.length > 0) search(rule.cssRules, selectors.map(nested).join(', '));
        const found = selectors.filter((one) => part.test(one));
        if (found.length === 0) continue;
        rules.push({ rule, selectors, outer });
        const isSaying = !/^(?:none|normal|""|)$/.test(rule.style.content);
        if (isSaying)
          for (const one of found)
            bases.add(
              nested(one)
                .replace(part, '')
                .replace(/(^|[\s>+~])$/, '$1*'),
            );
      }
    };
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
      try {
        search(sheet.cssRules);
      } catch {
        bases.add('*'); // of another host: the browser does not tell
      }
    for (const base of bases)
      try {
        for (const element of root.querySelectorAll<HTMLElement>(base)) hosts.add(element);
      } catch {
        // a selector that holds for no element
      }
  };
  for (const root of rootsIn(document)) look(root);

  const string = String.raw`"(?:[^"\\]|\\.)*"`;
  const readString = (quoted: string) =>
    quoted
      .slice(1, -1)
      .replace(
        /\\(?:([0-9a-f]{1,6}) ?|(.))/gi,
        (_, code, sign) => sign ?? String.fromCodePoint(Number.parseInt(code, 16)),
      );
  const read = (host: HTMLElement, number: number, part: GeneratedText['part']): GeneratedText[] => {
    const { content } = getComputedStyle(host, `::${part}`);
    if (content === 'none' || content === 'normal') return [];
    const [, painted = '', spoken] = new RegExp(`^(.*?)(?: / (${string}))?$`, 's').exec(content) ?? [];
    const items = painted.replace(new RegExp(String.raw`url\((?:${string}|[^)]*)\)`, 'g'), 'picture');
    const strings = items.match(new RegExp(string, 'g')) ?? [];
    const others = items.replace(new RegExp(string, 'g'), '').trim();
    const alternative = spoken && readString(spoken).trim();
    const hasQuotes = getComputedStyle(host).quotes !== 'none';
    const isCounted = /counters?\(/.test(others) || (hasQuotes && /(?:open|close)-quote/.test(others));
    const isPicture = others !== '' && !isCounted;
    const text = isCounted ? undefined : strings.map(readString).join('');
    // Of a marker, all but what it counts is tagged.
    const isRead = alternative ?? (isCounted || (part !== 'marker' && /[\p{L}\p{N}]/u.test(text ?? '')));
    return isRead && (isCounted || part !== 'marker') ? [{ host: number, part, text, alternative, isPicture }] : [];
  };
  const texts: GeneratedText[] = [];
  let count = 0;
  for (const host of hosts) {
    const around = host.getRootNode() instanceof ShadowRoot ? (host.getRootNode() as ShadowRoot).host : host;
    if (!around.closest('.print-slide-container, .handout')) continue;
    if ([host, around].some((one) => one.closest('[aria-hidden=true], [role=img], .katex'))) continue;
    if (host.matches('pre .line')) continue; // the numbers of the lines
    if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const own = (['before', 'after', 'marker'] as const).flatMap((part) => read(host, count, part));
    if (own.length === 0) continue;
    texts.push(...own);
    host.dataset.generated = String(count++);
  }
  if (count === 0) return [];
  for (const { rule, selectors } of rules) {
    const others = selectors.flatMap((one) => {
      const [, name] = part.exec(one) ?? [];
      if (!name || /marker/i.test(name)) return [];
      return `${one.replace(part, '').replace(/(^|[\s>+~])$/, '$1*')} > generated-${name.toLowerCase()}`;
    });
    if (others.length > 0) rule.selectorText = [...selectors, ...others].join(', ');
  }
  return texts;
}
