/** The page that leads to many decks: text in, HTML out. It works from a disk as from a host, and on paper. */
import { escapeHtml } from '@vue/shared';
import type { AboutDeck } from '../build-pages.ts';
import { policyOfPage } from '../content-security-policy.ts';
import { searchDecks } from './search-decks.ts';
import { style } from './start-style.ts';

export interface ListedDeck extends AboutDeck {
  /** Folder of the deck on the site, with slashes. */
  place: string;
  /** Names of the PDFs in its folder. */
  slidesPdf?: string | undefined;
  handoutPdf?: string | undefined;
}

/** Files that make up the page, by name. */
export function renderStartPage(decks: readonly ListedDeck[], title: string): Record<string, string> {
  const count = `${decks.length} ${decks.length === 1 ? 'deck' : 'decks'}`;
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfPage}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./start.css">
<script src="./start.js" defer></script>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<form role="search">
<label for="words">Search titles, speakers, occasions and slides</label>
<input id="words" type="search" autocomplete="off" spellcheck="false">
</form>
<p id="count" role="status">${count}</p>
</header>
<main>
<ul class="decks">
${decks.map(renderDeck).join('\n')}
</ul>
</main>
</body>
</html>
`;
  return { 'index.html': html, 'start.css': style, 'start.js': `(${searchDecks.toString()})();\n` };
}

function renderDeck(deck: ListedDeck): string {
  const { place, title, subtitle, speaker, occasion, date, lang, width, height, slides } = deck;
  const href = `./${place.split('/').map(encodeURIComponent).join('/')}`;
  const facts = [
    ['Speaker', speaker],
    ['Occasion', occasion],
    ['Date', date],
  ].filter(([, value]) => value !== '');
  const link = (name: string, text: string) =>
    `<li><a href="${href}/${name}">${text}<span class="unseen"> of ${escapeHtml(title)}</span></a></li>`;
  const pdf = (name: string | undefined, text: string) =>
    name === undefined ? [] : [link(encodeURIComponent(name), text)];
  const named = slides.flatMap((name, i) => (name === '' ? [] : [{ name, no: i + 1 }]));
  return `<li class="deck" lang="${escapeHtml(lang)}">
<a class="picture" href="${href}/" tabindex="-1" aria-hidden="true"><img src="${href}/first-slide.png" alt="" width="${width}" height="${height}" loading="lazy"></a>
<div class="words">
<h2><a href="${href}/">${escapeHtml(title)}</a></h2>
${subtitle && `<p class="subtitle">${escapeHtml(subtitle)}</p>\n`}${
  facts.length > 0
    ? `<dl lang="en">\n${facts.map(([name, value = '']) => `<div><dt>${name}</dt><dd lang="${escapeHtml(lang)}">${escapeHtml(value)}</dd></div>`).join('\n')}\n</dl>\n`
    : ''
}<ul class="links" lang="en">
${[link('', 'Slides'), ...pdf(deck.slidesPdf, 'Slides as PDF'), ...pdf(deck.handoutPdf, 'Handout as PDF')].join('\n')}
</ul>
${
  named.length > 0
    ? `<details>\n<summary lang="en">${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}<span class="unseen"> of ${escapeHtml(title)}</span></summary>\n<ol>\n${named.map(({ name, no }) => `<li value="${no}"><a href="${href}/${no}/">${escapeHtml(name)}</a></li>`).join('\n')}\n</ol>\n</details>\n`
    : ''
}</div>
</li>`;
}
