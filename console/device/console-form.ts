import { DEVICE_CLIENT_ID, type ConsolePublicKey, type DeviceAuthorizationForm } from '../../contract/device-api.ts';
import { CONSOLE_VERSION } from '../machine/version.ts';
import type { DeviceFacts } from './device-facts.ts';

/** Returns the form fields that describe this console and its key. The one-time password isn't among them. */
export function consoleForm(device: DeviceFacts, key: ConsolePublicKey): Omit<DeviceAuthorizationForm, 'otp'> {
  return {
    client_id: DEVICE_CLIENT_ID,
    device_make: device.make,
    device_model: device.model,
    device_serial_number: device.serialNumber,
    ...(device.name !== undefined && { device_name: device.name }),
    app_version: CONSOLE_VERSION,
    key: JSON.stringify(key),
  };
}
