import assert from 'node:assert/strict';
import { botPlace } from '../../bot/main/bot-place.ts';
import { isServiceUrl } from '../../bot/teams/authentication.ts';
import { describeServiceHosts } from '../../bot/teams/connector-check.ts';

const HOST = 'smba.new.teams.contoso.example';
const LOCAL = { graphUrl: 'http://127.0.0.1:1', issuerUrl: 'http://127.0.0.1:2', connectorUrl: 'http://127.0.0.1:3' };

describe('the place of the bot', () => {
  it('has the hosts that TEAMS_SERVICE_HOSTS adds', () => {
    const place = botPlace({ CLOUD: 'public', TEAMS_SERVICE_HOSTS: [HOST], local: undefined });
    assert.equal(isServiceUrl(`https://${HOST}/emea/`, place), true);
    const plain = botPlace({ CLOUD: 'public', TEAMS_SERVICE_HOSTS: undefined, local: undefined });
    assert.equal(isServiceUrl(`https://${HOST}/emea/`, plain), false);
  });

  it('has no host but the stand-in while there is one', () => {
    const place = botPlace({ CLOUD: 'public', TEAMS_SERVICE_HOSTS: [HOST], local: LOCAL });
    assert.equal(isServiceUrl(`https://${HOST}/emea/`, place), false);
    assert.equal(isServiceUrl(`${LOCAL.connectorUrl}/emea/`, place), true);
    assert.equal(describeServiceHosts(place).found, `only the stand-in ${LOCAL.connectorUrl}`);
  });
});
