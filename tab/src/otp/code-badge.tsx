import { SubtractCircleRegular } from '@fluentui/react-icons';
import type { CodeState } from '../../../contract/words.ts';
import { LookBadge, ProvisioningBadge } from '../look/status-badge.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';

/** Shows what became of a code, with the look of the provisioning status where it has the same state. */
export function CodeBadge({ state }: { readonly state: CodeState }) {
  const { field } = useFirstTexts();
  if (state !== 'Revoked' && state !== 'Replaced') return <ProvisioningBadge status={state} />;
  return <LookBadge color="informative" icon={SubtractCircleRegular} title={field.codeEnds[state]} />;
}
