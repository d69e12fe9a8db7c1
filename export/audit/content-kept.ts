import { type Finding, finding } from '../../findings/finding.ts';
import { findDiagramLabels } from './diagram-labels.ts';
import { bySlide, placeOnSlide, sample, type TabFacts, textBySlide } from './facts.ts';
import { createLossTest, findLostBlocks } from './lost-blocks.ts';
import { comparableWords } from './words.ts';

/** What stands in the Markdown stands on the page, inside its edges and before everything else. */
export function auditContentKept({ deck, text, beside, covered }: TabFacts): Finding[] {
  const present = textBySlide(text, (sheet) => sheet.present);
  const lost = [...new Set(text.map(({ no }) => no))].flatMap((no) => {
    const slide = deck.slides[no - 1];
    if (!slide) return [];
    const isLost = createLossTest(present.get(no) ?? '');
    const at = (line: number) => ({ slide: no, file: slide.file, line: slide.contentLine + line });
    return [
      ...findLostBlocks(slide.content, deck, isLost).map(({ excerpt, line }) =>
        finding('CONTENT_LOST', `Not on the page: “${excerpt}”.`, at(line)),
      ),
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
    ...[...bySlide(beside.text, ({ cutOff }) => cutOff)].map(([no, parts]) =>
      finding('TEXT_CUT_OFF', `Beside the page: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
    ...[...bySlide([...text, ...beside.text], ({ clipped }) => clipped)].map(([no, parts]) =>
      finding('TEXT_CLIPPED', `Cut at an edge: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
    ...covered.map(({ no, text, cover }) =>
      finding('TEXT_COVERED', `Behind ${cover}: ${sample([text])}.`, placeOnSlide(deck, no, text)),
    ),
  ];
}
