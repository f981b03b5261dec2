import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** What a log breaks of a schema in fixtures/schemas; empty where it is valid. */
export type FaultsOf = (log: unknown) => readonly string[];

// The standard's own pattern of a language has a bracket too many, which only the older reading of patterns lets pass.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
// RFC 3986: these characters alone, and a percent sign only before two hexadecimal digits.
ajv.addFormat('uri-reference', /^(?:[\w!$&'()*+,;=:@/?#[\].~-]|%[0-9A-Fa-f]{2})*$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);

/** SARIF 2.1.0 as OASIS published it. */
export const faultsOfStandard: FaultsOf = faultsBy('sarif-2.1.0.json');
/** The part of it that this program writes, and no more. */
export const faultsOfOwn: FaultsOf = faultsBy('sarif-as-written.json');

function faultsBy(file: string): FaultsOf {
  const schema = JSON.parse(readFileSync(`fixtures/schemas/${file}`, 'utf8')) as Record<string, unknown>;
  // It calls itself draft 4, and holds nothing that later drafts read differently but the name of this key.
  const valid = ajv.compile(
    Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'id')),
  );
  return (log) => {
    valid(log);
    return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}
