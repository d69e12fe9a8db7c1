import { catalogue } from './catalogue.ts';
import type { Entry, Kind } from './entry.ts';

const headings: Record<Kind, string> = {
  deck: 'The deck',
  usage: 'The command line',
  machine: 'The machine',
  internal: 'The program itself',
};

/** The page of the manual that lists every code: what it means and what to do. Exit codes are those of the command. */
export function renderCatalogue(exitCodes: Readonly<Record<Kind, number>>): string {
  const entries = Object.entries<Entry>(catalogue);
  const sections = (Object.keys(headings) as Kind[]).map((kind) => {
    const rows = entries.filter(([, entry]) => entry.kind === kind).sort(([a], [b]) => (a < b ? -1 : 1));
    return `## ${headings[kind]} (exit code ${exitCodes[kind]})

| code | | why | what to do |
| --- | --- | --- | --- |
${rows.map(([code, { severity, why, fix }]) => `| \`${code}\` | ${severity} | ${cell(why)} | ${cell(fix)} |`).join('\n')}`;
  });
  return `# What is found

An error fails an export, a warning does so with \`--strict\` only. Each finding says what happened, on which slide and in
which line, why it matters and what to do. Codes are permanent: a build server may look for them. Warnings of the kind
\`accept: CODE\` in a slide's frontmatter are accepted there.

${sections.join('\n\n')}
`;
}

/** One line, and no bar that would end the cell. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
