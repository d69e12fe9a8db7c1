import type { Page } from 'playwright';
import { locatorWordsFor } from '../../citations/locator/locator-words.ts';
import type { Deck } from '../../deck/deck.ts';
import { rightToLeftScripts } from '../../text/scripts.ts';
import { findDiagramNames } from '../audit/diagram-names.ts';
import type { TabFacts } from '../audit/facts.ts';
import { findGenerated } from '../in-page/find-generated.ts';
import { levelHeadings } from '../in-page/level-headings.ts';
import { markAbbreviations } from '../in-page/mark-abbreviations.ts';
import { markBlocks } from '../in-page/mark-blocks.ts';
import { markContinued } from '../in-page/mark-continued.ts';
import { markDefinitions } from '../in-page/mark-definitions.ts';
import { markDiagrams } from '../in-page/mark-diagrams.ts';
import { markFormulae } from '../in-page/mark-formulae.ts';
import { markGraphics } from '../in-page/mark-graphics.ts';
import { markLanguages } from '../in-page/mark-languages.ts';
import { markNotes } from '../in-page/mark-notes.ts';
import { markQuotations } from '../in-page/mark-quotations.ts';
import { markSheets } from '../in-page/mark-sheets.ts';
import { markTables } from '../in-page/mark-tables.ts';
import { numberMarks } from '../in-page/number-marks.ts';
import { prepare } from '../in-page/prepare.ts';
import { readAloud } from '../in-page/read-aloud.ts';
import { readPictures } from '../in-page/read-pictures.ts';
import { setFirstLetters } from '../in-page/set-first-letters.ts';
import { setGenerated } from '../in-page/set-generated.ts';
import { thinText } from '../in-page/thin-text.ts';
import { unfilterDiagrams } from '../in-page/unfilter-diagrams.ts';
import { readCounted } from './read-counted.ts';
import { readTab } from './read-tab.ts';

/**
 * Prepares a settled tab for paper and for those who have the PDF read to them: links, sections, headings, languages,
 * formulae, notes, pictures, tables. Each step leaves its marks in the page; the last two say what is marked.
 */
export async function prepareTab(
  page: Page,
  { lang, slides }: Deck,
): Promise<Pick<TabFacts, 'brokenLinks' | 'pictures' | 'faults' | 'marks' | 'aloud'>> {
  const aliases = Object.fromEntries(slides.filter(({ alias }) => alias).map(({ alias, no }) => [alias, no]));
  const brokenLinks = await page.evaluate(prepare, { lang, aliases });
  const words = await readTab(page, findGenerated);
  const generated = words.length > 0 ? await readTab(page, setGenerated, await readCounted(page, words)) : [];
  await page.evaluate(setFirstLetters);
  const pictures = await readTab(page, readPictures); // before drawings without a name are marked as decoration
  await page.evaluate(markSheets, { lang });
  await page.evaluate(markFormulae);
  await page.evaluate(markNotes);
  await page.evaluate(markAbbreviations, locatorWordsFor(lang));
  await page.evaluate(markQuotations);
  const named = Object.fromEntries(
    slides
      .filter(({ content }) => content.includes('mermaid'))
      .map(({ no, content }) => [no, findDiagramNames(content)]),
  );
  const diagrams = await page.evaluate(markDiagrams, named);
  const graphics = await page.evaluate(markGraphics);
  const tables = await page.evaluate(markTables);
  await page.evaluate(markDefinitions);
  await page.evaluate(markBlocks);
  await page.evaluate(markContinued);
  await page.evaluate(markLanguages);
  const headings = await page.evaluate(levelHeadings);
  await page.evaluate(unfilterDiagrams);
  const effects = await page.evaluate(thinText);
  const marks = await readTab(page, numberMarks);
  const aloud = await readTab(page, readAloud, { rightToLeftScripts });
  return {
    brokenLinks,
    pictures,
    marks,
    aloud,
    faults: [...generated, ...diagrams, ...graphics, ...tables, ...headings, ...effects],
  };
}
