/** Diagrams in which one thing leads to another. */
import {
  type ComponentKind,
  choice,
  cited,
  click,
  criterion,
  type DataOf,
  either,
  heading,
  height,
  list,
  map,
  number,
  onOff,
  optional,
  record,
  shown,
  sign,
  type Tie,
  text,
  width,
} from './kinds.ts';

export const boxKind = choice('plain: a statement · cause: the one filled box · support: + · limit: −', [
  'plain',
  'cause',
  'support',
  'limit',
]);

const signedNode = cited('a box', {
  id: text('its name for arrows; not shown'),
  kind: optional(boxKind),
  heading,
  term: optional(text('the word to remember, set large')),
  text: optional(text('what stands in “…” is set as the source’s words')),
  criterion,
  stretch: optional(onOff('as high as its place')),
  click,
});

const signedDiagram = record('the diagram', {
  label: shown,
  columns: list('boxes by column, from the left', list('the boxes of a column', signedNode, { least: 1 }), {
    least: 1,
  }),
  links: list(
    'arrows between boxes',
    cited('an arrow', {
      from: text('id of a box'),
      to: text('id of a box'),
      sign,
      verb: text('what stands on it'),
      words: optional(text('more of the sentence')),
    }),
  ),
  shares: optional(list('shares of the width, one a column', number('a share'))),
  gap: optional(number('pixels between columns: as wide as the longest verb')),
  rowGap: optional(number('pixels between the boxes of a column')),
  inset: optional(number('pixels left free above and below a column of several boxes')),
});
export type SignedDiagramData = DataOf<typeof signedDiagram>;

const mapNode = cited('a box', {
  text: text('what it says'),
  name: optional(text('what it is called where arrows are read out')),
  kind: optional(boxKind),
  criterion,
  width: optional(number('pixels, in place of the map’s `box`')),
  height: optional(number('pixels, in place of the map’s `box`')),
  click,
});

const argumentMap = record('the map', {
  label: shown,
  nodes: map('boxes by their ids, in the order in which they are read', mapNode),
  edges: list(
    'arrows',
    record('an arrow', {
      from: text('id of a box'),
      to: text('id of a box'),
      kind: optional(choice('plain: leads to · support: + · limit: −', ['plain', 'support', 'limit'])),
      verb: text('read out between the two boxes'),
    }),
  ),
  box: optional(
    record('size of a box that names none, in pixels', { width: number('pixels'), height: number('pixels') }),
  ),
  rankGap: optional(number('pixels between ranks')),
  rowGap: optional(number('pixels between the boxes of a rank')),
});
export type ArgumentMapData = DataOf<typeof argumentMap>;

const place = record('a place', {
  left: number('pixels'),
  top: number('pixels'),
  width: number('pixels'),
  height: number('pixels'),
});
const mapLayout = record('the places', {
  width: number('pixels'),
  height: number('pixels'),
  boxes: map('places by the ids of boxes', place),
});
export type MapLayoutData = DataOf<typeof mapLayout>;

const threadStep = cited('a step', {
  sign: choice('+ supports, − limits, → follows', ['+', '−', '→']),
  heading: text('what the step does, in a word'),
  text: text('what it says'),
  click,
});
const argumentThread = record('the thread', { label: shown, steps: list('the steps', threadStep, { least: 1 }) });
export type ArgumentThreadData = DataOf<typeof argumentThread>;

const chain = record('a chain', {
  kind: optional(choice('how its boxes look', ['plain', 'support', 'limit'])),
  steps: list(
    'its steps',
    cited('a step', { sign, verb: text('on the arrow that leads to it'), text: text('what it says') }),
    {
      least: 1,
    },
  ),
  click,
});
const causalChains = record('the chains', {
  label: shown,
  cause: cited('what all follows from', { text: text('what it says') }),
  tall: optional(onOff('room for two lines in the cause')),
  chains: list('chains beside each other', chain, { least: 1, most: 4 }),
});
export type CausalChainsData = DataOf<typeof causalChains>;

const entailment = cited('the map', {
  label: shown,
  position: cited('what is held', { text: text('what it says') }),
  verb: text('on the arrow, such as `does not entail`'),
  conclusions: list('what does not follow', text('a conclusion'), { least: 1 }),
  click,
});
export type EntailmentData = DataOf<typeof entailment>;

const statement = cited('a statement', {
  heading,
  term: optional(text('the word to remember, set large')),
  text: optional(text('what it says')),
  criterion,
  stretch: optional(onOff('as high as its place')),
  click,
});
const supportMap = record('the map', {
  label: shown,
  supports: list('what supports it', statement, { least: 1 }),
  base: optional(statement),
  outcome: statement,
});
export type SupportMapData = DataOf<typeof supportMap>;

/** Ends of arrows that name no box. */
function looseEnds(
  links: readonly { from: string; to: string }[],
  key: string,
  known: readonly string[],
  within: readonly string[] = ['data'],
): Tie[] {
  return links.flatMap((link, i) =>
    (['from', 'to'] as const).flatMap((end) =>
      known.includes(link[end])
        ? []
        : {
            path: [...within, key, i, end],
            says: `names the box “${link[end]}”, which is not there`,
            name: link[end],
            known,
          },
    ),
  );
}

/** The arrow that closes a circle: boxes in one have no order to be read in. */
function circleOf(links: readonly { from: string; to: string }[], key: string): Tie[] {
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    links.some(
      (link) =>
        link.from === from && (link.to === to || (!seen.has(link.to) && leadsTo(link.to, to, seen.add(link.to)))),
    );
  const last = links.findLastIndex(({ from, to }) => from === to || leadsTo(to, from));
  if (last < 0) return [];
  const { from, to } = links[last]!;
  return [
    { path: ['data', key, last], says: `leads from “${from}” back to it over “${to}”: arrows may not go in a circle` },
  ];
}

function twice(ids: readonly { id: string; path: (string | number)[] }[]): Tie[] {
  return ids.flatMap(({ id, path }, i) =>
    ids.findIndex((one) => one.id === id) < i ? { path, says: `calls a second box “${id}”` } : [],
  );
}

export const argumentKinds = {
  ArgumentMap: {
    says: 'the argument of a whole talk: boxes in ranks, arrows between them; lays itself out',
    usual: 'map',
    props: {
      data: argumentMap,
      layout: optional(either('frozen places, in place of those it works out', [mapLayout])),
      width,
    },
    ties: ({ data, layout }: { data: ArgumentMapData; layout?: MapLayoutData }) => {
      const ids = Object.keys(data.nodes);
      const placed = layout ? Object.keys(layout.boxes) : ids;
      const missing = ids.filter((id) => !placed.includes(id));
      return [
        ...looseEnds(data.edges, 'edges', ids),
        ...missing.map((id) => ({
          path: ['data', 'nodes', id],
          says: `has no place in the frozen layout: run \`npm run lay-out-maps\` again, or leave \`layout\` out`,
        })),
      ];
    },
  },
  ArgumentThread: {
    says: 'an argument in a few steps: what supports, what limits, what follows',
    usual: 'thread',
    props: { data: argumentThread },
  },
  CausalChains: {
    says: 'what follows from one cause, step by step, in chains beside each other',
    usual: 'chains',
    props: { data: causalChains, width, height },
  },
  EntailmentMap: {
    says: 'what a position does not necessarily entail',
    usual: 'entailment',
    props: { data: entailment, rowHeight: optional(number('pixels, of a conclusion')) },
  },
  SignedDiagram: {
    says: 'cause and effect with signs: boxes in columns, arrows between them',
    usual: 'diagram',
    props: { data: signedDiagram, width, height, weight: optional(number('pixels, of the arrows’ lines')) },
    ties: ({ data }: { data: SignedDiagramData }) => {
      const boxes = data.columns.flatMap((column, c) =>
        column.map(({ id }, r) => ({ id, path: ['data', 'columns', c, r, 'id'] })),
      );
      const loose = looseEnds(
        data.links,
        'links',
        boxes.map(({ id }) => id),
      );
      return [...twice(boxes), ...loose, ...(loose.length > 0 ? [] : circleOf(data.links, 'links'))];
    },
  },
  SupportMap: {
    says: 'what supports one thing: supports in a column, over the base they add to',
    usual: 'supports',
    props: { data: supportMap, width, height },
  },
} as const satisfies Record<string, ComponentKind>;
