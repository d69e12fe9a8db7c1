import type { Deck } from '../../deck/deck.ts';
import type { ThemeDefault } from '../../deck/find-defaults.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { placeOnSlide } from './facts.ts';

/** What the theme or an add-on has put on the slide, and the deck names nowhere: its author can hardly mend it. */
export function findSkippedDefault(url: string, no: number, deck: Deck): Finding | undefined {
  const { host } = new URL(url);
  const from = isOfDeck(url, deck) ? undefined : findDefault(host, no, deck);
  if (!from) return undefined;
  const { owner, isTheme, layout, setting } = from;
  const where = `${layout ? `the layout "${layout}" of ` : ''}the ${isTheme ? 'theme' : 'add-on'} ${owner}`;
  return finding('DEFAULT_BLOCKED', `Printed without ${url}, the default of ${where}.`, {
    ...placeOnSlide(deck, no),
    ...(setting && {
      fix: `Set \`${setting}:\` in the front matter of the slide, or allow the host with \`--allow-host ${host}\`.`,
    }),
  });
}

function isOfDeck(url: string, { slides, styleSheets, themeDefaults }: Deck): boolean {
  const own = styleSheets.filter(({ file }) => themeDefaults.every((one) => one.file !== file));
  const written = url.replace(/\/$/, '');
  return [...slides.map(({ raw }) => raw), ...own.map(({ text }) => text)].some((text) => text.includes(written));
}

/** That of the slide's layout, if there is one. */
function findDefault(host: string, no: number, { slides, themeDefaults }: Deck): ThemeDefault | undefined {
  const fitting = themeDefaults.filter(({ address }) => URL.canParse(address) && new URL(address).host === host);
  const layout = slides[no - 1]?.layout || (no === 1 ? 'cover' : 'default');
  return fitting.find((one) => one.layout === layout) ?? fitting[0];
}
