import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDeck } from '../../../citations/deck/check-deck.ts';
import { loadDeck } from '../../../citations/deck/load-deck.ts';

/** The codes found on each slide of a deck of `tests/fixtures/gate`, by the slide's title; clean slides are left out. */
async function faultsOf(name: string): Promise<Record<string, string[]>> {
  const entry = fileURLToPath(new URL(`../../fixtures/gate/${name}/slides.md`, import.meta.url));
  const deck = await loadDeck(entry);
  const { findings } = await checkDeck(deck);
  const titleOf = (slide = 1) => /^# (.*)$/mu.exec(deck.slides[slide - 1]?.content ?? '')?.[1] ?? String(slide);
  const faults: Record<string, string[]> = {};
  for (const { slide, code } of findings) {
    const title = titleOf(slide);
    faults[title] = [...(faults[title] ?? []), code];
  }
  return faults;
}

describe('decks that were judged wrongly once', () => {
  it('quotations in the marks of all languages are held against the source', async () => {
    expect(await faultsOf('japanese-quote')).toEqual({
      偽の引用: ['QUOTATION_NOT_FOUND'],
      'British marks': ['QUOTATION_NOT_FOUND'],
    });
  });

  it('brackets that change a finding are errors', async () => {
    expect(await faultsOf('gloss-changes-finding')).toEqual({ One: ['QUOTATION_ALTERED', 'QUOTATION_ALTERED'] });
  });

  it('what a PDF makes of a text is no fault of who quotes it', async () => {
    expect(await faultsOf('quotation-from-pdf')).toEqual({ 'Note mark': ['LOCATOR_MISSING'] });
  });

  it('a hundred ways to set and to bend a quotation', async () => {
    const [missing, altered] = ['QUOTATION_NOT_FOUND', 'QUOTATION_ALTERED'];
    expect(await faultsOf('quotation-neighbours')).toEqual({
      'lig-fi-in-source': ['QUOTATION_REPEATED'],
      'ellipsis-omission-plain': [missing],
      'ellipsis-paren': [missing],
      'case-mid': [missing],
      allcaps: [missing],
      'smallcaps-css': [missing],
      'german-false': [missing],
      'guillemets-fr-false': [missing],
      'german-rev-false': [missing],
      'swedish-false': [missing],
      'polish-false': [missing],
      'japanese-false': [missing],
      'japanese-double-false': [missing],
      'thousand-comma': [missing],
      'eszett-ss': [missing],
      'gloss-number': [altered],
      'gloss-number2': [altered],
      'gloss-negation': [altered],
      'gloss-all': [altered],
      'gloss-name': [altered],
      'omit-not': [altered],
      'omit-never': [altered],
      'omit-percent': ['HEDGE_OUTSIDE'],
      'single-quotes-false': [missing],
      'straight-single-false': [missing],
      'straight-false': [missing],
      'bq-false': [missing],
      'q-tag': [missing],
      'html-entity-quotes': [missing],
      kursive: [missing],
    });
  });
});
