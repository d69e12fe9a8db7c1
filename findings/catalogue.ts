import { deckError, deckWarning, type Entry, internal, machine, usage } from './entry.ts';
import { quotations } from './quotations.ts';

/**
 * The catalogue of everything that can go wrong, in every room: what a code says wherever it turns up.
 *
 * Codes are permanent: people grep logs for them. Never rename one; retire it and add another.
 */
export const catalogue = {
  // --- the command line
  COMMAND_UNKNOWN: usage('The first word says what is to be done.', 'Run `seminar-deck --help` for the list.'),
  OPTION_UNKNOWN: usage(
    'Only known options are accepted, so that a typo never passes silently.',
    'Run `seminar-deck export --help` for the list.',
  ),
  OPTION_INVALID: usage('The value does not fit the option.', 'Run `seminar-deck export --help` for what it takes.'),
  ENTRY_MISSING: usage(
    'There is no file at that path.',
    'Give the path of a Slidev Markdown file, for example `seminar-deck export talk/slides.md`.',
  ),
  OUTPUT_SHARED: usage(
    'One of the two would be lost.',
    'Give one of them another `exportFilename:` in its headmatter, or export them into different folders with `--out`.',
  ),
  FOLDER_UNUSABLE: usage(
    'A new talk is put into an empty folder; one that holds a deck is only added to. What is there is never overwritten.',
    'Give another folder, for example `seminar-deck new talk`.',
  ),
  // --- reading the deck
  NOT_A_DECK: deckError(
    'The exporter builds Slidev decks: Markdown files whose slides are separated by `---`.',
    'Give it a Slidev deck, or use the tool this file was written for.',
  ),
  FRONTMATTER_INVALID: deckError(
    'Slidev ignores what it cannot read, so the settings below this point would be lost without a word.',
    'Correct the YAML at that line.',
  ),
  FENCE_TORN: deckError(
    'Slidev looks for `---` in fences of tildes too, so what should be one example becomes two slides.',
    'Fence it with backticks, which Slidev leaves whole.',
  ),
  SLIDE_IMPORT_FAILED: deckError(
    'Slidev leaves out an import that it cannot load and goes on without those slides.',
    'Correct the `src:` path or remove the slide.',
  ),
  NO_SLIDES: deckError('Nothing is left to print.', 'Check `--range`, and slides marked `hide` or `disabled`.'),
  THEME_MISSING: deckError(
    'The theme is not installed where the deck or this project could find it.',
    'Install the package in the folder of the deck, or correct `theme:` in the headmatter.',
  ),
  ADDON_MISSING: deckError(
    'The add-on is not installed where the deck or this project could find it.',
    'Install the package in the folder of the deck, or correct `addons:` in the headmatter.',
  ),
  THEME_OUTDATED: deckError(
    'The theme or the headmatter asks for something that this version of Slidev has dropped.',
    'Use a newer version of the theme, or change the option that is named.',
  ),
  SLIDEV_PASSED_OVER: deckWarning(
    'Only versions of Slidev that were tested are built with, and another version may draw slides otherwise.',
    'Install a version that is supported in the folder of the deck, or look at the PDF closely.',
  ),
  LAYOUT_UNKNOWN: deckError(
    'Slidev falls back to the default layout, and slots that layout does not have are lost.',
    'Correct `layout:` or add the layout file.',
  ),
  // --- the data of components and settings
  DATA_MISSING: deckError(
    'The component has nothing to draw.',
    'Correct the name, or write the data into the frontmatter of the slide.',
  ),
  DATA_KEY_MISSING: deckError(
    'The component cannot do without it; `docs/components.md` lists what each takes.',
    'Add the key.',
  ),
  DATA_KEY_UNKNOWN: deckWarning(
    'What stands under a key that nobody reads is not shown; `docs/components.md` lists what each component takes.',
    'Correct the key, or take it away.',
  ),
  DATA_VALUE_WRONG: deckError(
    'The value is of another kind than the one that is read there, so nothing or the wrong thing would be drawn.',
    'Write what it takes; `docs/components.md` lists that for each component.',
  ),
  DATA_SPLIT: deckError(
    'Within braces and brackets a comma ends the value, so the rest of the text is taken for something else and lost.',
    'Put the whole text into quotation marks, `text: "…"`, or write it on a line of its own without braces.',
  ),
  DATA_NAME_UNKNOWN: deckError(
    'A name in the data leads to nothing, so an arrow would have no end, or a question no answer.',
    'Correct the name.',
  ),
  DATA_MISFIT: deckError(
    'Two parts of the data contradict each other, so something would be left out or drawn in the wrong place.',
    'Make them fit.',
  ),
  TABLE_MISSING: deckError(
    'A chart is drawn from a file that cannot be read.',
    'Correct `file:`: its path counts from the folder of the deck, or from `public` there.',
  ),
  TABLE_INVALID: deckError(
    'What stands in the file is not what a chart is drawn from, so a figure would be lost or shown wrongly.',
    'Correct the file at that line.',
  ),
  SLIDE_EMPTY: deckWarning(
    'The slide has no content and no layout that could supply any; a stray `---` is the usual cause.',
    'Remove the separator, or give the slide content.',
  ),
  // --- building it
  BUILD_FAILED: deckError(
    'The deck cannot be built, so there is nothing to print.',
    'Correct the file that is named; `--verbose` shows the whole message.',
  ),
  IMPORT_UNRESOLVED: deckError(
    'A file or package that is imported cannot be found.',
    'Correct the path, or install the package in the folder of the deck.',
  ),
  REGION_MISSING: deckError(
    'Where Slidev does not find the region of a file that a slide names it shows the whole file.',
    'Correct the name behind `#`, or mark the region in the file: `// #region name`, `// #endregion name`.',
  ),
  IMPORT_OUTSIDE: deckError(
    'A slide may use only files of its deck, its theme, its add-ons and installed packages.',
    'Copy the file into the folder of the deck.',
  ),
  // --- rendering it
  SLIDE_FAILED: deckError(
    'The code of the slide threw an error while it was loaded; Slidev would print an error message in its place.',
    'Correct the component or script that is named.',
  ),
  COMPONENT_FAILED: deckError(
    'A component threw an error while it was drawn, so part of the slide is missing.',
    'Correct the component that is named.',
  ),
  COMPONENT_UNKNOWN: deckError(
    'No component of that name is known, so the browser draws an empty unknown element.',
    'Correct the tag, or add the component to `components/`.',
  ),
  SLIDE_UNSETTLED: deckError(
    'The slide was still changing, loading or blocked when the time was up, so a print would catch it half done.',
    'Mend the component that never settles, or allow more time with `--timeout`.',
  ),
  DIAGRAM_FAILED: deckError(
    'The diagram could not be drawn, so its place is empty or holds an error message.',
    'Correct the diagram source; the message says where.',
  ),
  FORMULA_FAILED: deckError('KaTeX could not read the formula and printed its source instead.', 'Correct the formula.'),
  IMAGE_MISSING: deckError(
    'The image could not be loaded, so the slide has a hole.',
    'Correct the path; local images belong in `public/` (`/name.png`) or beside the slide (`./name.png`).',
  ),
  FILM_UNSHOWN: deckWarning(
    'The browser that prints cannot play the film, so its place is empty; free browsers lack the codec of most MP4 files.',
    'Give the film a picture for paper, `poster="./still.png"`, save it as WebM, or print with Chrome (`--browser <path>`).',
  ),
  ICON_MISSING: deckError(
    'A class that UnoCSS cannot turn into an icon draws nothing, so the slide has a hole.',
    'Correct the name of the icon; names put together at run time must stand somewhere in full.',
  ),
  RESOURCE_MISSING: deckError(
    'A file that the slide asks for is not in the built site.',
    'Put the file into `public/` or correct the path.',
  ),
  REMOTE_BLOCKED: deckError(
    'The page may reach no other host unless you allow it, so that a deck prints the same everywhere.',
    'Copy the file into the deck, or allow the host with `--allow-host <host>`.',
  ),
  DEFAULT_BLOCKED: deckWarning(
    'It is nowhere in the deck: the theme or add-on shows it unless the slide says otherwise, and the page may reach no other host unless you allow it.',
    'Give the slide a picture of the deck, or allow the host with `--allow-host <host>`.',
  ),
  REMOTE_UNREACHABLE: deckError(
    'The host is allowed but did not answer as it should.',
    'Check the address and the network, or copy the file into the deck.',
  ),
  REMOTE_SKIPPED: deckWarning(
    'The page may reach no other host unless you allow it; no slide names this address, but what a script or style makes of it is missing.',
    'Remove the reference, or allow the host with `--allow-host <host>`.',
  ),
  FONT_NOT_LOADED: deckWarning(
    'The text is set in a substitute, wider or narrower than planned.',
    'Ship the font with the deck (`docs/write.md`, "Fonts"), or allow its host with `--allow-host <host>`.',
  ),
  FONT_FILE_MISSING: deckError(
    'The deck brings this font itself, and its file could not be loaded.',
    'Correct the path in the `@font-face` rule.',
  ),
  CONSOLE_ERROR: deckWarning(
    'The page reported an error that no slide could be held to account for.',
    'Look at the slide in `slidev`, or run with `--verbose`.',
  ),
  // --- auditing the page
  CONTENT_LOST: deckError(
    'The words stand in the Markdown of the slide but not on its page; a layout without that slot is the usual cause.',
    'Use a layout that has the slot, or move the text.',
  ),
  TEXT_CUT_OFF: deckError(
    'The text lies wholly outside the slide or behind an edge, so nobody can read it on paper.',
    'Shorten the text, shrink it, or split the slide.',
  ),
  TEXT_CLIPPED: deckWarning(
    'The text crosses an edge of the slide or of the box that holds it, and part of it is cut.',
    'Shorten the text, shrink it, or split the slide.',
  ),
  TEXT_COVERED: deckWarning(
    'Something opaque is painted over the text, so it cannot be read, though it can be searched and copied.',
    'Move one of them, or give the text a higher `z-index` (with `position: relative`).',
  ),
  TEXT_CROSSED: deckWarning(
    'A line or arrow is drawn through the words, so they are hard to read.',
    'Move one of them, let the line end before the words, or draw it behind them (`z-index`).',
  ),
  TEXT_OVERLAPS: deckWarning(
    'Two texts are printed in one place, so neither can be read.',
    'Move one of them, shorten the slide, or split it.',
  ),
  TAB_HIDDEN: deckWarning(
    'A group of code shows one of its tabs at a time, and paper has no click that would show another.',
    'Print them below each other: `.slidev-code-wrapper { display: block !important }` in a `<style>` on the slide, or take the code out of the group.',
  ),
  PICTURE_CUT_OFF: deckWarning(
    'Part of the picture lies beyond an edge of the slide, or of the box that holds it, and is not printed.',
    'Make it smaller, or put it on a slide of its own.',
  ),
  TEXT_PAINTED: deckWarning(
    'The letters are cut out of a background (`background-clip: text`); some viewers show a bar of colour in their place.',
    'Give the words a plain `color`.',
  ),
  CONTRAST_LOW: deckWarning(
    'Words need a contrast of 4.5 : 1 with what lies behind them, large ones of 3 : 1, or many cannot read them (WCAG 2.1, 1.4.3).',
    'Choose another colour, or give your reason in the frontmatter: `accept: { CONTRAST_LOW: … }`.',
  ),
  GRAPHIC_FAINT: deckWarning(
    'Lines and areas that carry meaning need a contrast of 3 : 1 with what lies beside them (WCAG 2.1, 1.4.11).',
    'Choose a stronger colour, or give your reason in the frontmatter: `accept: { GRAPHIC_FAINT: … }`.',
  ),
  TEXT_SMALL: deckWarning(
    'Whoever sits farther away than four times the height of the picture cannot make out letters of this size.',
    'Set it larger, put less on the slide, or give your reason in the frontmatter: `accept: { TEXT_SMALL: … }`.',
  ),
  COLOUR_ALONE: deckWarning(
    'Only its colour tells the link from the words around it, and not everybody sees the difference (WCAG 2.1, 1.4.1).',
    'Underline it, or give your reason in the frontmatter: `accept: { COLOUR_ALONE: … }`.',
  ),
  RAW_SOURCE: deckError(
    'Source code of a diagram or code block is printed as text; a missing blank line before the fence is the usual cause.',
    'Leave a blank line before and after the fence.',
  ),
  RAW_MARKUP: deckWarning(
    'Markup is printed as text: it stands in HTML without a blank line between, or the plug-in that understands it is not active.',
    'Leave a blank line between HTML and Markdown; else use syntax that Slidev understands, or HTML.',
  ),
  TIME_DEPENDENT: deckWarning(
    'The slide shows the date or time of the export, so every export differs; a fixed moment was printed instead.',
    'Write the date into the slide.',
  ),
  ANIMATED_IMAGE: deckWarning(
    'Paper shows one moment of an animated image, and not always the same.',
    'Replace it by a still image.',
  ),
  SLIDE_MOVING: deckWarning(
    'Paper shows one moment of a movement that never ends, and not always the same.',
    'Let the animation come to an end, or stop it when `$renderContext` is not `slide`.',
  ),
  LINK_BROKEN: deckWarning(
    'The link leads nowhere in the PDF.',
    'Link to a slide that is exported, or to a full https:// address.',
  ),
  // --- auditing the PDF
  PAGE_COUNT: deckError(
    'The PDF does not have one page for each slide and click step.',
    'Run again with `--verbose`; content that breaks over pages is the usual cause.',
  ),
  PAGE_SHRUNK: deckError(
    'Something wider than the slide makes the browser shrink every page.',
    'Give the wide element a width, or hide what overflows.',
  ),
  PAGE_BLANK: deckError(
    'Nothing is drawn on the page although the slide has content.',
    'Look at the slide in `slidev`; a background or image that failed to load is the usual cause.',
  ),
  TEXT_NOT_IN_PDF: deckError(
    'Words that stand on the slide are not in the text of its page, so they cannot be read, searched or copied.',
    'Remove effects that turn text into pictures (filters, blend modes).',
  ),
  TEXT_NOT_SELECTABLE: deckWarning(
    'Some words of the slide are drawn but are not text in the PDF.',
    'Remove effects that turn text into pictures (filters, blend modes).',
  ),
  NOTE_LOST: deckError(
    'The speaker notes do not stand in the handout whole and in order.',
    'Run again with `--verbose` and report the deck.',
  ),
  NOTE_LEAKED: deckError(
    'This layout of the handout is public: nothing of the speaker notes may be in it.',
    'Say what should be public on the slide or in `<HandoutText>`, or choose a layout with notes.',
  ),
  OUTLINE_LACKS: deckWarning(
    'The outline leaves out what is hidden from those who have the slide read to them.',
    'Take `aria-hidden` and the like away from what is to be read, or choose a layout with the slides themselves.',
  ),
  HANDOUT_OVERFLOW: deckError(
    'Something that cannot be divided is taller than a page, so its end is cut off.',
    'Shorten the text, or choose another layout, paper or orientation.',
  ),
  COLOUR_LEFT: deckWarning(
    'Pictures and gradients of rare kinds (palettes, inks, meshes) are not turned into grey.',
    'Save the picture as PNG or JPEG in RGB, or draw the gradient in CSS.',
  ),
  GLYPH_MISSING: deckWarning(
    'No font of the deck or the machine has these characters, so a box or nothing is printed in their place.',
    'Ship a font that has them with the deck.',
  ),
  FONT_NOT_EMBEDDED: deckError(
    'The PDF names a font without containing it, so it looks different on every machine.',
    'Ship the font with the deck as woff2.',
  ),
  // --- reading it aloud (PDF/UA)
  ALT_MISSING: deckWarning(
    'Who cannot see the image learns nothing of it, and the PDF may not claim PDF/UA.',
    'Say what it shows, `![what it shows](file)` or `alt="…"`; `alt=""` if it is decoration.',
  ),
  PICTURE_UNNAMED: deckWarning(
    'Nothing says what it shows, so it is not read out, and the PDF may not claim PDF/UA.',
    'Add `role="img"` and `aria-label="what it shows"`, or `aria-hidden="true"` if it is decoration.',
  ),
  DIAGRAM_UNNAMED: deckWarning(
    'Who has the slides read to them hears its words one by one, and not what leads to what.',
    'Say in the diagram what it shows: `accTitle: …` below its first line, and `accDescr: …` for more; or `title: …` in its front matter.',
  ),
  LINK_UNNAMED: deckWarning(
    'The link has no words, so nobody hears where it leads, and the PDF may not claim PDF/UA.',
    'Give the link words, its picture an alternative, or the link an `aria-label`.',
  ),
  LINK_IN_DRAWING: deckWarning(
    'A link inside a drawing does not reach the PDF as one that can be read out.',
    'Put the link beside the drawing, or around it.',
  ),
  FORM_CONTROL: deckWarning(
    'Paper has no buttons and fields; a reader cannot tell what it is, and the PDF may not claim PDF/UA.',
    'Show it only where `$renderContext` is `slide`, or hide it from readers with `aria-hidden="true"`.',
  ),
  TABLE_WITHOUT_HEADERS: deckWarning(
    'A cell cannot be read out with what it belongs to, and the PDF may not claim PDF/UA.',
    'Use `<th>` for headers; `role="presentation"` on a table that only arranges things.',
  ),
  HEADING_MISSING: deckWarning(
    'Who goes through the PDF by headings passes this slide over.',
    'Give the slide a heading, `# …`.',
  ),
  HEADING_REPEATED: deckWarning(
    'A slide has one title; a reader takes a second one for another slide.',
    'Make it a heading of the second level, `## …`.',
  ),
  TEXT_TRANSLUCENT: deckWarning(
    'Text is translucent together with its background, and some viewers lose such text when they read out.',
    'Use a lighter colour in place of `opacity`.',
  ),
  TEXT_FILTERED: deckWarning(
    'The browser prints what is under a CSS filter as a picture.',
    'Remove the filter, or take it off the text.',
  ),
  TEXT_GENERATED: deckWarning(
    'Words that a style sheet paints (`content`) are not read out: the slide would look otherwise if they stood in it, so the PDF does not claim PDF/UA.',
    'Write the words into the slide; to what is only decoration give an empty alternative (`content: "New" / ""`).',
  ),
  FONT_DRAWN: deckWarning(
    'The font is variable, or has no face of the weight or slant asked for, so its letters are written as drawings.',
    'Ship static font files, one for each weight and slant in use (`docs/write.md`, "Fonts").',
  ),
  PDFUA_TEXT_DIFFERS: deckWarning(
    'What is read out is not what stands on the slide, so the PDF does not claim PDF/UA.',
    'Run again with `--verbose`; text that CSS moves or hides is the usual cause.',
  ),
  WORDS_JOINED: deckWarning(
    'Words that are apart on the page run together in what is read out, so the PDF does not claim PDF/UA.',
    'Put a blank between them; words that CSS moves apart or turns round are the usual cause.',
  ),
  PDFUA_FAILED: deckWarning(
    'The PDF breaks a rule of PDF/UA-1, so it is tagged but does not claim to conform.',
    'Look at the place that is named; `seminar-deck check-pdf <file>` checks a PDF again.',
  ),
  // --- the machine
  NODE_TOO_OLD: machine(
    'Slidev, which builds the deck, does not run on this version of Node.',
    'Install a newer Node from https://nodejs.org, or `npm i -D node@24` in the folder of the deck.',
  ),
  BROWSER_MISSING: machine(
    'No browser could be found.',
    'Install Chrome, Edge or Chromium, or give the path of one with `--browser <path>`.',
  ),
  BROWSER_FAILED: machine(
    'The browser did not start.',
    'Give another one with `--browser <path>`; `--verbose` shows its own message.',
  ),
  BROWSER_CRASHED: machine(
    'The browser went away while the deck was printed, usually for want of memory.',
    'Close other programs, or export part of the deck with `--range`.',
  ),
  TIMED_OUT: machine('A step took longer than it may.', 'Allow more time with `--timeout <seconds>`.'),
  EXPORT_DIED: machine(
    'Something on this machine ended it from outside, most often for want of memory; other decks go on.',
    'Export it again; with fewer at a time (`--jobs 1`) where memory is short.',
  ),
  DECK_UNREPORTED: machine(
    'The job that was to make it ended before it could, or never began.',
    'Run that part again; what it had made is not made again.',
  ),
  VERSIONS_DIFFER: deckWarning(
    'PDFs are the same to the byte only where this program, Node and the browser are the same.',
    'Let all parts run in the same container image, or from the same lockfile.',
  ),
  PORT_TAKEN: machine(
    'Another program, perhaps an older server, uses the port.',
    'End that program, or name another port with `--port`; without `--port` a free one is taken.',
  ),
  OUTPUT_UNWRITABLE: machine(
    'The folder does not exist and cannot be made, is not writable, or the disk is full.',
    'Choose another folder with `--out <folder>`, or free some space. The previous PDF is untouched.',
  ),
  INSTALL_FAILED: machine(
    'The packages that the talk asks for could not be installed: without a network, or if the registry refuses.',
    'The talk itself is whole. Run `npm install` in its folder when the registry can be reached.',
  ),
  // --- what the deck quotes and cites
  ...quotations,
  // --- the program itself
  PDF_DAMAGED: internal(
    'The bytes that were to be written are not the PDF that was audited.',
    'Run again; report the deck if it happens twice. The previous PDF is untouched.',
  ),
  INTERNAL: internal(
    'This is a fault of the exporter itself.',
    'Run again with `--verbose` and report what it prints.',
  ),
} as const satisfies Record<string, Entry>;

/** One of the permanent codes. */
export type Code = keyof typeof catalogue;
