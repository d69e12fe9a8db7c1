/**
 * Runs in the start page: shows the decks that have all words of the search somewhere in their text, without regard to
 * case and accents. It is written into the page as it stands here, so it knows nothing but the page.
 */
export function searchDecks(): void {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const input = document.querySelector<HTMLInputElement>('#words');
  const count = document.querySelector('#count');
  const decks = [...document.querySelectorAll<HTMLElement>('.deck')].map((element) => ({
    element,
    text: fold(element.textContent ?? ''),
  }));
  const show = () => {
    const words = fold(input?.value ?? '')
      .split(/\s+/)
      .filter(Boolean);
    let shown = 0;
    for (const { element, text } of decks) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) shown += 1;
      const list = element.querySelector('details');
      if (list && words.length > 0) {
        const lines = [...list.querySelectorAll<HTMLElement>('li')];
        list.open = lines.some((line) => words.some((word) => fold(line.textContent ?? '').includes(word)));
      } else if (list) list.open = false;
    }
    const all = decks.length === 1 ? '1 deck' : `${decks.length} decks`;
    if (count) count.textContent = words.length > 0 ? `${shown} of ${all}` : all;
  };
  input?.addEventListener('input', show);
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  show(); // what was typed before the page was left
}
