import { type Finding, finding } from '../errors.ts';
import { findDiagramLabels } from './diagram-labels.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';
import { findSourceBlocks } from './source-blocks.ts';
import { comparableWords } from './words.ts';

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What stands in the Markdown stands on the page, inside its edges and before everything else. */
export function auditContentKept({ deck, text, covered }: TabFacts): Finding[] {
  const present = bySlide(text, (sheet) => comparableWords(sheet.present.join(' ')));
  const lost = [...new Set(text.map(({ no }) => no))].flatMap((no) => {
    const slide = deck.slides[no - 1];
    if (!slide) return [];
    const words = new Set(present.get(no));
    const letters = (present.get(no) ?? []).join('');
    // Emphasis divides a sentence that has no spaces, as in Japanese, into words other than those of its source.
    const isThere = (word: string) => words.has(word) || (unspaced.test(word) && letters.includes(word));
    const isLost = (wanted: readonly string[]) => wanted.filter((word) => !isThere(word)).length > wanted.length / 2;
    const at = (line: number) => ({ slide: no, file: slide.file, line: slide.contentLine + line });
    return [
      ...findSourceBlocks(shownEverywhere(slide.content))
        .filter(({ words, parts }) => isLost(words) && isLost(parts))
        .map(({ excerpt, line }) => finding('CONTENT_LOST', `Not on the page: “${excerpt}”.`, at(line))),
      ...findDiagramLabels(slide.content)
        .filter(({ label }) => isLost(comparableWords(label)))
        .map(({ label, line }) =>
          finding('CONTENT_LOST', `Not in the diagram: “${label}”.`, {
            ...at(line),
            why: 'Mermaid drops a node without a word when a subgraph has the same name.',
            fix: 'Give every node and subgraph a name of its own.',
          }),
        ),
    ];
  });
  return [
    ...lost,
    ...[...bySlide(text, ({ cutOff }) => cutOff)].map(([no, parts]) =>
      finding('TEXT_CUT_OFF', `Outside the slide: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
    ...[...bySlide(text, ({ clipped }) => clipped)].map(([no, parts]) =>
      finding('TEXT_CLIPPED', `Cut at an edge: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
    ...covered.map(({ no, text, cover }) =>
      finding('TEXT_COVERED', `Behind ${cover}: ${sample([text])}.`, placeOnSlide(deck, no, text)),
    ),
  ];
}

/** The content without what is meant for the handout alone, or not for it; lines keep their numbers. */
function shownEverywhere(content: string): string {
  return content.replace(/<(HandoutOnly|HandoutText|SlideOnly)\b[^>]*>[\s\S]*?<\/\1>/g, (part) =>
    part.replace(/.+/g, ''),
  );
}
