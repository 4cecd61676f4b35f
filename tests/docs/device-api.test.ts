import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import {
  ACKNOWLEDGEMENT_STAGES,
  AFTER_FAILURE,
  DEVICE_BODY_BYTES,
  DEVICE_CODE_GRANT,
  DEVICE_ERROR_CODES,
  DEVICE_PATHS,
  DEVICE_REASONS,
  OPENING_PATHS,
  LONGEST_WAIT_SECONDS,
} from '../../contract/device-api.ts';
import { DEVICE_LIMITS } from '../../bot/domain/consoles/device.ts';
import { CONSOLE_NONCE_BYTES, MOST_OPENINGS, OPENING_SECONDS } from '../../contract/opening.ts';

interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly enum?: readonly string[]; readonly const?: string; readonly maxLength?: number }>
  >;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const page = readFileSync('docs/device-api.md', 'utf8');
const openApi = load(readFileSync('docs/device-api.openapi.yaml', 'utf8')) as OpenApi;

function propertiesOf(schema: string): Schema['properties'] {
  return (openApi.components.schemas[schema] ?? assert.fail(schema)).properties;
}

describe('The description of the device API', () => {
  for (const schema of [
    'OpeningForm',
    'OpeningAnswer',
    'RevealForm',
    'DeviceAuthorizationForm',
    'DeviceAuthorizationAnswer',
    'TokenAnswer',
    'DeviceErrorAnswer',
  ]) {
    it(`has the members of ${schema} in the page`, () => {
      const members = Object.keys(propertiesOf(schema));
      assert.notEqual(members.length, 0);
      for (const member of members) assert.ok(page.includes(`\`${member}\``), member);
    });
  }

  it('has every error code, and no other', () => {
    assert.deepEqual(propertiesOf('DeviceErrorAnswer')['error']?.enum, [...DEVICE_ERROR_CODES]);
    for (const code of DEVICE_ERROR_CODES) assert.ok(page.includes(`\`${code}\``), code);
  });

  it('has every reason, and no other', () => {
    assert.deepEqual(propertiesOf('DeviceErrorAnswer')['reason']?.enum, [...DEVICE_REASONS]);
    for (const reason of DEVICE_REASONS) assert.ok(page.includes(`\`${reason}\``), reason);
  });

  it('has the limits of what a console says of itself, as the server has them', () => {
    const form = propertiesOf('DeviceAuthorizationForm');
    assert.deepEqual(
      {
        make: form['device_make']?.maxLength,
        model: form['device_model']?.maxLength,
        serialNumber: form['device_serial_number']?.maxLength,
        name: form['device_name']?.maxLength,
        appVersion: form['app_version']?.maxLength,
      },
      DEVICE_LIMITS,
    );
  });

  it('has every route, by the method under which it answers', () => {
    for (const [name, path] of Object.entries(DEVICE_PATHS)) {
      const method = name === 'metadata' || name === 'verification' ? 'get' : 'post';
      assert.ok(openApi.paths[path]?.[method], path);
      assert.ok(page.includes(`${method.toUpperCase()} ${path}`), path);
    }
  });

  it('has the routes of the extension', () => {
    assert.ok(openApi.paths[OPENING_PATHS.opening]?.['post'] && page.includes(`POST ${OPENING_PATHS.opening}`));
    assert.ok(openApi.paths[OPENING_PATHS.serverKeys]?.['get'] && page.includes(`GET ${OPENING_PATHS.serverKeys}`));
    assert.ok(page.includes(`${OPENING_SECONDS} at first`) && page.includes('at most five openings'));
    assert.equal(MOST_OPENINGS, 5);
    assert.ok(page.includes(`${CONSOLE_NONCE_BYTES.least} to ${CONSOLE_NONCE_BYTES.most} bytes`));
  });

  it('has the stages, the grant and the limits', () => {
    assert.deepEqual(propertiesOf('AcknowledgementForm')['stage']?.enum, [...ACKNOWLEDGEMENT_STAGES]);
    assert.deepEqual(propertiesOf('AcknowledgementAnswer')['next']?.enum, [...AFTER_FAILURE]);
    for (const next of AFTER_FAILURE) assert.ok(page.includes(`| \`${next}\` |`), next);
    for (const stage of ACKNOWLEDGEMENT_STAGES) assert.ok(page.includes(`| \`${stage}\` |`), stage);
    assert.equal(propertiesOf('TokenForm')['grant_type']?.const, DEVICE_CODE_GRANT);
    assert.ok(page.includes(DEVICE_CODE_GRANT));
    assert.ok(page.includes(`limited to ${DEVICE_BODY_BYTES / 1024} KiB`));
    assert.ok(page.includes(`counted as ${LONGEST_WAIT_SECONDS} at most`));
  });
});
