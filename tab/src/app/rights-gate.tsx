import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMe } from '../api/use-me.ts';
import { Waiting } from '../look/waiting.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { Page } from './page.tsx';

/** Nothing is asked for somebody who has no right at all: that person sees how to get one. */
export function RightsGate({ children }: { readonly children: ReactNode }) {
  const { data: me, errorUpdateCount } = useMe();
  const { app } = useFirstTexts();
  const hasNone = me !== undefined && !me.rights.generate && !me.rights.approve && !me.rights.read;
  // An error is forgotten while it is tried again; the pages stay.
  if (me === undefined && errorUpdateCount === 0) return <Waiting label={app.loading} />;
  if (!hasNone) return children;
  return (
    <Page title={app.noRight}>
      <Text>{app.noRightText}</Text>
    </Page>
  );
}
