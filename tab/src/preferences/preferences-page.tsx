import { Page } from '../app/page.tsx';

export function PreferencesPage() {
  return <Page title="Preferences">{null}</Page>;
}
