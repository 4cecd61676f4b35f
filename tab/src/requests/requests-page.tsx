import { Page } from '../app/page.tsx';

export function RequestsPage() {
  return <Page title="Requests">{null}</Page>;
}
