/** Pieces of which diagrams are put together on a DiagramCanvas. */

import { boxKind } from './arguments.ts';
import {
  type ComponentKind,
  choice,
  criterion,
  heading,
  height,
  number,
  onOff,
  optional,
  record,
  shown,
  sign,
  text,
  width,
} from './kinds.ts';

const point = (says: string) => record(says, { x: number('pixels from the left'), y: number('pixels from the top') });
const ends = { from: point('where it starts'), to: point('where it ends') };
const cite = optional(text('where the source says it'));
const weight = optional(number('pixels, of the line'));

export const pieceKinds = {
  CriterionMark: {
    says: 'the mark by which a criterion is known again',
    props: {
      criterion: number('its number'),
      size: optional(number('pixels high')),
      beside: optional(onOff('the number beside the drawing, not under it')),
    },
  },
  DiagramArrow: {
    says: 'an arrow on a canvas',
    props: {
      ...ends,
      kind: optional(choice('plain: leads to · support: + · limit: −', ['plain', 'support', 'limit'])),
      bend: optional(choice('where it bends if it changes level', ['start', 'end'])),
      bendWidth: optional(number('pixels, of the bend')),
      weight,
    },
  },
  DiagramCanvas: { says: 'the ground of a diagram', props: { label: shown, width, height } },
  DiagramNode: {
    says: 'a box',
    props: {
      kind: optional(boxKind),
      heading,
      term: optional(text('the word to remember, set large')),
      text: optional(text('what stands in “…” is set as the source’s words')),
      cite,
      criterion,
      box: optional(
        record('its place on a canvas; left out, it follows the flow', {
          left: number('pixels'),
          top: number('pixels'),
          width: number('pixels'),
          height: number('pixels'),
        }),
      ),
      stretch: optional(onOff('as high as its place')),
    },
  },
  DiagramPivot: {
    says: 'the point where an argument turns',
    props: { at: point('its middle'), radius: optional(number('pixels')), weight },
  },
  DiagramVerb: {
    says: 'the verb on an arrow, with its sign',
    props: {
      ...ends,
      sign,
      verb: optional(text('the verb; without one the sign sits on the shaft')),
      words: optional(text('more of the sentence')),
      cite,
    },
  },
  HingeMotif: {
    says: 'the picture of the talk without words',
    props: { height: optional(number('pixels; the whole canvas if left out')) },
  },
} as const satisfies Record<string, ComponentKind>;
