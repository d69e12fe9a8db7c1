/** Diagrams and tables that set things beside each other. */

import { boxKind } from './arguments.ts';
import {
  type ComponentKind,
  choice,
  cited,
  click,
  criterion,
  type DataOf,
  heading,
  height,
  list,
  number,
  onOff,
  optional,
  record,
  shown,
  sign,
  text,
  width,
} from './kinds.ts';

const words = { text: text('what it says') };
const statement = cited('a statement', words);

const expectations = cited('the diagram', {
  label: shown,
  from: text('who expects'),
  verb: text('on the arrow between the two'),
  of: text('of whom'),
  expected: list('what is expected', cited('an expectation', { heading, ...words, click }), { least: 1 }),
});
export type ExpectationsData = DataOf<typeof expectations>;

const advice = list(
  'the cards',
  cited('a card', { from: optional(text('who says it, and to whom')), ...words, click }),
  { least: 1 },
);
export type AdviceData = DataOf<typeof advice>;

const beforeAfter = record('the step', {
  label: shown,
  before: cited('what was agreed or done', { heading, ...words }),
  verb: text('on the arrow'),
  after: cited('what goes beyond it', { heading, ...words, click }),
  outcome: optional(cited('what the step shows', { ...words, click })),
});
export type BeforeAfterData = DataOf<typeof beforeAfter>;

const criteria = record('the criteria', {
  label: shown,
  lead: optional(text('words before the first')),
  joint: optional(text('before the last, such as `and`')),
  criteria: list(
    'the criteria',
    cited('a criterion', { number: optional(text('as the source numbers it, in place of the mark')), ...words, click }),
    { least: 1, most: 6 },
  ),
});
export type CriteriaData = DataOf<typeof criteria>;

const matrix = record('the table', {
  columns: record('headings; their signs say what colour does', {
    criterion: text('over the criteria'),
    support: text('over what supports'),
    limit: text('over what limits'),
  }),
  rows: list(
    'the rows',
    cited('a criterion', {
      criterion,
      ...words,
      support: list('what supports it', statement),
      limit: list('what limits it', statement),
    }),
    { least: 1 },
  ),
});
export type MatrixData = DataOf<typeof matrix>;

const step = cited('a step', {
  heading: text('the kind of action'),
  sign,
  ...words,
  verb: optional(text('how the step before leads to it')),
  click,
});
const ladder = record('the ladder', {
  label: shown,
  steps: list('the steps, the lowest first', step, { least: 2 }),
  over: optional(cited('stands over the lower steps', { ...words, click })),
});
export type LadderData = DataOf<typeof ladder>;

const rival = cited('a rival', {
  short: text('its name in short, set large'),
  name: text('its name'),
  ...words,
  unsaid: optional(text('what the source does not say of it')),
  click,
});
const contest = record('the contest', {
  label: shown,
  challenger: rival,
  forecast: cited('on the dashed arrow: it has not happened', { verb: text('what may happen'), ...words }),
  incumbent: rival,
});
export type ContestData = DataOf<typeof contest>;

const schools = record('the comparison', {
  label: shown,
  schools: list(
    'the schools',
    cited('a school', {
      name: text('its name'),
      drawing: choice('overlap: two that touch for a time · community: two inside one line', ['overlap', 'community']),
      lead: optional(text('our words that lead to the quotation')),
      ...words,
      click,
    }),
    { least: 1 },
  ),
});
export type SchoolsData = DataOf<typeof schools>;

const exchange = record('the exchange', {
  label: shown,
  left: text('the one on the left'),
  right: text('the one on the right'),
  arrows: list(
    'what goes from one to the other',
    cited('an arrow', {
      from: choice('where it starts', ['left', 'right']),
      ...words,
      strong: optional(onOff('the one that is spoken of')),
      click,
    }),
    { least: 1 },
  ),
});
export type ExchangeData = DataOf<typeof exchange>;

const side = cited('a side', {
  kind: optional(boxKind),
  heading,
  text: optional(text('what it says')),
  more: optional(list('further statements on the same side', statement)),
  click,
});
const balance = record('the balance', {
  label: shown,
  left: side,
  right: side,
  heavier: optional(choice('the side that the source calls the weightier one', ['left', 'right'])),
  base: optional(text('what is weighed')),
});
export type BalanceData = DataOf<typeof balance>;

const absences = record('the table', {
  columns: list('two headings', text('a heading'), { least: 2, most: 2 }),
  rows: list(
    'the rows',
    cited('a row', { text: text('what one might expect to find'), instead: text('what the source has in its place') }),
    { least: 1 },
  ),
});
export type AbsencesData = DataOf<typeof absences>;

export const comparisonKinds = {
  AbsenceTable: {
    says: 'what a source does not say, and what it has in its place',
    usual: 'absences',
    props: { data: absences },
  },
  ActorExpectations: {
    says: 'who expects what of whom',
    usual: 'expectations',
    props: { data: expectations, width, height },
  },
  AdviceCards: {
    says: 'pieces of advice side by side, each under the voice that gives it',
    usual: 'advice',
    props: { data: advice },
  },
  BeforeAfter: {
    says: 'what was agreed or done before, and what goes beyond it',
    usual: 'change',
    props: { data: beforeAfter },
  },
  CriteriaMatrix: {
    says: 'criteria against what supports and what limits each',
    usual: 'matrix',
    props: { data: matrix },
  },
  JointCriteria: {
    says: 'criteria that must hold together, each under its mark',
    usual: 'criteria',
    props: { data: criteria },
  },
  ActionLadder: {
    says: 'kinds of action on a ladder, each higher than the one before',
    usual: 'ladder',
    props: { data: ladder, rise: optional(number('pixels from step to step')) },
  },
  RivalContest: {
    says: 'one who challenges and one who holds, and what may come of it',
    usual: 'contest',
    props: { data: contest },
  },
  SchoolComparison: {
    says: 'schools beside each other, each with a drawing',
    usual: 'schools',
    props: { data: schools },
  },
  MutualExchange: {
    says: 'two parties and what goes from one to the other',
    usual: 'exchange',
    props: { data: exchange },
  },
  WeighingBalance: { says: 'two sides on a balance', usual: 'balance', props: { data: balance, width, height } },
} as const satisfies Record<string, ComponentKind>;
