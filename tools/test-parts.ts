/**
 * The parts of the long tests that take minutes to half an hour each, by name, with their files. `npm test` has a short
 * form of each. docs/reliability.md says what they prove, and how it went.
 */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'crash-soak': ['tests/reliability/soak.part.test.ts'],
  'crash-points': ['tests/reliability/crash-points/crash-points.part.test.ts'],
  kills: ['tests/reliability/kills.long.test.ts', 'tests/storage/processes/silent-server.long.test.ts'],
  outages: ['tests/e2e/outages/outages.long.test.ts'],
  races: [
    'tests/reliability/races/races.part.test.ts',
    'tests/storage/processes/process-race.long.test.ts',
    'tests/storage/locks/pairs.long.test.ts',
  ],
  fuzz: ['tests/fuzz/values.part.test.ts', 'tests/fuzz/server.part.test.ts'],
  model: ['tests/model/model.part.test.ts'],
  'fuzz-teams': ['tests/fuzz/activities.part.test.ts'],
  restore: ['tests/storage/backup/killed-restore.part.test.ts', 'tests/storage/backup/backup.test.ts'],
  releases: ['tests/e2e/servers/rolling-upgrade.long.test.ts', 'tests/releases/former-attacks.long.test.ts'],
};
