import assert from 'node:assert/strict';
import { imageBuild } from '../../../tools/provision/image-build.ts';

const REGISTRY = { AZURE_REGISTRY_NAME: 'roomsotpx1', AZURE_REGISTRY_SERVER: 'roomsotpx1.azurecr.io' };
const NOW = new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678));

describe('the build of the image', () => {
  it('has the time as its tag, in a command without signs of any shell', () => {
    const build = imageBuild(REGISTRY, NOW);
    assert.deepEqual(build, {
      command: 'az acr build --registry roomsotpx1 --image rooms-otp:20260102030405 .',
      image: 'roomsotpx1.azurecr.io/rooms-otp:20260102030405',
    });
  });

  for (const wrong of [
    {},
    { ...REGISTRY, AZURE_REGISTRY_NAME: 'x & calc' },
    { ...REGISTRY, AZURE_REGISTRY_NAME: 'a-b-c' },
    { ...REGISTRY, AZURE_REGISTRY_SERVER: 'x.azurecr.io/$(id)' },
  ]) {
    it(`isn't started with ${JSON.stringify(wrong)}`, () => {
      const build = imageBuild(wrong, NOW);
      assert.ok('problem' in build && build.problem.includes('run Provision first'));
    });
  }
});
