import { Failure, fail, findingsOf } from '../../findings/failure.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { perPageOf, settingTable, slidesPerPage } from '../../handout/settings.ts';
import { checkValue, oneOf } from './check-value.ts';
import { type Flag, flags, type GivenOptions, type Options, optionTable, toFlag } from './option-table.ts';
import { suggestion } from './suggestion.ts';

/**
 * Fills in what the command line leaves open: first from the headmatter (`handout:`, `pdf:`, then the settings
 * that Slidev's own `export:` shares with us), then from the defaults.
 *
 * @param headmatter the first frontmatter of the deck
 * @param file the entry file, for messages
 * @param text its content, to name the line of a wrong setting
 * @throws {Failure} OPTION_UNKNOWN or OPTION_INVALID for every wrong key of the headmatter
 */
export function resolveOptions(
  commandLine: GivenOptions,
  headmatter: Record<string, unknown>,
  file: string,
  text = '',
): Options {
  const allowed = flags.filter((name) => !optionTable[name].commandLineOnly);
  const ofHandout = allowed.filter((name) => name in settingTable);
  const faults: Finding[] = [];
  const deck = {
    ...slidevSettings(headmatter),
    ...deckSettings(headmatter, 'pdf', allowed, { file, text, faults }),
    ...deckSettings(headmatter, 'handout', ofHandout, { file, text, faults }),
  };
  if (faults.length > 0) throw new Failure(faults);
  const defaults = Object.fromEntries(flags.map((name) => [name, optionTable[name].default]));
  const options = { ...defaults, ...deck, ...commandLine.given, entry: commandLine.entry } as Options;
  checkPerPage(options, { file, line: lineOfKey(text, 'perPage') });
  return options.offline ? { ...options, allowHost: [] } : options;
}

/**
 * What is wrong with `pdf:` and `handout:` in a headmatter, as an export would say it.
 *
 * @param file the entry file
 * @param text its content
 */
export function findOptionFaults(headmatter: Record<string, unknown>, file: string, text: string): Finding[] {
  try {
    resolveOptions({ entry: file, given: {} }, headmatter, file, text);
    return [];
  } catch (error) {
    return findingsOf(error);
  }
}

/** What is no option: settings of the first slide's own `handout:`, which shares its place with the deck's, and words. */
const slideSettings = ['click', 'text', 'cite', 'words'];

function deckSettings(
  headmatter: Record<string, unknown>,
  block: 'pdf' | 'handout',
  allowed: readonly Flag[],
  { file, text, faults }: { file: string; text: string; faults: Finding[] },
): Partial<Options> {
  const said = headmatter[block];
  if (said === undefined || said === null || (block === 'handout' && said === false)) return {};
  const at = (key: string) => ({ file, line: lineOfKey(text, key) });
  if (typeof said !== 'object' || Array.isArray(said)) {
    const fix = `Write it as \`${block}:\` and, indented below it, \`paper: letter\`.`;
    const what = `\`${block}:\` in the headmatter must be a list of settings.`;
    faults.push(finding('OPTION_INVALID', what, { ...at(block), fix }));
    return {};
  }
  const settings: Partial<Record<Flag, unknown>> = {};
  for (const [key, value] of Object.entries(said)) {
    if (block === 'handout' && slideSettings.includes(key)) continue;
    const name = allowed.find((flag) => flag === key || toFlag(flag) === key);
    if (name === undefined) {
      const what = `There is no setting \`${block}.${key}\` in the headmatter.`;
      faults.push(finding('OPTION_UNKNOWN', what, { ...at(key), ...suggestion(key, allowed, `${block}.`) }));
      continue;
    }
    try {
      settings[name] = checkValue(optionTable[name], value, `${block}.${key}`, at(key));
    } catch (error) {
      faults.push(...findingsOf(error));
    }
  }
  return settings as Partial<Options>;
}

function checkPerPage(options: Options, place: FindingDetails): void {
  const { layout, perPage } = options;
  if (perPage === '' || perPageOf(options) === Number(perPage)) return;
  const possible = slidesPerPage[layout].filter(Number.isFinite);
  fail(
    'OPTION_INVALID',
    possible.length > 0
      ? `The layout ${layout} holds ${oneOf([...possible].sort().map(String))} slides a page, not ${perPage}.`
      : `The layout ${layout} holds as many slides a page as fit; perPage does not apply.`,
    place,
  );
}

/** The line, from 1, of a key of the headmatter; 1 where it is not found. */
function lineOfKey(text: string, key: string): number {
  const lines = text.split('\n');
  return (
    1 +
    Math.max(
      0,
      lines.findIndex((line) => new RegExp(`(?:^|[\\s{,])["']?${RegExp.escape(key)}["']?\\s*:`).test(line)),
    )
  );
}

/** What Slidev's own `export:` block says that means the same here. */
function slidevSettings(headmatter: Record<string, unknown>): Partial<Options> {
  const own = headmatter.export;
  if (typeof own !== 'object' || own === null) return {};
  const { withClicks, dark } = own as Record<string, unknown>;
  return { ...(withClicks === true && { clicks: 'all' }), ...(dark === true && { scheme: 'dark' }) };
}
