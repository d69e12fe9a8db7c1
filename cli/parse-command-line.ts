import { parseArgs } from 'node:util';
import { checkValue, suggestion } from '../export/options/check-value.ts';
import {
  type Flag,
  flags,
  type GivenOptions,
  type Options,
  optionTable,
  toFlag,
} from '../export/options/option-table.ts';
import { fail } from '../findings/failure.ts';

/** What the command line says: the options it sets, and whether it only asks for help or the version. */
export interface CommandLine extends GivenOptions {
  wants: 'export' | 'help' | 'version';
}

const flagNames = [...flags.map(toFlag), 'help', 'version'];

/**
 * Reads the command line.
 *
 * @param argv the arguments after the script's name
 * @throws {Failure} OPTION_UNKNOWN with the nearest flag, or OPTION_INVALID
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...flags.map((name) => [
        toFlag(name),
        { type: optionTable[name].type === 'boolean' ? ('boolean' as const) : ('string' as const) },
      ]),
      ['help', { type: 'boolean' as const, short: 'h' }],
      ['version', { type: 'boolean' as const }],
    ]),
  });
  const given: Partial<Record<Flag, unknown>> = {};
  const entries: string[] = [];
  let wants: CommandLine['wants'] = 'export';
  for (const token of tokens) {
    if (token.kind === 'positional') entries.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'version') {
      wants = token.name;
      continue;
    }
    const name = flags.find((flag) => toFlag(flag) === token.name);
    if (name === undefined)
      fail('OPTION_UNKNOWN', `There is no option ${token.rawName}.`, suggestion(token.name, flagNames, '--'));
    if (token.inlineValue === false && token.value?.startsWith('--'))
      fail('OPTION_INVALID', `${token.rawName} needs a value, and the option ${token.value} follows it.`);
    const value = checkValue(
      name,
      optionTable[name].type === 'boolean' ? (token.value ?? true) : (token.value ?? ''),
      token.rawName,
    );
    given[name] =
      optionTable[name].type === 'list' ? [...((given[name] as string[]) ?? []), ...(value as string[])] : value;
  }
  if (entries.length > 1)
    fail('OPTION_INVALID', `One deck at a time: got ${entries.map((e) => `"${e}"`).join(' and ')}.`, {
      why: 'The exporter takes one entry file.',
      fix: 'Quote paths with spaces, and run the export once for each deck.',
    });
  return { entry: entries[0] ?? 'slides.md', given: given as Partial<Options>, wants };
}
