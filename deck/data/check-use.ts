/** One component on a slide: what its tag gives it, against what it takes. */
import { camelize } from '@vue/shared';
import { suggestName } from '../../citations/text/suggest-name.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { ComponentKind, DeckNames, Kind } from '../../theme/data/kinds.ts';
import { isTableName } from '../../theme/tables/table-name.ts';
import { checkTable } from './check-table.ts';
import { checkValue, isMapping, type Path, unknownValue } from './check-value.ts';
import type { DeckToLookAt } from './find-data-faults.ts';
import { type Place, placeOfPath, type Settings, type Slide, settingsWith } from './frontmatter-place.ts';
import { readExpression, type Said } from './read-expression.ts';
import { sayFaults, sayTie } from './say-fault.ts';
import { findSplitTexts } from './split-by-comma.ts';

/** A tag of one of our components. */
export interface Use {
  name: string;
  kind: ComponentKind;
  attributes: ReadonlyMap<string, string>;
  place: Place;
}

interface Where {
  slide: Slide;
  no: number;
  deck: DeckToLookAt;
  names: DeckNames;
}

/** What a prop is given: its value, and where that stands. */
interface Given {
  value: unknown;
  /** As its author calls it: `balance`, or the prop itself where the value stands in the tag. */
  calledAs: string;
  placeOf: (path: Path) => Place;
  settings?: { in: Settings; path: Path };
}

export function checkUse(use: Use, where: Where): Finding[] {
  const { attributes, name, kind } = use;
  if ([...attributes.keys()].some((key) => /^v-(?:bind|for|else)/.test(key))) return []; // only the running slide knows
  const said = saidOf(attributes);
  const given = new Map<string, Given>();
  const found: Finding[] = [];
  for (const [prop, propKind] of Object.entries(kind.props)) {
    const one = said.get(prop);
    if (one === undefined) {
      if (!propKind.optional) found.push(lacking(use, where, prop, propKind, [...said.keys()]));
      continue;
    }
    const value = resolve(one, prop, use, where);
    if (value.value === undefined && propKind.optional && isAway(one, where)) continue;
    if (value.value === undefined && 'from' in one) {
      if (!attributes.has('v-if')) found.push(away(one, use, where));
      continue;
    }
    given.set(prop, value);
    found.push(...checkGiven(value, propKind, { name, slide: where.no }));
  }
  if (found.length > 0) return found;
  const misfits = checkTies(use, given, where);
  return misfits.length > 0 ? misfits : checkFile(use, given, where);
}

/** What a tag says of each prop; events and directives say nothing of them. */
function saidOf(attributes: ReadonlyMap<string, string>): Map<string, Said> {
  return new Map(
    [...attributes].flatMap(([written, value]): [string, Said][] => {
      if (/^(?:@|#|v-)/.test(written)) return [];
      const isBound = written.startsWith(':');
      const prop = camelize(written.replace(/^:/, ''));
      if (isBound) return [[prop, readExpression(value === '' ? prop : value)]];
      return [[prop, { value }]];
    }),
  );
}

function resolve(said: Said, prop: string, { kind, place }: Use, { slide, deck }: Where): Given {
  if ('value' in said) {
    // An attribute without a value turns on what can be on or off.
    const isOn = said.value === '' && kind.props[prop]?.is === 'switch';
    return { value: isOn ? true : said.value, calledAs: prop, placeOf: () => place };
  }
  const { from, path } = said;
  const owner = from === '$frontmatter' ? slide : deck.slides[0];
  const root = from === '$frontmatter' ? slide.frontmatter : deck.headmatter;
  const settings = owner && path[0] !== undefined ? settingsWith(owner, path[0]) : undefined;
  return {
    value: path.length === 0 ? unknownValue : path.reduce<unknown>((value, key) => (value as never)?.[key], root),
    calledAs: path.join('.'),
    placeOf: (inner) => (settings ? placeOfPath(settings, [...path, ...inner]) : place),
    ...(settings && { settings: { in: settings, path } }),
  };
}

function checkGiven(given: Given, kind: Kind, { name, slide }: { name: string; slide: number }): Finding[] {
  const { settings } = given;
  const split = settings ? findSplitTexts(settings.in.nodeAt(settings.path), settings.in) : [];
  return sayFaults(checkValue(given.value, kind), { of: `<${name}>`, slide, ...given }, split);
}

/** The setting is not there, and nothing that is there reads like it. */
const isAway = (said: Said, { slide, deck }: Where): boolean =>
  'from' in said && nameNear(said, { slide, deck }) === undefined;

function nameNear(said: Said, { slide, deck }: Pick<Where, 'slide' | 'deck'>): string | undefined {
  if (!('from' in said) || said.path.length === 0) return undefined;
  const root = said.from === '$frontmatter' ? slide.frontmatter : deck.headmatter;
  const above = said.path.slice(0, -1).reduce<unknown>((value, key) => (value as never)?.[key], root);
  return isMapping(above) ? suggestName(String(said.path.at(-1)), Object.keys(above)) : undefined;
}

function away(said: Said & { from: string; path: Path }, { name, place }: Use, where: Where): Finding {
  const near = nameNear(said, where);
  const path = said.path.join('.');
  const what = `<${name}> asks for \`${said.from}.${path}\`, and ${said.from === '$frontmatter' ? 'the frontmatter of the slide' : 'the headmatter'} has no \`${path}\`.`;
  return finding('DATA_MISSING', what, {
    ...{ slide: where.no, ...place },
    ...(near !== undefined && { fix: `Write \`${[...said.path.slice(0, -1), near].join('.')}\`.` }),
  });
}

function lacking({ name, place }: Use, { no }: Where, prop: string, kind: Kind, typed: readonly string[]): Finding {
  const near = suggestName(prop, typed);
  return finding('DATA_MISSING', `<${name}> has no \`${prop}\`: ${kind.says}.`, {
    ...{ slide: no, ...place },
    fix: near === undefined ? `Give it one, \`:${prop}="…"\`.` : `Write \`${prop}\` in place of \`${near}\`.`,
  });
}

/** What no single key tells; only where each of them is right. */
function checkTies({ name, kind }: Use, given: ReadonlyMap<string, Given>, { no, names }: Where): Finding[] {
  if (!kind.ties || [...given.values()].some(({ value }) => holdsUnknown(value))) return [];
  const props = Object.fromEntries([...given].map(([prop, { value }]) => [prop, value]));
  return kind.ties(props as never, names).flatMap((tie) => {
    const [prop, ...inner] = tie.path;
    const owner = given.get(String(prop));
    return owner ? [sayTie({ ...tie, path: inner }, { of: `<${name}>`, slide: no, ...owner })] : [];
  });
}

/** The table that data may name, where the data itself is right. */
function checkFile({ name, kind }: Use, given: ReadonlyMap<string, Given>, { no, deck }: Where): Finding[] {
  const owner = given.get(kind.drawsTable ?? '');
  if (!owner || !isMapping(owner.value) || !isTableName(owner.value.file) || holdsUnknown(owner.value)) return [];
  const data = owner.value as { file: string };
  if (!owner.settings) return [namedInTag(data.file, name, owner.placeOf([]), no)];
  return checkTable(data, { of: `<${name}>`, slide: no, ...owner }, deck.entry);
}

/** What the figures of a file rest on is verified where the frontmatter says it. */
function namedInTag(file: string, name: string, place: Place, slide: number): Finding {
  return finding('DATA_MISFIT', `<${name}> names \`${file}\` in its tag, where no file is read.`, {
    ...{ slide, ...place },
    fix: `Write its data into the frontmatter of the slide, \`chart: { file: ${file}, … }\`, and \`:data="$frontmatter.chart"\`.`,
  });
}

const holdsUnknown = (value: unknown): boolean =>
  value === unknownValue || (typeof value === 'object' && value !== null && Object.values(value).some(holdsUnknown));
