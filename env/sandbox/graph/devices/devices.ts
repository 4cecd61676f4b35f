import type { ManagedDevice, WindowsAutopilotDeviceIdentity } from '@microsoft/microsoft-graph-types';
import { ControlError, isRecord } from '../../loopback-server.ts';
import type { JsonRecord } from '../../loopback-server.ts';

/** The properties of a managed device that the sandbox has. */
export type IntuneDevice = Pick<
  ManagedDevice,
  'deviceName' | 'enrolledDateTime' | 'id' | 'manufacturer' | 'model' | 'operatingSystem' | 'serialNumber'
>;
/** The properties of an Autopilot device that the sandbox has. */
export type AutopilotDevice = Pick<
  WindowsAutopilotDeviceIdentity,
  'displayName' | 'groupTag' | 'id' | 'manufacturer' | 'model' | 'serialNumber'
>;

const DAY_MS = 86_400_000;

/** The ids of the sandbox's devices count from 1 in each list. */
function idOf(list: '03' | '04', number: number): string {
  return `5a5a0000-0000-4000-8000-${list}${String(number).padStart(10, '0')}`;
}

function deviceOf(
  list: '03' | '04',
  number: number,
  serialNumber: string,
): { readonly id: string; readonly serialNumber: string } {
  return { id: idOf(list, number), serialNumber };
}

/**
 * The inventories at the start. The first console of the demo is in both, the second one only in Autopilot, the third one
 * in Intune as another model, and no other one is known.
 */
function firstIntune(now: number): IntuneDevice[] {
  const enrolled = (days: number): string => new Date(now - days * DAY_MS).toISOString().replace(/\.\d+/, '');
  const common = { manufacturer: 'Contoso', operatingSystem: 'Windows' } as const;
  const console = { ...common, model: 'Room Console 2' } as const;
  return [
    { ...console, ...deviceOf('03', 1, 'SN-2026-0001'), deviceName: 'MTR-OSLO-314', enrolledDateTime: enrolled(2) },
    {
      ...common,
      ...deviceOf('03', 2, 'SN-2026-0003'),
      deviceName: 'LT-0815',
      model: 'Laptop 14',
      enrolledDateTime: enrolled(400),
    },
    { ...console, ...deviceOf('03', 3, 'SN-2026-00010'), deviceName: 'MTR-LISBON-101', enrolledDateTime: enrolled(40) },
  ];
}

function firstAutopilot(): AutopilotDevice[] {
  const common = { manufacturer: 'Contoso Inc.', model: 'Room Console 2' } as const;
  return [
    { ...common, ...deviceOf('04', 1, 'SN-2026-0001'), displayName: 'Oslo 3.14', groupTag: 'MTR' },
    { ...common, ...deviceOf('04', 2, 'SN-2026-0002'), displayName: '', groupTag: 'Oslo 3.15' },
  ];
}

/** The devices that Intune and Autopilot have. */
export class Devices {
  readonly intune: IntuneDevice[];
  readonly autopilot: AutopilotDevice[];

  constructor(now = Date.now()) {
    this.intune = firstIntune(now);
    this.autopilot = firstAutopilot();
  }
}

const TEXTS: Readonly<Record<'autopilot' | 'intune', readonly string[]>> = {
  intune: ['id', 'serialNumber', 'deviceName', 'manufacturer', 'model', 'operatingSystem', 'enrolledDateTime'],
  autopilot: ['id', 'serialNumber', 'displayName', 'groupTag', 'manufacturer', 'model'],
};

function checkedDevices(inventory: 'autopilot' | 'intune', wanted: unknown): readonly JsonRecord[] {
  const isDevice = (device: unknown): boolean =>
    isRecord(device) &&
    Object.entries(device).every(([name, value]) => TEXTS[inventory].includes(name) && typeof value === 'string');
  if (!Array.isArray(wanted) || !wanted.every(isDevice))
    throw new ControlError(400, `${inventory} is no list of devices`);
  return (wanted as readonly JsonRecord[]).map((device, index) => ({
    id: idOf(inventory === 'intune' ? '03' : '04', index + 1),
    ...device,
  }));
}

/** Replaces the devices of the inventories that the body names. @throws ControlError 400 for anything but devices */
export function replaceDevices(devices: Devices, { intune, autopilot, ...others }: JsonRecord): void {
  const [other] = Object.keys(others);
  if (other !== undefined) throw new ControlError(400, `there is no inventory ${other}`);
  if (intune !== undefined) devices.intune.splice(0, Infinity, ...(checkedDevices('intune', intune) as IntuneDevice[]));
  if (autopilot !== undefined)
    devices.autopilot.splice(0, Infinity, ...(checkedDevices('autopilot', autopilot) as AutopilotDevice[]));
}
