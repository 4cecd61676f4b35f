import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { isMisleading } from '../../../contract/text/escaped-signs.ts';
import type { RequestView } from '../../../contract/requests.ts';
import { Facts } from '../look/facts.tsx';
import { SerialNumberBadge } from '../look/status-badge.tsx';
import { SerialNumberNotes } from './serial-number-notes.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Shows what the console says about itself. This is evidence to compare, not proof. */
export function DeviceFacts({ request }: { readonly request: RequestView }) {
  const { requests: texts } = useTexts();
  const { device, serialNumberMatch, expectedSerialNumber, secondConsole } = request;
  const serialNumber = (
    <>
      {device.serialNumber}
      {serialNumberMatch !== 'not_set' && <SerialNumberBadge match={serialNumberMatch} />}
    </>
  );
  return (
    <>
      <Facts
        facts={[
          [texts.device.make, device.make],
          [texts.device.model, device.model],
          [texts.device.serialNumber, serialNumber],
          [texts.device.expectedSerialNumber, serialNumberMatch === 'different' ? expectedSerialNumber : undefined],
          [texts.device.name, device.name],
          [texts.device.version, device.appVersion],
          [texts.device.inventory, request.knownDevice?.text],
        ]}
      />
      <SerialNumberNotes notes={request.serialNumberNotes} />
      {secondConsole !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.secondConsole}</MessageBarTitle>{' '}
            {texts.secondConsoleText(secondConsole, device.serialNumber)}
          </MessageBarBody>
        </MessageBar>
      )}
      {isMisleading([...Object.values(device), secondConsole]) && <Note text={texts.misleadingWords} />}
      <KeyNotes request={request} />
    </>
  );
}

/** Says that the digits prove no key, and that earlier connections with the code broke off. */
function KeyNotes({ request: { status, provesKey, openings = 1, decidedBy } }: { readonly request: RequestView }) {
  const { requests: texts } = useTexts();
  if (decidedBy?.kind === 'rule') return <Note text={texts.approvedByRule} />;
  if (status !== 'pending') return null;
  return (
    <>
      {!provesKey && <Note text={texts.unprovenKey} />}
      {openings > 1 && <Note text={texts.repeatedOpening(openings)} />}
    </>
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
