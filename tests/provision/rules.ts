import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolkitCore } from './core.ts';

type Check = (sentence: string, run: () => void | Promise<void>) => Promise<void>;

/**
 * Checks that the installed Toolkit still has the rules that `tests/toolkit/toolkit-rules.test.ts` holds this project
 * to without a network.
 */
export async function expectRules(core: ToolkitCore, project: string, check: Check): Promise<void> {
  const parametersWith = async (value: string): Promise<unknown> => {
    writeFileSync(join(project, 'one.json'), '{"parameters":{"image":{"value":"${{ONE_VALUE}}"}}}');
    process.env['ONE_VALUE'] = value;
    return new core.armDeploy({}, { projectPath: project }).getDeployParameters('one.json');
  };
  await check('arm/deploy takes an empty variable for a missing one', async () => {
    await assert.rejects(parametersWith(''), { name: 'MissingEnvironmentVariablesError' });
    assert.deepEqual(await parametersWith('none'), { parameters: { image: { value: 'none' } } });
  });
  await check('values get into JSON as they are, so that quotes and backslashes break it', () => {
    for (const value of ['a "b"', 'a\\'])
      assert.throws(() => JSON.parse(core.expand('{"a":"${{A}}"}', { A: value })) as unknown, SyntaxError);
  });
  await check('without a version, arm/deploy runs the bicep of the machine', async () => {
    core.clients.azure['createRmClient'] = () => Promise.resolve({});
    const templates = [{ path: 'infra/azure.bicep', deploymentName: 'rooms-otp' }];
    const args = { subscriptionId: randomUUID(), resourceGroupName: 'rooms-otp', templates };
    const log = { verbose: () => undefined, debug: () => undefined, info: () => undefined };
    const context = { projectPath: project, logProvider: log, addTelemetryProperties: () => undefined };
    const deployment = new core.armDeploy(args, context);
    // It ends in an error whether the machine has a bicep or not, because there is no client of Azure.
    await assert.rejects(deployment.run());
    assert.equal(deployment.bicepCommand, 'bicep');
  });
  await check('every Toolkit decrypts secrets in .user files, whatever the project', () => {
    const [one, other] = [randomUUID(), randomUUID()].map((projectId) => new core.localCrypto(projectId));
    const encrypted = one?.encrypt('secret').value ?? '';
    assert.match(encrypted, /^crypto_/);
    assert.equal(other?.decrypt(encrypted).value, 'secret');
  });
  await check('a dollar sign in a value has a meaning of its own', () => {
    assert.notEqual(core.expand('${{A}}', { A: 'x$&y' }), 'x$&y');
  });
}
