import type { Code } from '../../findings/catalogue.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { PdfPage } from '../../pdf/read-pages.ts';
import { foldText } from '../../text/fold-text.ts';
import { createPrintedTest } from '../../text/printed-test.ts';
import type { SheetText } from '../in-page/read-text.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';

/** Share of a slide's words that may be missing from the text of its page before the page counts as wrong. */
const tolerated = 0.3;
/** Points by which Chromium rounds a page. */
const rounding = 0.5;

/**
 * The finished slides PDF holds every sheet, at its full size, with its words.
 *
 * @param slides the numbers that were asked for
 */
export function auditSlidesPdf(pages: readonly PdfPage[], facts: TabFacts, slides: readonly number[]): Finding[] {
  const { deck, text, media } = facts;
  const drawn = new Set(text.map(({ no }) => no));
  if (drawn.size !== slides.length || slides.some((no) => !drawn.has(no)))
    return [finding('PAGE_COUNT', `Slides ${[...drawn].join(', ')} were drawn, ${slides.join(', ')} were asked for.`)];
  if (pages.length !== text.length)
    return [
      finding('PAGE_COUNT', `${pages.length} pages for ${text.length} slides and click steps.`),
      ...shrunk(pages, facts),
    ];
  return [
    ...shrunk(pages, facts),
    ...pages.flatMap((page, i) => {
      const sheet = text[i];
      if (!sheet) return [];
      const place = (text?: string) => placeOnSlide(deck, sheet.no, text);
      const source = deck.slides[sheet.no - 1]?.content.replace(/<!--[\s\S]*?-->/g, '').trim();
      const isBlank = media[i]?.hasInk === false && source !== '';
      return [
        ...(isBlank ? [finding('PAGE_BLANK', 'Nothing is drawn on the page.', place())] : []),
        ...missingText(page, sheet, i === pages.length - 1, place),
      ];
    }),
  ];
}

function shrunk(pages: readonly PdfPage[], { deck, page: { contentWidth } }: TabFacts): Finding[] {
  const width = deck.width * 0.75;
  const height = deck.height * 0.75;
  const wrongSize = pages.find(
    (page) => Math.abs(page.width - width) > rounding || Math.abs(page.height - height) > rounding,
  );
  const wrongScale = pages.find(({ scale }) => Math.abs(scale - 0.75) > 0.005);
  if (wrongSize)
    return [
      finding(
        'PAGE_SHRUNK',
        `A page measures ${wrongSize.width} × ${wrongSize.height} points instead of ${width} × ${height}.`,
        {
          why: 'Something in the deck sets another page size (`@page`).',
          fix: 'Remove the `@page` rule.',
        },
      ),
    ];
  if (wrongScale)
    return [
      finding(
        'PAGE_SHRUNK',
        `Every page is printed at ${Math.round((wrongScale.scale / 0.75) * 100)} % because something is ${contentWidth} pixels wide; a slide is ${deck.width}.`,
      ),
    ];
  return [];
}

/** Where a text stands on the slide at hand. */
type Place = (text?: string) => FindingDetails;

/** Words that are missing in the text of the page, or have no glyphs for some of their letters. */
function missingText(page: PdfPage, { words, painted }: SheetText, isLast: boolean, place: Place): Finding[] {
  const exempt = new Set(painted);
  const isPrinted = createPrintedTest(page.text);
  const wanted = words.filter((word) => !exempt.has(word));
  const missing = wanted.filter((word) => !isPrinted(word));
  const unprinted = page.missingGlyphs > 0 ? findUnprinted(words.join(''), page.text) : [];
  const lacksGlyph = (word: string) => unprinted.some((character) => word.includes(character));
  const others = missing.filter((word) => !lacksGlyph(word));
  const isGrave = missing.length > wanted.length * tolerated || (isLast && missing.includes(wanted.at(-1) ?? ''));
  const areLost = (code: Code, details: FindingDetails) =>
    finding(code, `${missing.length} of ${wanted.length} words are not in the text of the page: ${sample(missing)}.`, {
      ...place(missing[0]),
      ...details,
    });
  if (isGrave && missing.length > 0 && others.length === 0) return [areLost('TEXT_NOT_IN_PDF', withoutFont)];
  return [
    ...(page.missingGlyphs > 0
      ? [finding('GLYPH_MISSING', sayMissing(page.missingGlyphs, unprinted), place(unprinted[0]))]
      : []),
    ...(others.length > 0 ? [areLost(isGrave ? 'TEXT_NOT_IN_PDF' : 'TEXT_NOT_SELECTABLE', {})] : []),
  ];
}

const withoutFont: FindingDetails = {
  why: 'No font of the deck or the machine has their letters.',
  fix: 'Ship a font that has them with the deck.',
};

const sayMissing = (count: number, characters: readonly string[]): string =>
  `${count} ${count === 1 ? 'character has' : 'characters have'} no glyph${characters.length > 0 ? `: ${sample(characters)}` : ''}.`;

/** Those characters of a page that are not in the text of its print; if all are, the signs that are there more seldom. */
function findUnprinted(shown: string, text: string): string[] {
  const printed = foldText(text);
  const countIn = (whole: string, one: string) => whole.split(one).length;
  const characters = [...new Set(shown)].filter((one) => /[^\p{Cc}\p{Cf}\p{M}]/u.test(one));
  const absent = characters.filter((one) => !printed.includes(foldText(one)));
  if (absent.length > 0) return absent;
  const folded = foldText(shown);
  return characters.filter((one) => /[\p{S}]/u.test(one) && countIn(folded, one) > countIn(printed, one));
}
