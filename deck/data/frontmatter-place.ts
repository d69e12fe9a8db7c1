/** Where the settings of a slide stand. */
import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { ResolvedSlidevOptions } from '../slidev.ts';
import type { Path } from './check-value.ts';

export type Slide = ResolvedSlidevOptions['data']['slides'][number];
type Source = Slide['source'];

export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** A value of a frontmatter as YAML, and where its text begins. */
export interface Settings {
  source: Source;
  /** The value at a path; where nothing is, undefined. */
  nodeAt: (path: Path) => Node | undefined;
}

/** The frontmatter that sets a key of the slide: of the slide itself, or of the one that imports it and overrides it. */
export function settingsWith({ source, importChain = [] }: Slide, key: string | number): Settings | undefined {
  const own = [...importChain, source].find(({ frontmatterDoc }) => frontmatterDoc?.has(key));
  return own && { source: own, nodeAt: (path) => nodeAt(own, path) };
}

function nodeAt({ frontmatterDoc }: Source, path: Path): Node | undefined {
  let node: unknown = frontmatterDoc?.contents;
  for (const key of path) {
    if (!isCollection(node)) return undefined;
    node = node.get(key, true);
  }
  return isScalar(node) || isCollection(node) ? node : undefined;
}

/** The pair of a mapping with a key. */
export function pairAt(settings: Settings, path: Path, key: string): Pair | undefined {
  const node = settings.nodeAt(path);
  return isMap(node) ? node.items.find((pair) => nameOf(pair) === key) : undefined;
}

export const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Where the value of a path stands: its key, or the item of a list; where that cannot be told, what it is in. */
export function placeOfPath(settings: Settings, path: Path): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const key = path[depth - 1]!;
    const before = path.slice(0, depth - 1);
    const pair = pairAt(settings, before, String(key));
    const parent = settings.nodeAt(before);
    const node = pair
      ? (pair.key as Node)
      : isSeq(parent)
        ? (parent.items[Number(key)] as Node | undefined)
        : undefined;
    if (node?.range) return placeAt(settings.source, node.range[0]);
  }
  return placeAt(settings.source, 0);
}

/** @param offset in the text of the frontmatter */
export function placeAt({ filepath, start, frontmatterRaw = '' }: Source, offset: number): Place {
  const before = frontmatterRaw.slice(0, offset).split('\n');
  return { file: filepath, line: start + 1 + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
