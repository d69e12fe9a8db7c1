/** Values of a deck against the kinds of `theme/data/`. */
import { suggestName } from '../../citations/text/suggest-name.ts';
import { type Keys, type Kind, marks } from '../../theme/data/kinds.ts';

export type Path = readonly (string | number)[];

/** What does not fit, and where it stands, from the checked value down. */
export type DataFault = { path: Path } & (
  | { is: 'missing'; key: string; says: string; typed?: string }
  | { is: 'unknown'; key: string; nearest: string | undefined; known: readonly string[] }
  | { is: 'wrong'; expected: string; value: unknown }
);

/** A value that only the running slide knows: it fits everything. */
export const unknownValue = Symbol('known to the running slide alone');

/** All that is wrong with a value, from the top down; nothing within a part that is of the wrong kind as a whole. */
export function checkValue(value: unknown, kind: Kind, path: Path = []): DataFault[] {
  if (value === unknownValue) return [];
  const wrong = (): DataFault[] => [{ is: 'wrong', path, expected: expectationOf(kind), value }];
  switch (kind.is) {
    case 'anything':
      return [];
    case 'text':
      return typeof value === 'string' ? [] : wrong();
    case 'label':
      return typeof value === 'string' || typeof value === 'number' ? [] : wrong();
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrong();
    case 'switch':
      return typeof value === 'boolean' ? [] : wrong();
    case 'nothing':
      return value === null ? [] : wrong();
    case 'choice':
      return (kind.of as readonly unknown[]).includes(value) ? [] : wrong();
    case 'either': {
      const found = kind.of.map((one) => checkValue(value, one, path));
      if (found.some((faults) => faults.length === 0)) return [];
      // The kind that is meant is the one that fits as a whole, though not in its parts.
      return (
        found.find((faults) => faults.every((fault) => fault.path.length > path.length || fault.is !== 'wrong')) ??
        wrong()
      );
    }
    case 'list': {
      const { least = 0, most = Number.POSITIVE_INFINITY } = kind;
      if (!Array.isArray(value) || value.length < least || value.length > most) return wrong();
      return value.flatMap((item, i) => checkValue(item, kind.of, [...path, i]));
    }
    case 'map':
      return isMapping(value)
        ? Object.entries(value).flatMap(([key, item]) => checkValue(item, kind.of, [...path, key]))
        : wrong();
    case 'record':
      return isMapping(value) ? checkRecord(value, kind.keys, path) : wrong();
  }
}

/** @param others keys that are known besides */
export function checkRecord(
  value: Record<string, unknown>,
  keys: Keys,
  path: Path,
  others: readonly string[] = Object.keys(marks),
): DataFault[] {
  const known = Object.keys(keys);
  const has = (key: string) => value[key] !== undefined;
  const lacking = known.filter((key) => !keys[key]?.optional && !has(key));
  const strange = Object.keys(value).filter((key) => has(key) && !known.includes(key) && !others.includes(key));
  const typed = new Map(
    lacking.flatMap((key) => {
      const meant = suggestName(key, strange);
      return meant === undefined ? [] : [[key, meant] as const];
    }),
  );
  const open = known.filter((key) => !has(key));
  return [
    ...lacking.map((key): DataFault => {
      const slip = typed.get(key);
      return { is: 'missing', path, key, says: keys[key]?.says ?? '', ...(slip !== undefined && { typed: slip }) };
    }),
    ...strange
      .filter((key) => ![...typed.values()].includes(key))
      .map((key): DataFault => ({ is: 'unknown', path, key, nearest: suggestName(key, open), known })),
    ...known.flatMap((key) => (has(key) ? checkValue(value[key], keys[key]!, [...path, key]) : [])),
    ...Object.entries(marks).flatMap(([key, kind]) =>
      others.includes(key) && !known.includes(key) && has(key) ? checkValue(value[key], kind, [...path, key]) : [],
    ),
  ];
}

/** What a value of the kind is called where another stands in its place. */
export function expectationOf(kind: Kind): string {
  switch (kind.is) {
    case 'text':
      return 'words';
    case 'label':
      return 'words or a number';
    case 'number':
      return 'a number';
    case 'switch':
      return '`true` or `false`';
    case 'nothing':
      return '`~`';
    case 'anything':
      return 'anything';
    case 'choice':
      return orOf(kind.of.map((one) => `\`${one}\``));
    case 'either':
      return orOf([...new Set(kind.of.map(expectationOf))]);
    case 'list':
      return `a list${boundsOf(kind)}`;
    case 'map':
      return 'a mapping of names (`name: …`)';
    case 'record':
      return `a mapping with ${Object.keys(kind.keys)
        .map((key) => `\`${key}\``)
        .join(', ')}`;
  }
}

function boundsOf({ least = 0, most = Number.POSITIVE_INFINITY }: { least?: number; most?: number }): string {
  if (least === most) return ` of ${least}`;
  if (Number.isFinite(most)) return ` of ${least > 0 ? `${least} to ` : 'at most '}${most}`;
  return least > 0 ? ` of at least ${least}` : '';
}

const orOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
