import { Link } from '@fluentui/react-components';
import { useFirstTexts } from '../texts/use-texts.ts';
import { PLACES } from './navigation.ts';
import { Page } from './page.tsx';

export function UnknownPage() {
  const { app } = useFirstTexts();
  return (
    <Page title={app.unknownTitle}>
      <div>
        {app.unknown}{' '}
        <Link href={PLACES.accounts} inline>
          {app.toAccounts}
        </Link>
      </div>
    </Page>
  );
}
