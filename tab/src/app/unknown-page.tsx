import { Link } from '@fluentui/react-components';
import { PLACES } from './navigation.ts';
import { Page } from './page.tsx';

export function UnknownPage() {
  return (
    <Page title="There is nothing here">
      <div>The address names no page of Rooms OTP. <Link href={PLACES.accounts} inline>Go to the resource accounts</Link></div>
    </Page>
  );
}
