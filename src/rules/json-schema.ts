import { z } from 'zod';
import { FILE_SCHEMAS } from './schema.ts';

/** The JSON Schema of every kind of rule file, by folder, for editors. */
export function ruleSchemas(): unknown {
  const schemas = Object.entries(FILE_SCHEMAS).map(([folder, schema]): readonly [string, unknown] => [
    folder,
    z.toJSONSchema(schema, { io: 'input' }),
  ]);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: Object.fromEntries(schemas) };
}
