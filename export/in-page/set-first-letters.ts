/**
 * Runs in the tab: letters that styles set apart at the beginning of a paragraph (`::first-letter`) become elements that
 * look the same. The browser prints them without a tag, so that “Turmoil” is read out as “urmoil”.
 */
export function setFirstLetters(): void {
  const part = /::?first-letter$/i;
  const found: { list: CSSStyleSheet | CSSGroupingRule; rule: CSSStyleRule; selectors: string[] }[] = [];
  const search = (list: CSSStyleSheet | CSSGroupingRule): void => {
    for (const rule of list.cssRules) {
      if (rule instanceof CSSStyleRule) {
        const selectors = rule.selectorText.split(/,\s*(?![^()]*\))/);
        if (selectors.some((one) => part.test(one))) found.push({ list, rule, selectors });
      } else if (rule instanceof CSSGroupingRule) search(rule);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
    try {
      search(sheet);
    } catch {
      // of another host: the browser does not tell
    }
  if (found.length === 0) return;

  const looks = [
    ...['float', 'color', 'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'line-height'],
    ...['letter-spacing', 'text-transform', 'text-shadow', 'text-decoration', 'vertical-align', 'background-color'],
    ...['top', 'right', 'bottom', 'left'].flatMap((side) => [
      ...[`padding-${side}`, `margin-${side}`],
      ...['width', 'style', 'color'].map((property) => `border-${side}-${property}`),
    ]),
  ];
  const firstText = (element: Element): Text | undefined => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.data.trim() !== '' && node.parentElement?.checkVisibility()) return node;
    }
    return undefined;
  };
  const selectors = found.flatMap((one) => one.selectors.filter((each) => part.test(each)));
  const elements = selectors.flatMap((one) => [...document.querySelectorAll(one.replace(part, '') || '*')]);
  // All looks are read before the first rule goes.
  const letters = [...new Set(elements)].flatMap((element) => {
    const style = getComputedStyle(element, '::first-letter');
    const node = /^(?:block|flow-root|inline-block|list-item|table-cell|table-caption)$/.test(
      getComputedStyle(element).display,
    )
      ? firstText(element)
      : undefined;
    const [, blank = '', letter = ''] = /^(\s*)(\p{P}*[\p{L}\p{N}\p{S}]\p{M}*\p{P}*)/u.exec(node?.data ?? '') ?? [];
    if (!node || letter === '') return [];
    const values = looks.map((property) => [property, style.getPropertyValue(property)] as const);
    return [{ node, from: blank.length, to: blank.length + letter.length, values }];
  });
  for (const { list, rule, selectors: all } of found.toReversed()) {
    const others = all.filter((one) => !part.test(one));
    if (others.length > 0) rule.selectorText = others.join(', ');
    else list.deleteRule([...list.cssRules].indexOf(rule));
  }
  for (const { node, from, to, values } of letters) {
    const span = document.createElement('span');
    span.dataset.firstLetter = '';
    for (const [property, value] of values) span.style.setProperty(property, value, 'important');
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(span);
  }
}
