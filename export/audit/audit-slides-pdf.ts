import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { PdfPage } from '../../pdf/read-pages.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { comparableWords, foldText } from './words.ts';

/** Share of a slide's words that may be missing from the text of its page before the page counts as wrong. */
const tolerated = 0.3;
/** Points by which Chromium rounds a page. */
const rounding = 0.5;
/** Right-to-left scripts are painted in another order than they are written. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

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
        ...missingGlyphs(page, sheet.words, place),
        ...missingWords(page, sheet, i === pages.length - 1, place),
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

function missingGlyphs(page: PdfPage, words: readonly string[], place: Place): Finding[] {
  if (page.missingGlyphs === 0) return [];
  const characters = [...new Set([...words.join('')])].filter(
    (character) => !page.text.includes(character) && /[^\p{Cc}\p{Cf}\p{Mn}]/u.test(character),
  );
  return [
    finding(
      'GLYPH_MISSING',
      `${page.missingGlyphs} ${page.missingGlyphs === 1 ? 'character has' : 'characters have'} no glyph${characters.length > 0 ? `: ${sample(characters)}` : ''}.`,
      place(characters[0]),
    ),
  ];
}

function missingWords(
  page: PdfPage,
  { words, painted }: { words: readonly string[]; painted: readonly string[] },
  isLast: boolean,
  place: Place,
): Finding[] {
  const exempt = new Set(painted);
  const printed = foldText(page.text);
  const wanted = words.filter((word) => !exempt.has(word) && !rightToLeft.test(word));
  const unhyphenated = printed.replace(/[-‐]/g, ''); // a word that is broken at the end of a line
  const isPrinted = (part: string) => printed.includes(part) || unhyphenated.includes(part);
  const missing = wanted.filter((word) => !comparableWords(word).every(isPrinted));
  if (missing.length === 0) return [];
  const isGrave = missing.length > wanted.length * tolerated || (isLast && missing.includes(wanted.at(-1) ?? ''));
  return [
    finding(
      isGrave ? 'TEXT_NOT_IN_PDF' : 'TEXT_NOT_SELECTABLE',
      `${missing.length} of ${wanted.length} words are not in the text of the page: ${sample(missing)}.`,
      place(missing[0]),
    ),
  ];
}
