import { z } from 'zod';
import { FILE_SCHEMAS } from './schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of each kind of rule file, by the folder that it stands in, for editors. */
export function ruleSchemasByFolder(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(FILE_SCHEMAS).map(([folder, schema]) => [folder, z.toJSONSchema(schema, { io: 'input' })]),
  );
}

/** All of them in one. */
export function ruleSchemas(): unknown {
  return { $schema: DRAFT, $defs: ruleSchemasByFolder() };
}
