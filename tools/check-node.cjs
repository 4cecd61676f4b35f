// Every package script preloads this file (`node -r`) before Node reads any file that needs type stripping. It is
// written for very old engines, so it uses no syntax newer than ES5.
'use strict';

var NEEDED = [22, 18]; // type stripping without a flag: Node 22.18 (nodejs.org, "Modules: TypeScript")

function isNewEnough(version) {
  var parts = version.split('.');
  var major = parseInt(parts[0], 10);
  return major > NEEDED[0] || (major === NEEDED[0] && parseInt(parts[1], 10) >= NEEDED[1]);
}

function remedyFor(version, path) {
  return [
    '',
    'Rooms OTP needs Node ' + NEEDED.join('.') + ' or newer. This is Node ' + version + ' (' + path + ').',
    'Normally `npm ci` brings Node 24 into node_modules/.bin, and `npm run` uses it. What to do:',
    '  1. run `npm ci` again, without --omit=optional and without --no-optional;',
    '  2. start it through npm: `npm start`, `npm test`, `npm run demo`, `npm run console`;',
    '  3. if the message stays (there is no packaged Node for this platform), install Node 24 from https://nodejs.org .',
    '',
  ].join('\n');
}

if (!isNewEnough(process.versions.node)) {
  process.stderr.write(remedyFor(process.versions.node, process.execPath) + '\n');
  process.exit(1);
}
