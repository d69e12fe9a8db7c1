import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { lineOfText } from '../../text/line-of-text.ts';
import { createLossTest } from '../../text/loss-test.ts';
import { comparableWords } from '../../text/words.ts';
import type { CoveredText } from '../in-page/cover-tools.ts';
import { findDiagramLabels } from './diagram-labels.ts';
import { bySlide, placeOnSlide, sample, type TabFacts, textBySlide } from './facts.ts';
import { findLostBlocks } from './lost-blocks.ts';

/** What stands in the Markdown stands on the page, inside its edges and before everything else. */
export function auditContentKept({ deck, text, beside, covered }: TabFacts): Finding[] {
  const present = textBySlide(text, (sheet) => sheet.present);
  const lost = [...new Set(text.map(({ no }) => no))].flatMap((no) => {
    const slide = deck.slides[no - 1];
    if (!slide) return [];
    const isLost = createLossTest(present.get(no) ?? '');
    const at = (line: number) => ({ slide: no, file: slide.file, line: slide.contentLine + line });
    const lines = slide.content.split('\n');
    return [
      ...findLostBlocks(slide.content, deck, isLost).map(({ excerpt, line }) => {
        const [note] = /^\s*\[\^[^\]]+\]:.*/.exec(lines[line] ?? '') ?? [];
        if (note === undefined) return finding('CONTENT_LOST', `Not on the page: “${excerpt}”.`, at(line));
        return finding('CONTENT_LOST', `The footnote is not on the page: ${sample([note.trim()])}.`, {
          ...at(line),
          ...(deck.comark ? besideSpans : withoutMark),
        });
      }),
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
      finding('TEXT_CUT_OFF', `Outside the slide: ${sample(parts)}.`, placeOfCut(deck, no, parts)),
    ),
    ...[...bySlide(beside.text, ({ cutOff }) => cutOff)].map(([no, parts]) =>
      finding('TEXT_CUT_OFF', `Beside the page: ${sample(parts)}.`, placeOfCut(deck, no, parts)),
    ),
    ...[...bySlide([...text, ...beside.text], ({ clipped }) => clipped)].map(([no, parts]) =>
      finding('TEXT_CLIPPED', `Cut at an edge: ${sample(parts)}.`, placeOfCut(deck, no, parts)),
    ),
    ...auditCutByBoxes(deck, [...text, ...beside.text]),
    ...[...bySlide(text, ({ cutOut }) => cutOut)].map(([no, parts]) =>
      finding('TEXT_PAINTED', `Cut out of a background: ${sample(parts)}.`, placeOnSlide(deck, no, parts[0])),
    ),
    ...auditCovered(deck, covered),
  ];
}

/** One finding for each box of a slide, with what it cuts. */
function auditCutByBoxes(deck: TabFacts['deck'], text: TabFacts['text']): Finding[] {
  const parts = text.flatMap(({ no, cutBy }) => cutBy.map((part) => ({ no, ...part })));
  const boxes = Map.groupBy(parts, ({ no, by, kind }) => `${no} ${by} ${kind}`);
  return [...boxes.values()].map((all) => {
    const [{ no, by, kind }] = all as [(typeof parts)[number]];
    const texts = all.map((part) => part.text);
    const wholes = all.map(({ text, whole = text }) => whole);
    return finding('TEXT_CUT_OFF', `Cut off by the edge of ${by}: ${sample(texts)}.`, {
      ...cutBy[kind],
      ...(kind === 'drawing' ? placeOnSlide(deck, no, texts[0]) : placeOfCut(deck, no, wholes, texts)),
    });
  });
}

const cutBy: Record<TabFacts['text'][number]['cutBy'][number]['kind'], FindingDetails> = {
  slide: {},
  row: {
    why: 'The words are kept in one line (`white-space: nowrap`, `truncate`), which is longer than its place.',
    fix: 'Let the words wrap (`white-space: normal`), give them more room, or shorten the text.',
  },
  clamp: {
    why: 'The box shows so many lines and no more (`-webkit-line-clamp`, `line-clamp-3`).',
    fix: 'Let it show all of its lines, give it more room, or shorten the text.',
  },
  drawing: {
    why: 'A drawing shows nothing beyond its own edge, and the labels go over it.',
    fix: 'Shorten the labels, break them (`<br>`), or give the drawing more room (`viewBox`).',
  },
  code: {
    why: 'On the screen the code can be scrolled in its box; paper shows what lies in it at first.',
    fix: 'Break the lines, give the code more room (`maxHeight`), set it smaller, or show less of it.',
  },
  box: {
    why: 'The box shows nothing beyond its own edges (`overflow`), and paper cannot be scrolled.',
    fix: 'Give the box more room, let it show what goes over (`overflow: visible`), or shorten the text.',
  },
};

/** One finding for each text behind something, and one for all the words that a line runs through. */
function auditCovered(deck: TabFacts['deck'], covered: TabFacts['covered']): Finding[] {
  const lines = Map.groupBy(
    covered.filter(({ isCrossed }) => isCrossed),
    ({ no, cover }) => `${no} ${cover}`,
  );
  return [
    ...covered
      .filter(({ isCrossed }) => !isCrossed)
      .map(({ no, text, cover }) =>
        finding('TEXT_COVERED', `Behind ${cover}: ${sample([text])}.`, placeOnSlide(deck, no, text)),
      ),
    ...[...lines.values()].map((all) => {
      const [{ no, cover, text }] = all as [CoveredText];
      const texts = all.map((one) => one.text);
      return finding('TEXT_CROSSED', `${cover} runs through ${sample(texts)}.`, placeOnSlide(deck, no, text));
    }),
  ];
}

const withoutMark: FindingDetails = {
  why: 'A footnote is printed only where its mark, such as `[^1]`, stands on the same slide.',
  fix: 'Put the mark into the text, or write the note as a line of its own.',
};
const besideSpans: FindingDetails = {
  why: 'With `mdc: true` Slidev reads the mark of a footnote, such as `[^1]`, as words in brackets, and prints no notes.',
  fix: 'Take `mdc` (`comark`) out of the headmatter, or write the note as a line of its own.',
};

/** Where the text stands that is cut, and what helps where it is the label of a diagram. */
function placeOfCut(
  deck: TabFacts['deck'],
  no: number,
  parts: readonly string[],
  lost: readonly string[] = [],
): FindingDetails {
  const slide = deck.slides[no - 1];
  const found = parts.findIndex((part) => slide && lineOfText(slide.raw, part) >= 0);
  const place = placeOnSlide(deck, no, parts[found], lost[found]);
  const fence = slide && place.line !== undefined ? fenceAt(slide.raw, place.line - slide.line) : undefined;
  const diagram = /^\s*[`~]{3,}\s*(mermaid|plantuml)\b/.exec(fence ?? '')?.[1];
  if (!diagram) return place;
  const [scale] = /\bscale:\s*[\d.]+/.exec(fence ?? '') ?? [];
  const fix = scale
    ? `Make the diagram smaller: a number below that of \`${scale}\`.`
    : `Make the diagram smaller, \`\`\`${diagram} {scale: 0.8}\`, or give it fewer nodes in a row.`;
  return { ...place, fix };
}

/** The line that opens the fence around a line of the source, counted from 0. */
function fenceAt(raw: string, line: number): string | undefined {
  const above = raw.split('\n').slice(0, line);
  const marks = above.filter((one) => /^\s*(?:`{3,}|~{3,})/.test(one));
  return marks.length % 2 === 1 ? marks.at(-1) : undefined;
}
