/**
 * A deck of `slides` slides with what briefing decks are made of: bullets shown click by click,
 * a table and speaker notes. Plain Markdown that Slidev and Marp both read; no clock, no randomness.
 *
 * @param slides how many slides, at least 1
 * @param flavour `slidev` wraps the bullets in v-clicks; `marp` is the same content for Marp CLI
 * @param first the number that the first slide shows: decks that begin elsewhere have no slide in common
 */
export function generateDeck(slides: number, flavour: 'slidev' | 'marp', first = 1): string {
  const headmatter =
    flavour === 'slidev'
      ? 'theme: default\ntitle: Generated deck\nfonts:\n  provider: none\nfavicon: "data:,"'
      : 'marp: true\ntitle: Generated deck';
  const pages = Array.from({ length: slides }, (_, i) => slideSource(i + first, flavour));
  return `---\n${headmatter}\n---\n\n${pages.join('\n\n---\n\n')}\n`;
}

function slideSource(no: number, flavour: 'slidev' | 'marp'): string {
  const bullets = [1, 2, 3].map((k) => `- Point ${k} of slide ${no}: **evidence** weighed against *doubt*`).join('\n');
  const steps = flavour === 'slidev' ? `<v-clicks>\n\n${bullets}\n\n</v-clicks>` : bullets;
  const rows = ['1970s', '1990s', '2000s'].map((decade, k) => `| ${decade} | ${no * 10 + k} | ${no + k} |`).join('\n');
  return [
    `# Claim number ${no}`,
    steps,
    `| Decade | Missions | Doubts |\n| --- | ---: | ---: |\n${rows}`,
    `<!-- Notes for slide ${no}: say who said it, keep the hedge, then pause. -->`,
  ].join('\n\n');
}
