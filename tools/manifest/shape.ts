import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Problem } from './problem.ts';

const SCHEMAS = '@microsoft/app-manifest/build/json-schemas/teams/v1.30';
const REMEDY = 'see https://learn.microsoft.com/microsoft-365/extensibility/schema';
const require = createRequire(import.meta.url);

type Kind = 'manifest' | 'localization';

/** Compiling one takes a moment. */
const compiled = new Map<Kind, ValidateFunction>();

/** What Microsoft's schema of this version says about a manifest or a localization file; needs no network. */
export function checkShape(file: string, kind: Kind, content: unknown): readonly Problem[] {
  const validate = compiled.get(kind) ?? compileSchema(kind);
  compiled.set(kind, validate);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    where: `${file}: ${placeOf(instancePath)}`,
    what: `${message ?? 'does not fit'} ${JSON.stringify(params)}`,
    remedy: REMEDY,
  }));
}

function compileSchema(kind: Kind): ValidateFunction {
  const schema = require(
    `${SCHEMAS}/MicrosoftTeams.${kind === 'localization' ? 'Localization.' : ''}schema.json`,
  ) as object;
  // Some of the schema's patterns are none in Unicode mode.
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** `/bots/0/botId` → `bots[0].botId`. */
function placeOf(pointer: string): string {
  const place = pointer
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '');
  return place === '' ? 'the whole' : place;
}
