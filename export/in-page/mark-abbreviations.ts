/**
 * Runs in the tab: says what is written short. A citation such as `¶4 s1` is read as “paragraph 4, sentence 1”, an
 * `<abbr title>` as its title.
 *
 * @param words how a paragraph, a sentence and a passage are said; see `citations/locator/locator-words.ts`
 */
export function markAbbreviations(words: { paragraph: string; sentence: string; range: string }): void {
  const point = String.raw`(?:¶{1,2}\s*(\d+)(?:\s+s(\d+))?|(?<![\p{L}\p{N}])s(\d+))`;
  const passage = new RegExp(`${point}(?:–${point})?`, 'gu');
  const say = (paragraph?: string, sentence?: string) =>
    [paragraph && words.paragraph.replace('{n}', paragraph), sentence && words.sentence.replace('{n}', sentence)]
      .filter(Boolean)
      .join(', ');
  const speak = (text: string) =>
    text.replace(passage, (_, paragraph, inIt, sentence, toParagraph, toInIt, toSentence) => {
      const from = say(paragraph, inIt ?? sentence);
      const to = say(toParagraph, toInIt ?? toSentence);
      return to ? words.range.replace('{from}', from).replace('{to}', to) : from;
    });
  for (const citation of document.querySelectorAll<HTMLElement>(
    '.print-slide-container a.citation, .handout a.citation',
  )) {
    const text = (citation.textContent ?? '').replace(/\s+/g, ' ').trim();
    const spoken = speak(text);
    if (spoken === text) continue;
    citation.dataset.expansion = spoken;
    if (citation.hasAttribute('href')) citation.setAttribute('aria-label', spoken);
    else {
      citation.dataset.mark = 'Span';
      citation.setAttribute('role', 'group');
    }
  }
  for (const short of document.querySelectorAll<HTMLElement>('abbr[title]')) {
    if (!short.title.trim() || short.hasAttribute('role')) continue;
    short.setAttribute('role', 'group');
    short.dataset.mark = 'Span';
    short.dataset.expansion = short.title;
  }
}
