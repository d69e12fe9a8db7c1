import { describe, expect, it } from 'vitest';
import { type ListedDeck, renderStartPage } from '../../../../site/many/start-page.ts';

const deck: ListedDeck = {
  place: 'week 1',
  title: 'Trust & <doubt>',
  subtitle: '',
  speaker: 'Ada "A." Lovelace',
  occasion: '',
  date: '2026-10-14',
  lang: 'de',
  width: 980,
  height: 552,
  slides: ['Trust', '', 'Questions'],
  slidesPdf: 'a #1.pdf',
};
const { 'index.html': html = '', 'start.js': script = '' } = renderStartPage([deck], 'Winter');

describe('renderStartPage', () => {
  it('says what the headmatter says, and nothing of what it does not', () => {
    expect(html).toContain('Trust &amp; &lt;doubt&gt;</a></h2>');
    expect(html).toContain('<dt>Speaker</dt><dd lang="de">Ada &quot;A.&quot; Lovelace</dd>');
    expect(html).not.toMatch(/Occasion<|Handout|subtitle/);
  });

  it('leads to the deck, its PDF and its slides, by their numbers', () => {
    expect(html).toContain('href="./week%201/a%20%231.pdf"');
    expect(html).toContain('<li value="3"><a href="./week%201/3/">Questions</a></li>');
    expect(html).not.toContain('value="2"');
  });

  it('has a script that needs nothing but the page', () => {
    expect(script).toMatch(/^\(function searchDecks\(\)/);
    expect(() => new Function(script)).not.toThrow();
  });
});
