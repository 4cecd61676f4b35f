import assert from 'node:assert/strict';
import { format, inspect } from 'node:util';
import { Secret } from '../../bot/domain/secret.ts';

const TEXT = 'K7QF-0000-AAAA';
const secret = new Secret(TEXT);

describe('a secret', () => {
  it('is seen only by revealing it', () => {
    assert.equal(secret.reveal(), TEXT);
  });

  it('is not printed as a text, in JSON, by inspection or in an error', () => {
    const error = new Error('x', { cause: { secret } });
    const printed = [
      String(secret),
      secret.toString(),
      JSON.stringify(secret),
      JSON.stringify({ deep: [secret] }),
      inspect(secret),
      inspect({ deep: { secret } }, { depth: 9 }),
      inspect(secret, { showHidden: true, customInspect: false }),
      format('%s %o %O %j', secret, secret, secret, secret),
      inspect(error),
    ];
    for (const text of printed) assert.equal(text.includes(TEXT), false, text);
  });

  it('is not carried along by copying', () => {
    assert.equal(inspect(Object.assign({}, secret)).includes(TEXT), false);
    assert.equal(inspect(Object.entries(secret)).includes(TEXT), false);
    assert.equal(inspect(structuredClone(secret)).includes(TEXT), false);
  });
});
