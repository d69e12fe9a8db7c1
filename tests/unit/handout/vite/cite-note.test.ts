import { describe, expect, it } from 'vitest';
import type { CitedDeck } from '../../../../citations/cited-deck.ts';
import { citeNote, citeNotesInJson } from '../../../../handout/vite/cite-note.ts';

const reference = { apa: [], chicago: [] };
const passage = { id: 'w-p1-s1', locator: '¶1 s1', paragraph: 1, sentence: 1, text: 'x', status: 'cited' } as const;
const deck: CitedDeck = {
  sources: [
    {
      key: 'w',
      label: 'Wake & <b>',
      sha256: '',
      reference,
      passages: [{ ...passage, slides: [], notes: [], quoted: [], errata: [] }],
    },
  ],
  others: [{ key: 'k', label: 'Kim', reference }],
  verified: 0,
  quotations: 0,
  altered: [],
};

describe('citations in speaker notes', () => {
  it('are links in round brackets, and text is never markup', () => {
    expect(citeNote('<p>so “it” [see @w, ¶1 s1; -@k, p. 2 &amp; 3] is</p>', deck)).toBe(
      '<p>so “it” (<a class="citation" href="#w-p1-s1">see Wake &amp; &lt;b&gt;, ¶1 s1</a>; <a class="citation" href="#ref-k">pp. 2, 3</a>) is</p>',
    );
  });

  it.each([
    '<code>[@w, ¶1]</code>',
    '<pre><code>[@w, ¶1]</code></pre>',
    '<a title="[@w, ¶1]">x</a>',
    'me@there.org [x]',
  ])('%s stays as it is', (html) => {
    expect(citeNote(html, deck)).toBe(html);
  });

  it('are found in the source of a module', () => {
    const code = `a({${JSON.stringify({ note: '[@w, ¶1 s1]', noteHTML: '<p>"a" [@w, ¶1 s1]</p>' }).slice(1)})`;
    const changed = citeNotesInJson(code, deck);
    expect(changed).toContain('"note":"[@w, ¶1 s1]"');
    expect(changed).toContain(String.raw`"noteHTML":"<p>\"a\" (<a class=\"citation\" href=\"#w-p1-s1\">`);
  });
});
