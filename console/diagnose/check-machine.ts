import type { DefaultAdministrator } from './default-administrator.ts';
import type { Finding, FindingOf } from './finding.ts';

/** What this console can tell about itself; each part is absent where there is no such thing. */
export interface CheckedMachine {
  readonly elevation?: () => Promise<FindingOf<'elevation'>['elevated']>;
  readonly appFolder?: () => Promise<{ readonly kind: FindingOf<'app_folder'>['found']; readonly path?: string }>;
  readonly administrator?: () => Promise<DefaultAdministrator>;
}

const ELEVATION_STATES = { yes: 'ok', no: 'failed', unknown: 'unknown' } as const;
const ACCOUNT_STATES = { absent: 'ok', disabled: 'ok', enabled: 'note', unknown: 'unknown' } as const;

/** Checks what a run needs of this console. Systems without the Teams Rooms app have nothing to check. */
export async function checkMachine({
  elevation,
  appFolder,
  administrator,
}: CheckedMachine): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (elevation !== undefined) {
    const elevated = await elevation();
    findings.push({ check: 'elevation', state: ELEVATION_STATES[elevated], elevated });
  }
  if (appFolder !== undefined) {
    const { kind: found, path } = await appFolder();
    const state = found === 'found' ? 'ok' : found === 'unknown' ? 'unknown' : 'failed';
    findings.push({ check: 'app_folder', state, found, ...(path !== undefined && { path }) });
  }
  if (administrator !== undefined) {
    const told = await administrator();
    findings.push({ check: 'administrator', state: ACCOUNT_STATES[told.account], ...told });
  }
  return findings;
}
