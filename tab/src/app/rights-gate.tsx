import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureIn } from '../api/api-error.ts';
import { useMe } from '../api/use-me.ts';
import { Page } from './page.tsx';

/** Who has no right at all sees how to get one; everybody else the page at once, as the server checks every call anyway. */
export function RightsGate({ children }: { readonly children: ReactNode }) {
  const { data: me, error } = useMe();
  const failure = error === null ? undefined : failureIn(error);
  const isRefused = failure?.kind === 'problem' && failure.problem.code === 'no_right';
  const hasNone = me !== undefined && !me.rights.generate && !me.rights.approve && !me.rights.read;
  if (!isRefused && !hasNone) return children;
  return (
    <Page title="You have no right to use Rooms OTP">
      <Text>
        Administrators of your organization are generators, approvers or readers. Ask one of them to add you to such a group in Microsoft Entra ID; within a minute this page
        works for you.
      </Text>
    </Page>
  );
}
