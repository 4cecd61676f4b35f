import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CLOUDS } from '../../../bot/domain/cloud.ts';
import { skipBecause } from '../../support/skip.ts';

const IDS = {
  TENANT_ID: '5a5a0000-0000-4000-8000-000000000001',
  SERVER_IDENTITY_ID: '5a5a0000-0000-4000-8000-0000000000f1',
  BOT_OBJECT_ID: '5a5a0000-0000-4000-8000-0000000000b1',
  GRAPH_OBJECT_ID: '5a5a0000-0000-4000-8000-0000000000c1',
};

/**
 * Plays the two commands of the Azure command line: it keeps what each app trusts in a file and refuses a second
 * credential with the same issuer and subject, as Entra does.
 */
const AZ = `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const file = process.env.AZ_STATE;
const apps = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const [command, id] = [process.argv[5], process.argv[process.argv.indexOf('--id') + 1]];
const own = (apps[id] ??= []);
if (command === 'create') {
  const asked = JSON.parse(readFileSync(process.argv[process.argv.indexOf('--parameters') + 1], 'utf8'));
  if (own.some(({ issuer, subject }) => issuer === asked.issuer && subject === asked.subject)) process.exit(1);
  own.push(asked);
  writeFileSync(file, JSON.stringify(apps));
} else console.log(JSON.stringify(own));
`;

describe("trust in the server's identity", function () {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-az-'));
  const state = join(folder, 'state.json');
  before(function () {
    if (process.platform === 'win32') skipBecause(this, 'the stand-in for the Azure command line is a Unix script');
    writeFileSync(join(folder, 'az'), AZ.replace('/usr/bin/env node', process.execPath));
    chmodSync(join(folder, 'az'), 0o700);
  });
  after(() => rmSync(folder, { recursive: true }));

  function run(ids: Readonly<Record<string, string>>) {
    return spawnSync(process.execPath, ['tools/trust-identity.ts'], {
      env: { ...ids, AZ_STATE: state, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    });
  }

  it('is given to both apps once, however often Provision runs', () => {
    for (const sentence of ["trusts the server's identity\n", "trusts the server's identity already\n"]) {
      const { status, stdout, stderr } = run(IDS);
      assert.equal(status, 0, stderr);
      assert.equal(stdout, `${IDS.BOT_OBJECT_ID} ${sentence}${IDS.GRAPH_OBJECT_ID} ${sentence}`);
    }
    const credential = {
      name: 'rooms-otp-server',
      issuer: `${CLOUDS.public.loginUrl}/${IDS.TENANT_ID}/v2.0`,
      subject: IDS.SERVER_IDENTITY_ID,
      audiences: [CLOUDS.public.federationAudience],
    };
    assert.deepEqual(JSON.parse(readFileSync(state, 'utf8')), {
      [IDS.BOT_OBJECT_ID]: [credential],
      [IDS.GRAPH_OBJECT_ID]: [credential],
    });
  });

  it('names what is missing, and runs nothing', () => {
    const { status, stderr } = run({ ...IDS, SERVER_IDENTITY_ID: '', GRAPH_OBJECT_ID: 'x; rm y' });
    assert.equal(status, 1);
    assert.match(stderr, /^SERVER_IDENTITY_ID, GRAPH_OBJECT_ID: not set, or not an ID/);
  });
});
