import { optionTable, toFlag } from '../export/options/option-table.ts';

/** The text of `--help`: examples first, then the option table. */
export function renderHelp(): string {
  const rows = Object.entries(optionTable).map(([name, spec]) => {
    const takes = spec.value ? `<${spec.value}>` : (spec.choices ?? []).join('|');
    const fallback =
      spec.default === '' || spec.default === false || Array.isArray(spec.default) ? '' : ` (default: ${spec.default})`;
    return [`  --${toFlag(name)} ${takes}`.trimEnd(), `${spec.help}${fallback}`] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length)) + 2;
  return `Examples
  npm run export                                  slides.md → dist/, slides and handout
  npm run export -- talk/slides.md --out pdf      any Slidev deck, into the folder pdf
  npm run export -- --only handout --paper letter
  npm run export -- --range 1-5 --clicks all      five slides, a page for every click
  npm run export -- --strict --json report.json   for a build server

Usage
  npm run export -- [entry.md] [options]

Options
${rows.map(([flag, help]) => flag.padEnd(width) + help).join('\n')}
  --help, --version

The same options can stand in the headmatter of the deck under \`pdf:\`, those of the handout also
under \`handout:\`, except those that concern one run (out, browser, json, quiet, verbose, force).
The command line wins.

Exit codes
  0  exported, or nothing has changed     3  the machine: no browser, no space, no permission
  1  the deck has errors, listed above    4  a fault of the exporter
  2  wrong use of the command line        129, 130, 143  interrupted
`;
}
