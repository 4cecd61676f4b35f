import { Page } from '../app/page.tsx';

export function AccountsPage() {
  return <Page title="Resource accounts">{null}</Page>;
}
