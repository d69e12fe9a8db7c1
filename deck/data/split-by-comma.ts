/** A comma ends a value within braces and brackets: what its author meant to go on becomes another. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { nameOf, type Place, placeAt, type Settings } from './frontmatter-place.ts';

export interface SplitText {
  place: Place;
  /** Before and behind the comma. */
  before: string;
  after: string;
  /** The name that the rest is taken for; none in a list. */
  key?: string;
}

/** All texts of a node of YAML that a comma has split. */
export function findSplitTexts(node: Node | undefined, settings: Settings): SplitText[] {
  if (isMap(node)) {
    const inner = node.items.flatMap(({ value }) => findSplitTexts(value as Node, settings));
    return [...(node.flow ? splitPairs(node.items, settings) : []), ...inner];
  }
  if (isSeq(node)) {
    const items = node.items as Node[];
    return [
      ...(node.flow ? splitItems(items, settings) : []),
      ...items.flatMap((item) => findSplitTexts(item, settings)),
    ];
  }
  return [];
}

/** A name without a value, or one of several words, behind a text without marks around it. */
function splitPairs(pairs: readonly Pair[], settings: Settings): SplitText[] {
  return pairs.flatMap((pair, i) => {
    const before = pairs.slice(0, i).findLast(({ value }) => isText(value));
    const key = nameOf(pair);
    if (!before || !(hasNoValue(pair) || /\s/u.test(key))) return [];
    const at = (pair.key as Node | null)?.range?.[0] ?? 0;
    return [{ place: placeAt(settings.source, at), before: textOf(before.value), after: key, key }];
  });
}

/** An item that opens a quotation, and a later one that closes it. */
function splitItems(items: readonly Node[], settings: Settings): SplitText[] {
  return items.flatMap((item, i) => {
    const next = items[i + 1];
    if (!isText(item) || !isText(next) || balanceOf(item) <= 0 || balanceOf(next) >= 0) return [];
    return [{ place: placeAt(settings.source, next.range?.[0] ?? 0), before: textOf(item), after: textOf(next) }];
  });
}

const hasNoValue = ({ value }: Pair): boolean =>
  value === null || (isScalar(value) && value.value === null && !value.source);

/** Words that stand there without quotation marks of YAML. */
const isText = (node: unknown): node is Scalar =>
  isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string';

const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');

/** Marks that open a quotation, less those that close one. */
function balanceOf(node: Node): number {
  const text = textOf(node);
  return text.split(/[“„«「『]/u).length - text.split(/[”»」』]/u).length;
}
