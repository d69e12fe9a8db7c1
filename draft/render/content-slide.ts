import type { SlidePlan } from '../plan/plan-slide.ts';
import { countSpoken } from '../text/words.ts';
import { asText } from './markdown.ts';
import { drawPicture, placesOf } from './our-pictures.ts';
import { writePicture } from './plain-pictures.ts';
import type { Sheet } from './sheet.ts';
import type { Writer } from './writer.ts';

/** A slide out of the document: a headline that is marked as a draft, the picture, the rest in the note. */
export function contentSlide(
  { part, headline, picture, lines, shown }: SlidePlan,
  writer: Writer,
  isParted: boolean,
): Sheet {
  const { settings, quote, state, note } = writer;
  const heading = `# ${asText(state(headline))}`;
  const cite = placesOf([headline.line, ...shown]);
  const words = lines.reduce((sum, { text }) => sum + countSpoken(text), 0);
  if (!settings.hasOurTheme) {
    const body = `${heading}\n\n${writePicture(picture, settings.key, quote)}`;
    return { data: { cite, headline: 'draft' }, body, note: note(lines), words };
  }
  const drawn = drawPicture(picture, headline.text, quote);
  return {
    data: {
      layout: drawn.layout,
      ...(isParted ? { section: `${part + 1}` } : {}),
      cite,
      headline: 'draft',
      ...drawn.data,
    },
    body: `${heading}\n\n${drawn.body}`,
    note: note(lines, drawn.steps),
    words,
  };
}
