import { useApp } from '../app/app-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { durationText, momentText } from './moments.ts';
import { useMinute } from './use-now.ts';

/** Shows how long ago something was read, in whole minutes and larger units. The exact moment is its tooltip. */
export function ReadAge({ at }: { readonly at: string }) {
  const { host } = useApp();
  const { account, look } = useTexts();
  const seconds = (useMinute() - Date.parse(at)) / 1_000;
  return (
    <time dateTime={at} title={momentText(at, host.locale)}>
      {seconds < 60 ? account.readJustNow : account.readAgo(durationText(seconds, look))}
    </time>
  );
}
