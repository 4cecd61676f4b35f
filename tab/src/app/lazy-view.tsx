import { type ComponentType, use } from 'react';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';
import { loadTexts } from '../texts/load-texts.ts';
import { TextsProvider } from '../texts/use-texts.ts';
import { useApp } from './app-context.ts';

/**
 * Returns a view that loads when it is first shown, together with the texts that only such views need. It suspends
 * until both have arrived.
 */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loading: Promise<readonly [ComponentType<Props>, TabTexts]> | undefined;
  return function LazyView(props: Props) {
    const { host } = useApp();
    loading ??= Promise.all([load(), loadTexts(host.locale)]);
    const [View, texts] = use(loading);
    return (
      <TextsProvider value={texts}>
        <View {...props} />
      </TextsProvider>
    );
  };
}
