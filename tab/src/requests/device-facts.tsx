import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { RequestView } from '../../../bot/contract/tab-requests.ts';
import { Facts } from '../look/facts.tsx';
import { SerialNumberBadge } from '../look/status-badge.tsx';

/** What the console says of itself: evidence to compare, not proof. */
export function DeviceFacts({ request }: { readonly request: RequestView }) {
  const { device, serialNumberMatch, expectedSerialNumber, secondConsole } = request;
  const serialNumber = <>{device.serialNumber}{serialNumberMatch !== 'not_set' && <SerialNumberBadge match={serialNumberMatch} />}</>;
  return (
    <>
      <Facts facts={[
        ['Make', device.make], ['Model', device.model], ['Serial number', serialNumber],
        ['Expected serial number', serialNumberMatch === 'different' ? expectedSerialNumber : undefined],
        ['Device name', device.name], ['Version of its program', device.appVersion],
      ]} />
      {secondConsole !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>A second console tried the same code</MessageBarTitle> Its serial number is {secondConsole}, that of this request {device.serialNumber}.
            Ask the installer which one stands in the room.
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
