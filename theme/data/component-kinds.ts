/** What each component takes: the one table. */

import { argumentKinds } from './arguments.ts';
import { comparisonKinds } from './comparisons.ts';
import { figureKinds } from './figures.ts';
import type { ComponentKind } from './kinds.ts';
import { pieceKinds } from './pieces.ts';
import { wordKinds } from './words.ts';

export const componentKinds: Readonly<Record<string, ComponentKind>> = {
  ...argumentKinds,
  ...comparisonKinds,
  ...figureKinds,
  ...pieceKinds,
  ...wordKinds,
};
