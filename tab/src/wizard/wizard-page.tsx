import { Page } from '../app/page.tsx';

interface WizardPageProps {
  /** Chosen from the start. */
  readonly accountId?: string;
}

export function WizardPage({ accountId }: WizardPageProps) {
  return <Page title="Generate OTP">{accountId}</Page>;
}
