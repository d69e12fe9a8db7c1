import { parseArgs } from 'node:util';
import { checkValue } from '../export/options/check-value.ts';
import { type OptionSpec, toFlag } from '../export/options/option-table.ts';
import { suggestion } from '../export/options/suggestion.ts';
import { fail } from '../findings/failure.ts';
import { type Command, commands, type GivenTo, type Verb } from './commands.ts';

/** What stands behind a verb: what it works on, and the options that are set. */
export interface CommandLine<V extends Verb> {
  /** One of the verb's actions, where it has any. */
  action?: string | undefined;
  operands: string[];
  given: GivenTo<V>;
}

/**
 * Reads what stands behind a verb, by the table of commands.
 *
 * @param argv the arguments after the verb
 * @throws {Failure} OPTION_UNKNOWN or COMMAND_UNKNOWN with the nearest name, or OPTION_INVALID
 */
export function parseCommandLine<V extends Verb>(verb: V, argv: readonly string[]): CommandLine<V> {
  const command: Command = commands[verb];
  const names = new Map(Object.keys(command.options).map((name) => [toFlag(name), name]));
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      [...names].map(([flag, name]) => {
        const { short } = command.options[name] ?? {};
        return [flag, { type: isSwitch(command.options[name]) ? 'boolean' : 'string', ...(short && { short }) }];
      }),
    ),
  });
  const given: Record<string, unknown> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = names.get(token.name) ?? '';
    const spec = command.options[name];
    if (spec === undefined)
      fail('OPTION_UNKNOWN', `There is no option ${token.rawName}.`, {
        fix: `Run \`seminar-deck ${verb} --help\` for the list.`,
        ...suggestion(token.name, [...names.keys(), 'help', 'version'], '--'),
      });
    if (token.inlineValue === false && token.value?.startsWith('--'))
      fail('OPTION_INVALID', `${token.rawName} needs a value, and the option ${token.value} follows it.`, see(verb));
    const typed = token.value ?? (isSwitch(spec) ? true : '');
    const value = checkValue(spec, typed, token.rawName, see(verb));
    given[name] = spec.type === 'list' ? [...((given[name] as string[]) ?? []), ...(value as string[])] : value;
  }
  return { ...readWords(verb, command, words), given: given as GivenTo<V> };
}

function readWords(verb: Verb, { actions, operands: allowed, takes }: Command, words: readonly string[]) {
  const [action, operands] = actions ? [words[0], words.slice(1)] : [undefined, [...words]];
  const usage = { why: 'The command has to know what it works on.', fix: `Write \`seminar-deck ${verb} ${takes}\`.` };
  if (actions && action === undefined)
    fail('OPTION_INVALID', `\`seminar-deck ${verb}\` does not say what to do.`, usage);
  if (action !== undefined && !actions?.includes(action))
    fail('COMMAND_UNKNOWN', `There is no command \`seminar-deck ${verb} ${action}\`.`, {
      fix: usage.fix,
      ...suggestion(action, actions ?? [], `seminar-deck ${verb} `),
    });
  const { min, max, what } = allowed;
  if (operands.length < min) fail('OPTION_INVALID', `No ${what} is given.`, usage);
  if (operands.length > max)
    fail('OPTION_INVALID', `One ${what} at a time: got ${operands.map((one) => `"${one}"`).join(' and ')}.`, {
      why: `The command takes one ${what}.`,
      fix: `Quote paths with spaces, and run the command once for each ${what}.`,
    });
  return { action, operands };
}

const isSwitch = (spec: OptionSpec | undefined): boolean => spec?.type === 'boolean';
const see = (verb: Verb) => ({ fix: `Run \`seminar-deck ${verb} --help\` for what it takes.` });
