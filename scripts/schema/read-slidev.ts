/** What Slidev's own types say of headmatter and frontmatter. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { JsonSchema } from '../../theme/data/to-json-schema.ts';

interface TypeSchema {
  properties?: JsonSchema;
  definitions?: JsonSchema;
}

/** Kept in `slidev.json`, for it takes seconds to read them out of the types. */
export interface SlidevSchemas {
  /** The version of Slidev that they are of. */
  version: string;
  Headmatter: TypeSchema;
  Frontmatter: TypeSchema;
}

const manifest = createRequire(import.meta.url).resolve('@slidev/types/package.json');

export function readSlidev(version: string): SlidevSchemas {
  const path = join(dirname(manifest), 'dist/index.d.mts');
  const read = (type: string): TypeSchema => {
    const generator = createGenerator({ path, type, skipTypeCheck: true, additionalProperties: true, topRef: false });
    const { properties, definitions } = generator.createSchema(type) as TypeSchema;
    return { properties, definitions };
  };
  return { version, Headmatter: read('Headmatter'), Frontmatter: read('Frontmatter') };
}
