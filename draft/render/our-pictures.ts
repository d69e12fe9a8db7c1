import { countWords } from '../../citations/text/words.ts';
import { linesNeeded } from '../../theme/logic/lines-needed.ts';
import type { Box, Picture } from '../signs/picture.ts';
import { quotationRooms, rooms } from '../signs/rooms.ts';
import { fits } from '../text/fit.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Quote } from '../text/quote.ts';
import { asText } from './markdown.ts';

/** Where in the document's words the picture takes a step. */
export interface Step {
  click: number;
  /** Index of the sentence. */
  line: number;
  /** Offset in it. */
  at: number;
}

/** A picture as the slide has it: data for the frontmatter, and what stands in the body. */
export interface DrawnPicture {
  data: Record<string, unknown>;
  body: string;
  layout: 'assertion' | 'quotation';
  steps: Step[];
}

/** All but the first come with a click each. */
const clicked = <Data extends object>(items: readonly Data[]) =>
  items.map((item, i) => (i === 0 ? item : { ...item, click: i }));
const stepsOf = (phrases: readonly Phrase[]): Step[] =>
  phrases.slice(1).map(({ line, start }, i) => ({ click: i + 1, line: line.index, at: start }));

const drawing = (name: string, tag: string, data: unknown, steps: Step[] = [], attributes = ''): DrawnPicture => ({
  data: { [name]: data },
  body: `<${tag} :data="$frontmatter.${name}"${attributes} />`,
  layout: 'assertion',
  steps,
});

/** Fewer words than this are not quoted. */
export const fewestQuoted = 4;

/** A picture of the theme that comes with this package, every box with its place in the document. */
export function drawPicture(picture: Picture, label: string, quote: Quote): DrawnPicture {
  /** A word or two are a label, not a quotation. */
  const said = (words: Phrase, goesOn = false): string =>
    countWords(words.text) < fewestQuoted ? words.text : `${quote(words.text)}${goesOn ? ' …' : ''}`;
  const cited = (words: Phrase) => ({ text: said(words), cite: words.line.locator });
  const boxed = ({ heading, words, goesOn }: Box) => ({
    ...(heading === undefined ? {} : { heading }),
    text: said(words, goesOn),
    cite: words.line.locator,
  });
  switch (picture.kind) {
    case 'criteria': {
      const { lead, joint, items, numbers } = picture;
      const criteria = clicked(items.map((words, i) => ({ number: numbers[i], ...cited(words) })));
      return drawing(
        'criteria',
        'JointCriteria',
        { label, ...(lead ? { lead: said(lead), cite: lead.line.locator } : {}), joint, criteria },
        stepsOf(items),
      );
    }
    case 'expectations': {
      const { from, verb, of, items } = picture;
      const cite = items[0]?.words.line.locator;
      const data = { label, from, verb, of, cite, expected: clicked(items.map(boxed)) };
      return drawing(
        'expectations',
        'ActorExpectations',
        data,
        stepsOf(items.map(({ words }) => words)),
        ' :height="312"',
      );
    }
    case 'balance': {
      const { left, right, heavier } = picture;
      const data = { label, ...(heavier ? { heavier } : {}), left: boxed(left), right: { ...boxed(right), click: 1 } };
      const height = balanceHeight([left, right]);
      return drawing('balance', 'WeighingBalance', data, stepsOf([left.words, right.words]), ` :height="${height}"`);
    }
    case 'chain': {
      const { cause, steps } = picture;
      const chain = { steps: steps.map(({ verb, words }) => ({ verb, ...cited(words) })) };
      const isTall = linesNeeded(`${said(cause)} ¶00 s0`, 830, 24.5) > 1;
      const data = { label, cause: cited(cause), ...(isTall ? { tall: true } : {}), chains: [chain] };
      return drawing('chains', 'CausalChains', data, [], ` :height="${steps.length === 1 ? 220 : 332}"`);
    }
    case 'timeline': {
      const periods = clicked(
        picture.periods.map(({ when, span, words }) => ({ when, span, text: said(words), cite: words.line.locator })),
      );
      return drawing(
        'timeline',
        'UnevenTimeline',
        { label, clocks: [{ periods }] },
        stepsOf(picture.periods.map(({ words }) => words)),
      );
    }
    case 'change': {
      const { before, verb, after, outcome } = picture;
      const data = {
        label,
        before: boxed(before),
        verb,
        after: { ...boxed(after), click: 1 },
        ...(outcome ? { outcome: { ...boxed(outcome), click: 2 } } : {}),
      };
      const steps = stepsOf([before.words, after.words]);
      const isLater =
        outcome && outcome.words.line.index === after.words.line.index && outcome.words.start > after.words.start;
      const last = isLater ? [{ click: 2, line: outcome.words.line.index, at: outcome.words.start }] : [];
      return drawing('change', 'BeforeAfter', outcome && !isLater ? { ...data, outcome: boxed(outcome) } : data, [
        ...steps,
        ...last,
      ]);
    }
    case 'branches': {
      const { lead, items } = picture;
      const cite = items[0]?.line.locator;
      const led = lead ? '<p><SourceWords :text="$frontmatter.examples.text" /></p>\n\n' : '';
      return {
        data: { examples: { ...(lead ? { text: said(lead) } : {}), cite, items: items.map((item) => said(item)) } },
        body: `${led}<BranchingList :items="$frontmatter.examples.items" :cite="$frontmatter.examples.cite" />`,
        layout: 'assertion',
        steps: [],
      };
    }
    case 'supports': {
      const { items, verb, outcome } = picture;
      const data = { label, supports: clicked(items.map(cited)), outcome: { heading: verb, ...cited(outcome) } };
      return drawing('supports', 'SupportMap', data, stepsOf(items), ' :height="320"');
    }
    case 'entailment': {
      const { position, verb, conclusions } = picture;
      const cite = position.line.locator;
      const data = { label, position: cited(position), verb, conclusions: conclusions.map((one) => said(one)), cite };
      return drawing('entailment', 'EntailmentMap', data, [], ' :row-height="84"');
    }
    case 'advice':
      return drawing(
        'advice',
        'AdviceCards',
        clicked(
          picture.cards.map((card) => ({
            ...(card.heading ? { from: card.heading } : {}),
            ...boxed({ words: card.words, goesOn: card.goesOn ?? false }),
          })),
        ),
        stepsOf(picture.cards.map(({ words }) => words)),
      );
    case 'list':
      return {
        data: {
          statements: clicked(picture.items.map((item) => boxed({ words: item.words, goesOn: item.goesOn ?? false }))),
        },
        body: '<NumberedStatements :items="$frontmatter.statements" />',
        layout: 'assertion',
        steps: stepsOf(picture.items.map(({ words }) => words)),
      };
    case 'quotation': {
      const { lead, words, goesOn } = picture;
      const size = sizeOf(words.text);
      const data = { ...(lead ? { lead: said(lead) } : {}), text: said(words, goesOn), cite: words.line.locator };
      return {
        ...drawing('quotation', 'LargeQuotation', data, [], size === 40 ? '' : ` :size="${size}"`),
        layout: 'quotation',
      };
    }
    case 'verse':
      return {
        data: {},
        body: picture.lines.map((line) => `> ${asText(line)}`).join('<br>\n'),
        layout: 'quotation',
        steps: [],
      };
    case 'chart': {
      const { names, series, head, unit, rows } = picture;
      const data = {
        label,
        kind: 'bars',
        ...(unit === '' ? {} : { unit }),
        ...(series.length > 1 ? { series, cite: placesOf(head) } : {}),
        rows: rows.map(({ values, lines }, i) => ({
          name: names[i],
          ...(values.length > 1 ? { values } : { value: values[0] }),
          cite: placesOf(lines),
        })),
      };
      return drawing('chart', 'DataChart', data, [], ' :height="290"');
    }
    case 'table': {
      const rows = picture.rows.map(({ cells, lines }) => ({ cells, cite: placesOf(lines) }));
      return drawing('table', 'SourceTable', { columns: picture.head, rows, names: picture.hasNames });
    }
  }
}

/** As high as its fuller side needs; the beam and its cords come on top. */
function balanceHeight(sides: readonly Box[]): number {
  const { width, size } = rooms.side;
  const heights = sides.map(
    ({ heading, words }) => linesNeeded(`“${words.text}” ¶00s00`, width, size) * 32 + (heading === undefined ? 0 : 30),
  );
  return Math.min(320, Math.max(...heights) + 130);
}

/** The largest size in which a quotation fits. */
export const sizeOf = (text: string): number => quotationRooms.find((room) => fits(text, room))?.size ?? 26;

/** From the first sentence to the last. */
export function placesOf(
  lines: readonly { locator: string; index: number; paragraph: number; number: number }[],
): string {
  const runs: (typeof lines)[number][][] = [];
  for (const line of [...lines].sort((a, b) => a.index - b.index)) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === line.index - 1) run.push(line);
    else if (run?.at(-1)?.index !== line.index) runs.push([line]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || first === last) return first?.locator ?? '';
      return `${first.locator}–${first.paragraph === last.paragraph ? `s${last.number}` : last.locator}`;
    })
    .join(', ');
}
