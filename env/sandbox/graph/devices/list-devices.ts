import type { Accounts } from '../accounts.ts';
import type { GraphCall, GraphReply } from '../graph-call.ts';
import { badRequest } from '../graph-error.ts';
import { context, nextLink, pageSize, refuseOtherOptions, selector, startOfPage } from '../query.ts';
import type { AutopilotDevice, IntuneDevice } from './devices.ts';

/** Entries on one page: Microsoft Graph gives at most a thousand devices at a time. */
const PER_PAGE = 1000;

const INTUNE_PROPERTIES: readonly (keyof IntuneDevice)[] = [
  'id',
  'serialNumber',
  'deviceName',
  'manufacturer',
  'model',
  'operatingSystem',
  'enrolledDateTime',
];
const AUTOPILOT_PROPERTIES: readonly (keyof AutopilotDevice)[] = [
  'id',
  'serialNumber',
  'displayName',
  'groupTag',
  'manufacturer',
  'model',
];

type Named = { readonly serialNumber?: string | null };
type Fits = (device: Named) => boolean;

/** Reads the text in a filter such as `serialNumber eq 'SN-1'`. @throws GraphError 400 for any other filter */
function filterIn(query: URLSearchParams, form: RegExp, fits: (serialNumber: string, wanted: string) => boolean): Fits {
  const filter = query.get('$filter');
  if (filter === null) return () => true;
  const [, quoted] = form.exec(filter) ?? [];
  if (quoted === undefined) throw badRequest(`Invalid filter clause: '${filter}'.`);
  const wanted = quoted.replaceAll("''", "'").toLowerCase();
  return ({ serialNumber }) => fits((serialNumber ?? '').toLowerCase(), wanted);
}

function page<Device extends Named>(
  call: GraphCall,
  devices: readonly Device[],
  {
    fits,
    copy,
    resource,
  }: { readonly fits: Fits; readonly copy: (device: Device) => object; readonly resource: string },
): GraphReply {
  const size = pageSize(call.query, PER_PAGE, PER_PAGE);
  const start = startOfPage(call.query);
  const all = devices.filter(fits);
  const next = start + size < all.length ? { '@odata.nextLink': nextLink(call.path, call.query, start + size) } : {};
  const value = all.slice(start, start + size).map(copy);
  return { status: 200, body: { '@odata.context': context(`deviceManagement/${resource}`), ...next, value } };
}

/** Plays "list managedDevices" (https://learn.microsoft.com/graph/api/intune-devices-manageddevice-list). */
export function listManagedDevices({ devices }: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$select', '$filter', '$top', '$skiptoken']);
  const copy = selector<IntuneDevice>(call.query, 'managedDevice', INTUNE_PROPERTIES, INTUNE_PROPERTIES);
  const fits = filterIn(call.query, /^serialNumber eq '((?:[^']|'')*)'$/, (one, wanted) => one === wanted);
  return page(call, devices.intune, { fits, copy, resource: 'managedDevices' });
}

/**
 * Plays "list windowsAutopilotDeviceIdentities"
 * (https://learn.microsoft.com/graph/api/intune-enrollment-windowsautopilotdeviceidentity-list). Its filter knows
 * `contains`, which matches parts of a serial number, and refuses `eq`
 * (https://github.com/microsoftgraph/microsoft-graph-docs/issues/9357 and
 * https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/1260).
 */
export function listAutopilotDevices({ devices }: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$select', '$filter', '$top', '$skiptoken']);
  const copy = selector<AutopilotDevice>(
    call.query,
    'windowsAutopilotDeviceIdentity',
    AUTOPILOT_PROPERTIES,
    AUTOPILOT_PROPERTIES,
  );
  const form = /^contains\(serialNumber,'((?:[^']|'')*)'\)$/;
  const fits = filterIn(call.query, form, (one, wanted) => one.includes(wanted));
  return page(call, devices.autopilot, { fits, copy, resource: 'windowsAutopilotDeviceIdentities' });
}
