/** The schemas of headmatter and frontmatter: Slidev's own keys out of its types, and ours out of their tables. */
import { deckKeys, slideKeys } from '../../deck/data/settings.ts';
import { optionTable } from '../../export/options/option-table.ts';
import { componentKinds } from '../../theme/data/component-kinds.ts';
import { choice, type Keys, label, list, number, onOff, optional, record, text } from '../../theme/data/kinds.ts';
import { type JsonSchema, markDefinitions, propertiesOf, toJsonSchema } from '../../theme/data/to-json-schema.ts';
import type { SlidevSchemas } from './read-slidev.ts';

/** By the name of the file. */
export function makeSchemas(slidev: SlidevSchemas): { 'headmatter.json': JsonSchema; 'frontmatter.json': JsonSchema } {
  const slide = { ...dataOfComponents(), ...propertiesOf(slideKeys) };
  const deck = {
    ...slide,
    ...propertiesOf({ ...deckKeys, pdf: optional(record('options of the export', pdfKeys())) }),
  };
  return {
    'headmatter.json': schemaOf(slidev.Headmatter, 'The first frontmatter of a deck', deck),
    'frontmatter.json': schemaOf(slidev.Frontmatter, 'The frontmatter of a slide', slide),
  };
}

function schemaOf(
  { properties = {}, definitions }: SlidevSchemas['Headmatter'],
  title: string,
  ours: JsonSchema,
): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description: 'Made by `npm run data-pages`: keys of Slidev, and those of seminar-deck.',
    type: 'object',
    properties: { ...properties, ...alsoRead(properties), ...ours },
    additionalProperties: true, // data of other components stands under names of its own
    definitions: { ...definitions, ...markDefinitions },
  };
}

/** What Slidev reads and its types do not say. */
function alsoRead(properties: JsonSchema): JsonSchema {
  const wider = { aspectRatio: label('width by height: `16/9`') };
  return Object.fromEntries(Object.entries(propertiesOf(wider)).filter(([key]) => key in properties));
}

/** The data of components under the keys that it usually has. */
const dataOfComponents = (): JsonSchema =>
  Object.fromEntries(
    Object.values(componentKinds).flatMap(({ usual, props }) => {
      const kind = props.data ?? props.items;
      return usual !== undefined && kind ? [[usual, toJsonSchema(kind)]] : [];
    }),
  );

/** The options of the export that a headmatter may set, from their table. */
function pdfKeys(): Keys {
  const open = Object.entries(optionTable).filter(([, { commandLineOnly }]) => !commandLineOnly);
  return Object.fromEntries(
    open.map(([name, { type, choices, help }]) => {
      if (type === 'boolean') return [name, optional(onOff(help))];
      if (type === 'number') return [name, optional(number(help))];
      if (type === 'list')
        return [name, optional(list(help, choices ? choice('one of them', choices) : text('one of them')))];
      return [
        name,
        optional(
          choices
            ? choice(
                help,
                choices.flatMap((one) => (/^\d+$/.test(one) ? [one, Number(one)] : [one])),
              )
            : text(help),
        ),
      ];
    }),
  );
}
