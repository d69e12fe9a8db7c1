import { type OptionSpec, toFlag } from '../export/options/option-table.ts';
import { type Command, commands, exitCodeMeanings, type Verb, verbs } from './commands.ts';

/** The text of `seminar-deck --help`: examples first, then what there is. */
export function renderOverview(): string {
  const examples = verbs.map((verb) => (commands[verb] as Command).examples[0] ?? ([verb, ''] as const));
  return `Examples
${inColumns(examples.map(([typed, does]) => [`  seminar-deck ${typed}`, does]))}

Usage
  seminar-deck <command> […] [options]

Commands
${inColumns(verbs.map((verb) => [`  ${verb}`, commands[verb].does]))}

\`seminar-deck <command> --help\` says more of one; \`seminar-deck --version\` which version this is.
`;
}

/** The text of `seminar-deck <verb> --help`: examples first, then the tables of options and exit codes. */
export function renderHelp(verb: Verb): string {
  const { takes, examples, about, options, remarks, exitCodes }: Command = commands[verb];
  const rows = Object.entries<OptionSpec>(options).map(([name, spec]) => {
    const value = spec.value ? `<${spec.value}>` : (spec.choices ?? []).join('|');
    const fallback =
      spec.default === '' || spec.default === false || Array.isArray(spec.default) ? '' : ` (default: ${spec.default})`;
    return [`  --${toFlag(name)} ${value}`.trimEnd(), `${spec.help}${fallback}`] as const;
  });
  const codes = Object.entries<string>({ ...exitCodeMeanings, ...exitCodes });
  return `Examples
${inColumns(examples.map(([typed, does]) => [`  seminar-deck ${typed}`, does]))}

Usage
  seminar-deck ${verb} ${takes} [options]
${about === undefined ? '' : `\n${about}\n`}
Options
${inColumns([...rows, ['  --help, --version', '']])}
${remarks === undefined ? '' : `\n${remarks}\n`}
Exit codes
${inColumns(codes.map(([code, means]) => [`  ${code}`, means]))}
`;
}

/** Two columns; a line without a second one ends where the first does. */
function inColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `${left.padEnd(width)}${right}`.trimEnd()).join('\n');
}
