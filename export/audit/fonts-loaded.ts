import { basename } from 'node:path';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** Every font that text asks for was loaded. */
export function auditFontsLoaded({ deck, page, failedRequests }: TabFacts): Finding[] {
  const fonts = failedRequests.filter(({ type }) => type === 'font');
  const remote = fonts.filter(({ isRemote }) => isRemote);
  const local = fonts.filter(({ isRemote, status }) => !isRemote && status >= 400);
  return [
    ...page.absentFamilies.map((family) =>
      finding('FONT_NOT_LOADED', `The font "${family}" comes from the web and was not loaded.`),
    ),
    ...local.map(({ url }) => missingFile(deck, url)),
    ...(local.length === 0 ? page.failedFaces : []).map((face) =>
      finding(remote.length > 0 ? 'FONT_NOT_LOADED' : 'FONT_FILE_MISSING', `The font "${face}" could not be loaded.`),
    ),
  ];
}

/** Names the file as the deck does: the address in the built site may be another. */
function missingFile(deck: TabFacts['deck'], url: string): Finding {
  const path = new URL(url).pathname;
  const source = [...deck.styleSheets, ...deck.slides.map(({ file, raw }) => ({ file, text: raw }))].find(({ text }) =>
    text.includes(basename(path)),
  );
  const slide = deck.slides.find(({ raw }) => raw === source?.text);
  const [typed = path] = source?.text.match(new RegExp(`[^"'(\\s]*${RegExp.escape(basename(path))}`)) ?? [];
  const place: FindingDetails = slide
    ? placeOnSlide(deck, slide.no, basename(path))
    : {
        file: source?.file,
        line: source?.text.slice(0, source.text.indexOf(basename(path))).split('\n').length,
      };
  return finding('FONT_FILE_MISSING', `The font file "${typed}" is missing.`, place);
}
