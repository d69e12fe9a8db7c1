import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { createLossTest } from '../../text/loss-test.ts';
import { comparableWords } from '../../text/words.ts';
import type { HiddenText } from '../in-page/text-tools.ts';
import { placeOnSlide, sample, type TabFacts, textBySlide } from './facts.ts';
import { unconditionalText } from './source-blocks.ts';

/** Words of the author's that are in the page and to be seen on none of the slide's pages. */
export function auditShownSomewhere({ deck, text }: TabFacts): Finding[] {
  const seen = textBySlide(text, ({ words }) => words);
  return [...Map.groupBy(text, ({ no }) => no)].flatMap(([no, sheets]) => {
    const isUnseen = createLossTest(seen.get(no) ?? '');
    const content = deck.slides[no - 1]?.content ?? '';
    const isNotWritten = createLossTest(content);
    const isMerelyConditional = createLossTest(unconditionalText(content, deck));
    const isOfAuthor = (words: readonly string[]) => words.length > 0 && words.every((word) => !isNotWritten([word]));
    const isLost = ({ text, by }: HiddenText) => {
      const words = comparableWords(text);
      // Of most texts some words stand elsewhere on the slide, too.
      const isSeen = words.every((word) => !isUnseen([word]));
      return isOfAuthor(words) && !isSeen && !(by === 'display' && isMerelyConditional(words));
    };
    const [first] = sheets;
    const lost = (first?.hidden ?? []).filter(
      (one) => isLost(one) && sheets.every((sheet) => hides(sheet.hidden, one)),
    );
    return [...Map.groupBy(lost, ({ by }) => by)].map(([by, parts]) =>
      finding('CONTENT_LOST', `On no page: ${sample(parts.map(({ text }) => text))}.`, {
        ...placeOnSlide(deck, no, parts[0]?.text),
        ...reasons[by],
      }),
    );
  });
}

const hides = (hidden: readonly HiddenText[], { text }: HiddenText) => hidden.some((one) => one.text === text);

const reasons: Record<HiddenText['by'], FindingDetails> = {
  click: {
    why: 'The words wait for a click that does not come.',
    fix: 'Correct the click at which they appear (`at`, `#2-4`), or `clicks:` in the frontmatter.',
  },
  details: {
    why: 'The words are folded away in `<details>`, and printed open they would not find room on the slide.',
    fix: 'Make room for them, or put them on a slide of their own.',
  },
  opacity: {
    why: 'The words have no opacity on any page; an animation that has not begun is the usual cause.',
    fix: 'Let the animation end with words that can be seen, or take `opacity` away.',
  },
  visibility: {
    why: 'The words are made invisible on every page (`visibility`, `content-visibility`).',
    fix: 'Take `visibility: hidden` (`invisible`) away, or remove the words.',
  },
  size: {
    why: 'The words have no size on any page: a font, a box or a scale of nought. What is folded, or an animation that has not begun, is the usual cause.',
    fix: 'Open it for paper, let the animation end with words that can be seen, or give them room.',
  },
  colour: {
    why: 'The words are painted in no colour on any page.',
    fix: 'Give them a `color`.',
  },
  'clip-path': {
    why: 'A `clip-path` leaves nothing of the words on any page.',
    fix: 'Take the `clip-path` away, or let it end with words that can be seen.',
  },
  mask: {
    why: 'A `mask` lets nothing of the words through on any page.',
    fix: 'Take the `mask` away, or make it opaque where the words stand.',
  },
  filter: {
    why: 'A `filter` leaves nothing of the words on any page.',
    fix: 'Take the `filter` away from the words.',
  },
  display: {
    severity: 'warning', // who writes so mostly means it
    why: 'The words stand in the Markdown and are displayed on no page.',
    fix: 'Take `display: none` (`hidden`, `v-show`) away, or put them into a comment.',
  },
};
