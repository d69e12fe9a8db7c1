import { componentKinds } from './component-kinds.ts';
import { type ComponentKind, type Kind, marks } from './kinds.ts';

/** The page of the manual that lists every component and what it takes. */
export function renderComponentsPage(): string {
  const names = Object.keys(componentKinds).sort();
  return `# Components, and what each takes

Data stands in the frontmatter of the slide, under the key that is named or any other: \`<DataChart :data="$frontmatter.chart" />\`.
What a key takes is checked, in \`check\` and every export. A star marks what cannot be left out, \`[]\` the items of a list, \`*\`
names of one's own. Every mapping may also say what it rests on, for those who verify it:

| key | takes | what for |
| --- | --- | --- |
${Object.entries(marks)
  .map(([key, kind]) => rowOf(key, kind))
  .join('\n')}

\`npm run gallery\` shows each of them at work. In braces and brackets a text with a comma needs quotation marks.

${names.map((name) => sectionOf(name, componentKinds[name]!)).join('\n\n')}
`;
}

function sectionOf(name: string, { says, usual, props }: ComponentKind): string {
  const head = `## ${name}\n\n${capital(says)}.${usual === undefined ? '' : ` Usual key: \`${usual}\`.`}`;
  const rows = Object.entries(props).flatMap(([prop, kind]) => rowsOf(prop, kind));
  return rows.length === 0 ? head : `${head}\n\n| key | takes | what for |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

/** A row for the value, and one for each key within it. */
function rowsOf(path: string, kind: Kind): string[] {
  return [rowOf(path, kind), ...innerRows(path, kind)];
}

function innerRows(path: string, kind: Kind): string[] {
  switch (kind.is) {
    case 'record':
      return Object.entries(kind.keys)
        .filter(([key]) => !(kind.isCited && key === 'cite'))
        .flatMap(([key, inner]) => rowsOf(`${path}.${key}`, inner));
    case 'list':
      return innerRows(`${path}[]`, kind.of);
    case 'map':
      return innerRows(`${path}.*`, kind.of);
    case 'either':
      return kind.of.flatMap((one) => innerRows(path, one));
    default:
      return [];
  }
}

const rowOf = (path: string, kind: Kind): string =>
  `| \`${path}\`${kind.optional ? '' : ' ★'} | ${takes(kind)} | ${cell(kind.says)} |`;

function takes(kind: Kind): string {
  switch (kind.is) {
    case 'text':
      return 'words';
    case 'label':
      return 'words or a number';
    case 'switch':
      return '`true`, `false`';
    case 'nothing':
      return '`~`';
    case 'choice':
      return kind.of.map((one) => `\`${one}\``).join(', ');
    case 'either':
      return kind.of.map(takes).join(' or ');
    case 'list':
      return `list of ${bounds(kind)}${kind.of.is === 'record' ? 'mappings' : takes(kind.of)}`;
    case 'map':
      return 'mapping of names';
    case 'record':
      return 'mapping';
    default:
      return kind.is;
  }
}

function bounds({ least = 0, most }: { least?: number; most?: number }): string {
  if (most === undefined) return least > 1 ? `${least} or more ` : '';
  return least === most ? `${most} ` : `${least} to ${most} `;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** One line, and no bar that would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
