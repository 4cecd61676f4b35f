import { Page } from '../app/page.tsx';

export function BatchPage({ batchId }: { readonly batchId: string }) {
  return <Page title="One-time passwords">{batchId}</Page>;
}
