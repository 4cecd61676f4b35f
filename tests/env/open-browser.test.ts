import assert from 'node:assert/strict';
import { hasDesktop } from '../../env/demo/open-browser.ts';

describe('opening the demo in a browser', () => {
  it('happens where somebody sits at a desktop', () => {
    assert.ok(hasDesktop('win32', {}));
    assert.ok(hasDesktop('darwin', {}));
    assert.ok(hasDesktop('linux', { DISPLAY: ':0' }));
    assert.ok(hasDesktop('linux', { WAYLAND_DISPLAY: 'wayland-0' }));
  });

  it('does not happen in a terminal without one, nor on a build server', () => {
    assert.ok(!hasDesktop('linux', {}));
    assert.ok(!hasDesktop('linux', { DISPLAY: '' }));
    assert.ok(!hasDesktop('win32', { CI: 'true' }));
    assert.ok(!hasDesktop('aix', { DISPLAY: ':0' }));
  });
});
