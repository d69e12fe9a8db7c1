/** Words set on a slide: quotations, lists, the plan of the talk. */
import {
  type ComponentKind,
  choice,
  cited,
  click,
  type DataOf,
  type DeckNames,
  heading,
  height,
  list,
  number,
  onOff,
  optional,
  record,
  type Tie,
  text,
  width,
} from './kinds.ts';

const cite = optional(text('where the source says it'));
const statements = list('the statements', cited('a statement', { text: text('what it says'), click }), { least: 1 });
export type StatementsData = DataOf<typeof statements>;

const quotation = cited('the quotation', {
  lead: optional(text('what leads to it')),
  text: text('the words, in their quotation marks'),
  mark: optional(
    record('a mark that the foot of the slide explains', {
      after: text('words of the quotation'),
      sign: text('the mark'),
    }),
  ),
  note: optional(text('a remark behind the citation')),
});
export type QuotationData = DataOf<typeof quotation>;

const agenda = record('the agenda', {
  label: optional(text('what it shows, for a reader who does not see it')),
  questions: optional(
    list(
      'hang over the parts that answer them',
      cited('a question', {
        heading,
        text: text('the question'),
        part: text('numeral of the part that answers it'),
        click,
      }),
      { most: 6 },
    ),
  ),
});
export type AgendaData = DataOf<typeof agenda>;

export const wordKinds = {
  BackupIndex: { says: 'links to the slides in reserve', props: { label: optional(text('before the links')) } },
  BackupLink: { says: 'links between a slide and those in reserve that defend it', props: {} },
  BranchingList: {
    says: 'examples at the ends of lines that leave one point',
    props: {
      items: list('the examples', text('an example'), { least: 1 }),
      cite,
      rowHeight: optional(number('pixels, of an item')),
    },
  },
  Citation: {
    says: 'a short citation that leads to the passage',
    props: {
      cite: text('what is cited'),
      brief: optional(onOff('without the name of the source where there is only one')),
    },
  },
  DiscussionQuestions: {
    says: 'questions for discussion; the handout prints them too',
    usual: 'discussion',
    props: { data: statements },
  },
  HandoutLink: {
    says: 'a link and a code to the handout',
    props: {
      href: optional(text('its address, in place of the headmatter’s')),
      label: optional(text('words of the link')),
    },
  },
  HandoutOnly: { says: 'what stands on the handout alone', props: {} },
  HandoutText: { says: 'text beside the slide on the handout', props: {} },
  LargeQuotation: {
    says: 'a quotation that has the slide to itself',
    usual: 'quotation',
    props: { data: quotation, size: optional(number('pixels, of the words')) },
    ties: ({ data: { text, mark } }: { data: QuotationData }): Tie[] =>
      mark === undefined || text.includes(mark.after)
        ? []
        : [{ path: ['data', 'mark', 'after'], says: `names “${mark.after}”, and the quotation has no such words` }],
  },
  NumberedStatements: {
    says: 'statements with large numbers, each with its passage',
    usual: 'statements',
    props: {
      items: statements,
      columns: optional(choice('beside each other', [1, 2])),
      fill: optional(onOff('as large as a slide of their own has room for')),
    },
  },
  References: {
    says: 'the reference list',
    props: { format: optional(choice('the style of the entries', ['apa', 'chicago'])) },
  },
  SlideOnly: { says: 'what stands on the slide and not on the handout', props: {} },
  SourceWords: {
    says: 'a phrase in which the source’s words are set apart from ours',
    props: { text: text('the phrase'), cite },
  },
  TakeawayList: {
    says: 'what to take away; by default the headmatter’s `takeaways`',
    props: { data: optional(statements) },
  },
  TalkAgenda: {
    says: 'the parts of the talk, from `parts:` in the headmatter',
    usual: 'agenda',
    props: { data: optional(agenda), width, height },
    ties: ({ data }: { data?: AgendaData }, { parts }: DeckNames): Tie[] =>
      (data?.questions ?? []).flatMap(({ part }, i) =>
        parts.includes(part)
          ? []
          : {
              path: ['data', 'questions', i, 'part'],
              says: `names the part “${part}”, which is not in \`parts:\``,
              name: part,
              known: parts,
            },
      ),
  },
} as const satisfies Record<string, ComponentKind>;
