import { Button } from '@fluentui/react-components';
import { useMe } from '../api/use-me.ts';
import { useTexts } from '../texts/use-texts.ts';
import { goTo } from './go-to.ts';
import { PLACES } from './navigation.ts';

/** Leads a generator to the wizard. Nobody else sees it. */
export function GenerateButton() {
  const { data: me } = useMe();
  const { account } = useTexts();
  if (me?.permissions.generate !== true) return null;
  return (
    <Button appearance="primary" onClick={() => goTo(PLACES.generate())}>
      {account.generate}
    </Button>
  );
}
