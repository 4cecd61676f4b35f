import { Page } from '../app/page.tsx';

interface AccountPageProps {
  readonly accountId: string;
  readonly tab?: string;
}

export function AccountPage({ accountId, tab }: AccountPageProps) {
  return <Page title="Resource account">{accountId} {tab}</Page>;
}
