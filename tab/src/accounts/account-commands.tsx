import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Spinner,
  Toolbar,
  ToolbarButton,
} from '@fluentui/react-components';
import { ArrowSyncRegular, KeyRegular, KeyResetRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshPath } from '../../../contract/accounts.ts';

import { type AccountDetail, parseAccountDetail, type OtpView } from '../../../contract/pages/account-detail.ts';
import { revokePath } from '../../../contract/requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useMe } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({ bar: { flexWrap: 'wrap', padding: 0, gap: '4px' } });

/** Shows what the user can do with the account: everyone can refresh it, and a generator can generate and revoke. */
export function AccountCommands({ detail: { account, readiness, otp } }: { readonly detail: AccountDetail }) {
  const styles = useStyles();
  const { account: texts } = useTexts();
  const { data: me } = useMe();
  const { refresh, isRefreshing, error } = useRefresh(account.id);
  const mayGenerate = me?.permissions.generate === true;
  return (
    <>
      <Toolbar aria-label={texts.commands} className={styles.bar}>
        {mayGenerate && (
          <ToolbarButton
            icon={<KeyRegular />}
            disabledFocusable={readiness !== 'No action needed'}
            onClick={() => goTo(PLACES.generate(account.id))}
          >
            {texts.generate}
          </ToolbarButton>
        )}
        {mayGenerate && otp !== undefined && ['active', 'submitted'].includes(otp.status) && (
          <RevokeCommand otp={otp} accountId={account.id} />
        )}
        <ToolbarButton
          icon={isRefreshing ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
          disabledFocusable={isRefreshing}
          onClick={refresh}
        >
          {isRefreshing ? texts.refresh.running : texts.refresh.command}
        </ToolbarButton>
      </Toolbar>
      {error !== null && <FailureView error={error} />}
    </>
  );
}

interface Refresh {
  readonly refresh: () => void;
  readonly isRefreshing: boolean;
  readonly error: unknown;
}

/** Reads all checks of the account again. The answer replaces what the page shows. */
function useRefresh(accountId: string): Refresh {
  const { api } = useApp();
  const client = useQueryClient();
  const refreshing = useMutation({
    mutationFn: () => api({ path: refreshPath(accountId), method: 'POST', body: {}, parse: parseAccountDetail }),
    onSuccess: (detail) => client.setQueryData(KEYS.account(accountId), detail),
  });
  return { refresh: () => refreshing.mutate(), isRefreshing: refreshing.isPending, error: refreshing.error };
}

function RevokeCommand({ otp, accountId }: { readonly otp: OtpView; readonly accountId: string }) {
  const { api } = useApp();
  const {
    account: { revoke },
  } = useTexts();
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => api({ path: revokePath(otp.id), method: 'POST', body: {}, parse: () => undefined }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.account(accountId) }),
  });
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <ToolbarButton icon={<KeyResetRegular />}>{revoke.command}</ToolbarButton>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{revoke.title}</DialogTitle>
          <DialogContent>
            {revoke.text(otp.selector)}
            {revoking.error !== null && <FailureView error={revoking.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{revoke.keep}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={revoking.isPending} onClick={() => revoking.mutate()}>
              {revoke.revoke}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
