/** What a deck may say in its headmatter, and a slide in its frontmatter, beyond what Slidev knows. */
import { parts as handoutParts, settingTable } from '../../handout/settings.ts';
import {
  anything,
  choice,
  cited,
  click,
  criterionDrawings,
  either,
  type Keys,
  type Kind,
  label,
  list,
  map,
  number,
  onOff,
  optional,
  record,
  text,
} from '../../theme/data/kinds.ts';

const sentences = (says: string) =>
  either(says, [
    text(says),
    list(
      says,
      either('a sentence', [
        text('a sentence'),
        cited('a sentence with its place', { text: optional(text('the sentence')), click }),
      ]),
    ),
  ]);

/** What a slide's own `handout:` takes; the headmatter's takes it too, for the first slide. */
const ofSlide = {
  click: optional(number('the click after which the slide is printed')),
  text: optional(sentences('text beside the slide')),
  cite: optional(text('where the source says it')),
} as const satisfies Keys;

const acceptance = either('findings that are accepted here', [
  text('a code'),
  list('codes', text('a code')),
  map('codes, each with the reason', either('the reason', [text('the reason')])),
]);

/** In the frontmatter of a slide; in the headmatter for the first one. */
export const slideKeys = {
  section: optional(text('numeral of a part of the talk, or a name: stands at its head')),
  cite: optional(text('what the whole slide rests on')),
  aside: optional(text('a remark at its foot')),
  number: optional(label('printed in place of its number')),
  minutes: optional(number('its share in the speaker’s plan')),
  backup: optional(onOff('a slide in reserve')),
  defends: optional(
    either('the slides that it is in reserve for: numbers or aliases', [
      label('a slide'),
      list('slides', label('a slide')),
    ]),
  ),
  indexed: optional(text('what it is called among the slides in reserve')),
  headline: optional(choice('whose words its headline has', ['derived', 'outside', 'draft'])),
  voice: optional(text('who speaks in its quotations')),
  accept: optional(acceptance),
  handout: optional(either('how it is printed', [onOff('false: not at all'), record('its choices', ofSlide)])),
  discussion: optional(sentences('questions for discussion')),
} as const satisfies Keys;

/** In the headmatter, for the whole deck. */
export const deckKeys = {
  parts: optional(map('parts of the talk: their numerals and names', text('its name'))),
  takeaways: optional(sentences('what to take away')),
  groundRules: optional(sentences('printed on the handout')),
  affiliation: optional(either('of the author', [text('a name'), list('names', text('a name'))])),
  occasion: optional(text('where the talk is given')),
  subtitle: optional(text('printed below the title')),
  handoutAddress: optional(text('where the handout can be found, for link and code')),
  coverage: optional(label('the share of the sources that is to be used, such as `90%`')),
  criterionMarks: optional(
    list(
      'the drawings by which criteria 1, 2 … are known again, in place of their numbers alone',
      choice('a drawing', criterionDrawings),
      { least: 1, most: 6 },
    ),
  ),
  handout: optional(
    either('how the handout is printed', [
      onOff('false: the first slide not at all'),
      record('its options', {
        ...handoutOptions(),
        ...ofSlide,
        words: optional(map('words of the handout itself', text('a word'))),
      }),
    ]),
  ),
  pdf: optional(anything('options of the export')),
} as const satisfies Keys;

/** The options of the handout, from their own table. */
function handoutOptions(): Keys {
  return Object.fromEntries(
    Object.entries(settingTable).map(([name, { type, choices = [], help }]): [string, Kind] => {
      if (type === 'boolean') return [name, optional(onOff(help))];
      if (type !== 'list')
        return [
          name,
          optional(
            choice(
              help,
              choices.flatMap((one) => [one, ...numberIn(one)]),
            ),
          ),
        ];
      return [name, optional(either(help, [text(help), list(help, choice('a part', handoutParts))]))];
    }),
  );
}

/** `3` may be written without quotation marks. */
function numberIn(choice: string): number[] {
  return /^\d+$/.test(choice) ? [Number(choice)] : [];
}
