import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Problem } from './problem.ts';

const SCHEMAS = '@microsoft/app-manifest/build/json-schemas/teams/v1.30';
const REMEDY = 'see https://learn.microsoft.com/microsoft-365/extensibility/schema';
const require = createRequire(import.meta.url);

type Kind = 'manifest' | 'localization';

/** Compiled schemas, kept because compiling one takes a moment. */
const compiled = new Map<Kind, ValidateFunction>();

/** Checks a manifest or localization file against Microsoft's schema of this version. It needs no network. */
export function checkShape(file: string, kind: Kind, content: unknown): readonly Problem[] {
  const validate = compiled.get(kind) ?? compileSchema(kind);
  compiled.set(kind, validate);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    where: `${file}: ${placeOf(instancePath)}`,
    what: `${message ?? "doesn't match the schema"} ${JSON.stringify(params)}`,
    remedy: REMEDY,
  }));
}

function compileSchema(kind: Kind): ValidateFunction {
  const schema = require(
    `${SCHEMAS}/MicrosoftTeams.${kind === 'localization' ? 'Localization.' : ''}schema.json`,
  ) as object;
  // Unicode mode is off, because some of the schema's patterns are invalid in it.
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** Turns `/bots/0/botId` into `bots[0].botId`. */
function placeOf(pointer: string): string {
  const place = pointer
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '');
  return place === '' ? 'the whole file' : place;
}
