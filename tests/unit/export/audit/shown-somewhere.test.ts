import { describe, expect, it } from 'vitest';
import { auditShownSomewhere } from '../../../../export/audit/shown-somewhere.ts';
import type { HiddenText } from '../../../../export/in-page/text-tools.ts';
import { deckWith, factsWith, file, sheetText, slideWith } from './facts-builder.ts';

const hidden = (text: string, by: HiddenText['by'] = 'opacity') => [{ text, by }];

/** What is found on a slide with these words in its source, on each sheet of which this is hidden and that is seen. */
function audit(content: string, ...sheets: { hidden: HiddenText[]; words?: string[] }[]) {
  const text = sheets.map((parts, i) => sheetText(1, { words: [], ...parts }, i + 1));
  return auditShownSomewhere(factsWith({ deck: deckWith([slideWith(1, content)]), text }));
}

describe('auditShownSomewhere', () => {
  it('finds nothing on a sound deck', () => {
    expect(auditShownSomewhere(factsWith())).toEqual([]);
  });

  it('names words of the author that are hidden on every sheet, at their line', () => {
    expect(audit('# Head\n\nnever seen', { hidden: hidden('never seen') })).toMatchObject([
      { code: 'CONTENT_LOST', severity: 'error', slide: 1, file, line: 16, what: 'On no page: “never seen”.' },
    ]);
  });

  it('knows words of a sentence without blanks, which emphasis divides', () => {
    expect(audit('这里有一些**重点**内容', { hidden: hidden('重点'), words: ['这里有一些', '内容'] })).toMatchObject([
      { code: 'CONTENT_LOST', what: 'On no page: “重点”.' },
    ]);
  });

  it('bears words that another step shows', () => {
    expect(audit('two steps', { hidden: hidden('two steps', 'click') }, { hidden: [] })).toEqual([]);
  });

  it('bears words that are also there to be seen, as in another theme', () => {
    expect(audit('same words', { hidden: hidden('same words', 'display'), words: ['same', 'words'] })).toEqual([]);
  });

  it('names words of which most stand elsewhere on the slide', () => {
    const words = ['words', 'that', 'a', 'mask', 'fades'];
    expect(
      audit('# Head\n\nwords under a mask', { hidden: hidden('words under a mask', 'mask'), words }),
    ).toMatchObject([{ what: 'On no page: “words under a mask”.', why: expect.stringContaining('mask') }]);
  });

  it('bears words that their author shows under a condition, unless something else hides them', () => {
    const content = '<p v-show="a">now and then</p>\n\n<p style="display: none">never</p>';
    const [both, other] = [
      [...hidden('now and then', 'display'), ...hidden('never', 'display')],
      hidden('now and then'),
    ];
    expect(audit(content, { hidden: both })).toMatchObject([{ what: 'On no page: “never”.' }]);
    expect(audit(content, { hidden: other })).toMatchObject([{ what: 'On no page: “now and then”.' }]);
  });

  it('leaves alone what a component says of itself', () => {
    expect(audit('# Head', { hidden: hidden('Copy to clipboard') })).toEqual([]);
  });

  it('says for each reason what to do, and only warns of what is not displayed', () => {
    const both = [...hidden('first words', 'click'), ...hidden('second words', 'display')];
    expect(audit('first words, second words', { hidden: both })).toMatchObject([
      { severity: 'error', why: expect.stringContaining('click') },
      { severity: 'warning', fix: expect.stringContaining('display: none') },
    ]);
  });
});
