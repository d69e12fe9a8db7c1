/** Faults of data as findings, in the words of the deck. */
import { suggestName } from '../../citations/text/suggest-name.ts';
import type { Code } from '../../findings/catalogue.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Tie } from '../../theme/data/kinds.ts';
import type { DataFault, Path } from './check-value.ts';
import type { Place } from './frontmatter-place.ts';
import type { SplitText } from './split-by-comma.ts';

/** Whose data it is, and where it stands. */
export interface Owner {
  /** `<DataChart>`, or nothing for settings of the slide. */
  of?: string;
  /** The name of the checked value, as it is read from the deck. */
  calledAs: string;
  placeOf: (path: Path) => Place;
  slide: number;
}

/** @param split texts that a comma has split: what follows from that is not said again */
export function sayFaults(faults: readonly DataFault[], owner: Owner, split: readonly SplitText[] = []): Finding[] {
  const isSplit = (fault: DataFault) =>
    fault.is === 'unknown' &&
    split.some(({ key, place }) => key === fault.key && isAt(place, owner.placeOf([...fault.path, fault.key])));
  return [
    ...split.map((one) => saySplit(one, owner)),
    ...faults.filter((fault) => !isSplit(fault)).map((fault) => sayFault(fault, owner)),
  ];
}

const isAt = (one: Place, other: Place): boolean => one.line === other.line && one.column === other.column;

function sayFault(fault: DataFault, { of, calledAs, placeOf, slide }: Owner): Finding {
  const at = (code: Code, what: string, path: Path, fix?: string) =>
    finding(code, what, { slide, ...placeOf(path), ...(fix !== undefined && { fix }) });
  const name = nameOf(calledAs, fault.path);
  const whose = of === undefined ? '' : ` of ${of}`;
  switch (fault.is) {
    case 'missing': {
      const { key, says, typed, path } = fault;
      return typed === undefined
        ? at('DATA_KEY_MISSING', `${name}${whose} has no \`${key}\`: ${says}.`, path, `Add \`${key}\`.`)
        : at(
            'DATA_KEY_MISSING',
            `${name}${whose} has \`${typed}\`, and no \`${key}\`: ${says}.`,
            [...path, typed],
            `Write \`${key}\` in place of \`${typed}\`.`,
          );
    }
    case 'unknown': {
      const { key, path, nearest, known } = fault;
      const fix =
        nearest === undefined
          ? `It takes ${known.map((one) => `\`${one}\``).join(', ')}.`
          : `Write \`${nearest}\` in place of \`${key}\`.`;
      return at(
        'DATA_KEY_UNKNOWN',
        `${of ?? 'Nothing'} ${of ? 'does not know' : 'reads'} the key \`${key}\` in ${name}.`,
        [...path, key],
        fix,
      );
    }
    case 'wrong': {
      const { expected, value, path } = fault;
      const fix = remedyFor(expected, value);
      return at('DATA_VALUE_WRONG', `${name}${whose} takes ${expected}, not ${shown(value)}.`, path, fix);
    }
  }
}

function saySplit({ before, after, place }: SplitText, { of, slide }: Owner): Finding {
  const whose = of === undefined ? '' : ` in the data of ${of}`;
  const what = `The comma behind “${shortened(before)}” ends the text${whose}: “${shortened(after)}” is taken for something else.`;
  return finding('DATA_SPLIT', what, {
    slide,
    ...place,
    fix: `Put it into quotation marks: \`"${before}, ${after}"\`.`,
  });
}

/** @param tie its path begins below the prop */
export function sayTie({ path, says, name, known = [] }: Tie, { of = '', calledAs, placeOf, slide }: Owner): Finding {
  const near = name === undefined ? undefined : suggestName(name, known);
  const fix =
    near !== undefined
      ? `Write \`${near}\`.`
      : known.length > 0
        ? `There are ${known.map((one) => `\`${one}\``).join(', ')}.`
        : undefined;
  return finding(
    name === undefined ? 'DATA_MISFIT' : 'DATA_NAME_UNKNOWN',
    `${nameOf(calledAs, path)} of ${of} ${says}.`,
    { slide, ...placeOf(path), ...(fix !== undefined && { fix }) },
  );
}

/** `diagram`, `columns`, 0, `text` → `diagram.columns[0].text` */
const nameOf = (calledAs: string, path: Path): string =>
  `\`${path.reduce<string>((name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}${name && '.'}${key}`), calledAs)}\``;

/** What to write instead, where that is plain. */
function remedyFor(expected: string, value: unknown): string | undefined {
  if (expected.startsWith('words') && (typeof value === 'number' || typeof value === 'boolean'))
    return `Put it into quotation marks: \`'${value}'\`.`;
  if (typeof value !== 'string') return undefined;
  const figure = /^-?\d+(?:\.\d+)?/.exec(value)?.[0];
  if (expected === 'a number') return figure === undefined ? undefined : `Write the number alone: \`${figure}\`.`;
  const choices = [...expected.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one);
  if (!/^(?:`[^`]+`(?:, | or )?)+$/.test(expected)) return undefined;
  const near = value === '-' ? choices.find((one) => one === '−') : suggestName(value, choices);
  return near === undefined ? undefined : `Write \`${near}\`.`;
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `“${shortened(value)}”` : `\`${String(value)}\``;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
