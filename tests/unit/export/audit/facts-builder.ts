/** Facts of a sound deck with two slides, to be spoilt in one place. */

import type { Deck, DeckSlide } from '../../../../deck/deck.ts';
import type { TabFacts } from '../../../../export/audit/facts.ts';
import type { Mark } from '../../../../export/in-page/number-marks.ts';
import type { SheetMedia } from '../../../../export/in-page/read-media.ts';
import type { SheetText } from '../../../../export/in-page/read-text.ts';
import type { PdfPage } from '../../../../pdf/read-pages.ts';

export const origin = 'http://127.0.0.1:4000';
export const file = '/deck/slides.md';

/** A slide whose frontmatter takes lines 10·no to 10·no + 2 of the file, and whose content begins on 10·no + 4. */
export function slideWith(no: number, content = `# Head ${no}`, parts: Partial<DeckSlide> = {}): DeckSlide {
  return {
    no,
    title: '',
    file,
    line: no * 10,
    contentLine: no * 10 + 4,
    layout: '',
    content,
    raw: `---\nlayout: default\n---\n\n${content}`,
    note: '',
    lang: 'en',
    alias: '',
    isRoomOnly: false,
    accepts: {},
    ...parts,
  };
}

export function deckWith(slides: readonly DeckSlide[], parts: Partial<Deck> = {}): Deck {
  return {
    title: 'Talk',
    authors: [],
    subject: '',
    keywords: [],
    lang: 'en',
    width: 980,
    height: 552,
    colorSchema: 'light',
    comark: false,
    webFonts: [],
    iconSets: { installed: [], known: [] },
    styleSheets: [],
    themeDefaults: [],
    slides: [...slides],
    ...parts,
  };
}

/** What can be read on the first click step of a slide, or on another. */
export function sheetText(no: number, parts: Partial<SheetText> = {}, step = 1): SheetText {
  return {
    id: `${String(no).padStart(3, '0')}-${String(step).padStart(2, '0')}`,
    no,
    heading: `Head ${no}`,
    words: ['Head', `${no}`],
    painted: [],
    cutOut: [],
    present: ['Head', `${no}`],
    waiting: [],
    hidden: [],
    cutOff: [],
    clipped: [],
    cutBy: [],
    prose: [],
    clocks: [],
    families: ['Serif'],
    ...parts,
  };
}

export function sheetMedia(no: number, parts: Partial<SheetMedia> = {}): SheetMedia {
  return {
    id: `${String(no).padStart(3, '0')}-01`,
    no,
    brokenImages: [],
    urls: [],
    unknownTags: [],
    emptyIcons: [],
    failedDiagrams: [],
    failedFormulae: [],
    hiddenTabs: [],
    unshownFilms: [],
    hasInk: true,
    ...parts,
  };
}

/** What a handout of one page with notes tells of itself. */
export function handoutFacts(parts: Partial<TabFacts['handout']> = {}): TabFacts['handout'] {
  return {
    pages: 1,
    overflowing: [],
    bookmarks: [],
    publicText: '',
    told: [],
    notes: [],
    layout: 'beside',
    without: [],
    printsNotes: true,
    ...parts,
  };
}

export function pdfPage(text: string, parts: Partial<PdfPage> = {}): PdfPage {
  return {
    width: 735,
    height: 414,
    text,
    missingGlyphs: 0,
    scale: 0.75,
    hasInk: true,
    drawnFonts: new Map(),
    ...parts,
  };
}

export function markWith(parts: Partial<Mark> = {}): Mark {
  return {
    type: 'Sect',
    no: 1,
    sheet: '',
    lang: 'en',
    name: '',
    href: '',
    corner: '',
    width: 0,
    height: 0,
    expansion: '',
    isFile: false,
    ...parts,
  };
}

export function factsWith(parts: Partial<TabFacts> = {}): TabFacts {
  return {
    deck: deckWith([slideWith(1), slideWith(2)]),
    origin,
    characters: '',
    text: [sheetText(1), sheetText(2)],
    beside: { text: [], media: [] },
    colours: { texts: [], links: [], marks: [], scheme: 'light', otherScheme: [] },
    covered: [],
    overlaps: [],
    pictures: [],
    media: [sheetMedia(1), sheetMedia(2)],
    page: { contentWidth: 980, failedFaces: [], absentFamilies: [], hasOverlay: false },
    probe: { failures: [], blocked: [] },
    brokenLinks: [],
    marks: [],
    aloud: [],
    faults: [],
    handout: handoutFacts(),
    failedRequests: [],
    allowHost: [],
    animated: [],
    unsettled: [],
    moving: [],
    complaints: [],
    ...parts,
  };
}
