import { z } from 'zod';
import { configFile } from './schema.ts';

/** The JSON Schema of `recovery-audit.yaml`, for editors. */
export function configJsonSchema(): unknown {
  return { title: 'recovery-audit.yaml', ...z.toJSONSchema(configFile, { io: 'input' }) };
}
