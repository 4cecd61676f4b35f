import { Page } from '../app/page.tsx';

export function SheetsPage({ batchId }: { readonly batchId: string }) {
  return <Page title="Installer sheets">{batchId}</Page>;
}
