import { type Keys, type Kind, marks } from './kinds.ts';

/** A JSON Schema (draft 7), as far as it is made here. */
export interface JsonSchema {
  [key: string]: unknown;
}

/** A kind of value as a schema that editors complete from. */
export function toJsonSchema(kind: Kind): JsonSchema {
  const description = kind.says === '' ? {} : { description: kind.says };
  switch (kind.is) {
    case 'text':
      return { type: 'string', ...description };
    case 'label':
      return { type: ['string', 'number'], ...description };
    case 'number':
      return { type: 'number', ...description };
    case 'switch':
      return { type: 'boolean', ...description };
    case 'nothing':
      return { type: 'null', ...description };
    case 'anything':
      return description;
    case 'choice':
      return { enum: kind.of, ...description };
    case 'either':
      return { anyOf: kind.of.map(toJsonSchema), ...description };
    case 'list': {
      const { least, most } = kind;
      const bounds = { ...(least && { minItems: least }), ...(most && { maxItems: most }) };
      return { type: 'array', items: toJsonSchema(kind.of), ...bounds, ...description };
    }
    case 'map':
      return { type: 'object', additionalProperties: toJsonSchema(kind.of), ...description };
    case 'record': {
      const required = Object.keys(kind.keys).filter((key) => !kind.keys[key]?.optional);
      return {
        type: 'object',
        properties: { ...markReferences, ...propertiesOf(kind.keys) },
        ...(required.length > 0 && { required }),
        additionalProperties: false,
        ...description,
      };
    }
  }
}

export function propertiesOf(keys: Keys): JsonSchema {
  return Object.fromEntries(
    Object.entries(keys).map(([key, kind]) => [
      key,
      isMark(key, kind) ? { $ref: `#/definitions/${key}` } : toJsonSchema(kind),
    ]),
  );
}

/** The same as everywhere. */
const isMark = (key: string, kind: Kind): boolean => key === 'cite' && kind.says === marks.cite.says;

/** What every mapping may say of its own words; the schema holds them once. */
export const markDefinitions: JsonSchema = Object.fromEntries(
  Object.entries(marks).map(([key, kind]) => [key, toJsonSchema(kind)]),
);
const markReferences: JsonSchema = Object.fromEntries(
  Object.keys(marks).map((key) => [key, { $ref: `#/definitions/${key}` }]),
);
