import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { placed, STEPS } from '../../../bot/main/first-day/guide.ts';
import { exitCodeOf, jsonOf, textOf } from '../../../bot/main/first-day/report.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const schema = JSON.parse(readFileSync('docs/check-config.schema.json', 'utf8')) as {
  readonly properties: { readonly checks: { readonly items: { readonly properties: { readonly step: unknown } } } };
};
const validate = ajv.compile(schema);

const OK = placed({ subject: 'keys', outcome: 'ok', found: 'given' });
const WARNING = placed({ subject: 'PUBLIC_URL', outcome: 'warning', found: 'not set', remedy: 'set it' });
const MISSING = placed({ subject: 'User.Read.All', outcome: 'missing', found: 'refused', remedy: 'grant it' });
const UNKNOWN = placed({ subject: 'GraphClient', outcome: 'not checked', found: 'no answer' });

describe('The report of check-config', () => {
  it('has the shape of docs/check-config.schema.json, whose steps are those of the guide', () => {
    const report: unknown = JSON.parse(jsonOf([WARNING, OK, MISSING, UNKNOWN], new Date(0)));
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.deepEqual(schema.properties.checks.items.properties.step, { enum: Object.keys(STEPS) });
  });

  it('is in the order of the first day', () => {
    const { checks } = JSON.parse(jsonOf([WARNING, OK, MISSING], new Date(0))) as {
      readonly checks: readonly { readonly key: string }[];
    };
    assert.deepEqual(
      checks.map(({ key }) => key),
      ['graph_permission:User.Read.All', 'keys', 'public_url'],
    );
    assert.match(
      textOf([WARNING, OK, MISSING]),
      /^The app for Microsoft Graph\nmissing [^]+\n\nKeys and settings\nok /,
    );
  });

  it('says what breaks without a thing, and counts what is to be done', () => {
    const text = textOf([WARNING, OK, MISSING, UNKNOWN]);
    assert.match(text, /^missing +User\.Read\.All +refused\n +without it: .+\n +-> grant it$/m);
    assert.match(text, /^warning +PUBLIC_URL +not set\n +means: neither Teams nor a console.+\n +-> set it$/m);
    assert.match(text, /\n1 missing, 1 not checked\. Fix them from top to bottom, then run this again\.\n$/);
  });

  it('asks to look at warnings when nothing is missing', () => {
    assert.match(textOf([OK, WARNING]), /\nNothing is missing\. Look at the warning\.\n$/);
    assert.match(textOf([OK]), /\nEverything that the first day needs is there\.\n$/);
  });

  it('ends with 1 when something is missing or unknown, and with 0 otherwise', () => {
    assert.deepEqual(
      [
        [OK, WARNING],
        [OK, MISSING],
        [OK, UNKNOWN],
      ].map(exitCodeOf),
      [0, 1, 1],
    );
  });
});
