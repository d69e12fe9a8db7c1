import type { ArgumentMapData, MapLayoutData } from '../../data/arguments.ts';

/** An argument map as a slide's frontmatter describes it. Boxes are read in the order in which they are written. */
export type ArgumentMap = ArgumentMapData;
export type MapEdge = ArgumentMap['edges'][number];
/** Where the boxes stand: worked out when the slide is drawn, or frozen by `npm run lay-out-maps` and committed. */
export type MapLayout = MapLayoutData;

/** Between ranks, and between the boxes of a rank, in pixels, where the map says nothing else. */
export const gaps = { rankGap: 40, rowGap: 14 };
