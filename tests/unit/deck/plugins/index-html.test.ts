import { describe, expect, it } from 'vitest';
import { withHead, withoutHead } from '../../../../deck/plugins/index-html.ts';

const page = (root: string, head: string) =>
  `<!DOCTYPE html>\n${root}\n<head>\n${head}\n</head>\n<body><div id="app"></div></body>\n</html>`;
const english = page('<html lang="en">', '<meta charset="utf-8">\n<title>Tides</title>');
const greek = page(
  '<html lang="el" dir="ltr" class="a">',
  '<meta charset="utf-8">\n<meta name="author" content="Κάλβος">\n<title>$& Άνεμος</title>',
);

describe('the page without what it says of the deck', () => {
  it('is one for all decks', () => {
    expect(withoutHead(greek)).toBe(withoutHead(english));
    expect(withoutHead(greek)).not.toMatch(/lang=|<title|<meta/);
  });

  it.for([english, greek])('gets it back: %s', (original) => {
    const back = withHead(withoutHead(english), original);
    for (const tag of original.match(/<(?:html|meta|title)\b[^>]*>/g) ?? []) expect(back).toContain(tag);
    expect(back).toContain(/<title>.*<\/title>/.exec(original)?.[0]);
    expect(back.match(/<html/g)).toHaveLength(1);
  });

  it('keeps what else stands in the head', () => {
    const link = '<link rel="stylesheet" href="/a.css">';
    expect(withoutHead(page('<html>', `${link}<title>T</title>`))).toContain(link);
  });
});
