import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

import type { AccountDetail, OtpView } from '../../../contract/pages/account-detail.ts';
import { Facts } from '../look/facts.tsx';
import { Moment } from '../look/moment.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { Panel } from '../look/panel.tsx';
import { RequestPanel } from '../approval/request-panel.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Shows the one-time password, the approval request that followed from it, the decision, and an unsettled earlier request. */
export function OtpTab({ detail, saidAt }: { readonly detail: AccountDetail; readonly saidAt: number }) {
  const {
    account: { otp: texts },
  } = useTexts();
  const { otp, request, earlier, paused, endedByGuesses } = detail;
  if (otp === undefined) {
    return <NothingHere title={texts.none} text={texts.noneText} />;
  }
  return (
    <>
      {paused && <GuessesNote title={texts.pausedTitle} text={texts.pausedText} />}
      {endedByGuesses && <GuessesNote title={texts.endedTitle} text={texts.endedText} />}
      {request !== undefined && request.otpId === otp.id && <RequestPanel request={request} saidAt={saidAt} />}
      <Panel title={texts.title}>
        <OtpFacts otp={otp} />
      </Panel>
      {earlier !== undefined && <RequestPanel {...earlier} isEarlier saidAt={saidAt} />}
    </>
  );
}

function OtpFacts({ otp }: { readonly otp: OtpView }) {
  const {
    account: { otp: texts },
  } = useTexts();
  return (
    <Facts
      facts={[
        [texts.beginsWith, otp.selector],
        [texts.status, texts.statuses[otp.status]],
        [texts.generatedBy, otp.issuedBy.displayName],
        [texts.generated, <Moment key="issued" at={otp.issuedAt} />],
        [texts.validFrom, otp.notBeforeAt === undefined ? undefined : <Moment key="from" at={otp.notBeforeAt} />],
        [texts.validUntil, <Moment key="until" at={otp.expiresAt} />],
        [texts.expectedSerialNumber, otp.expectedSerialNumber],
        [texts.password, otp.passwordMode === 'reset' ? texts.reset : texts.keep],
      ]}
    />
  );
}

function GuessesNote({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  );
}
