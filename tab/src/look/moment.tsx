import { useApp } from '../app/app-context.ts';
import { momentText, shortMomentText } from './moments.ts';

interface MomentProps {
  readonly at: string;
  /** Whether to leave out the year. */
  readonly isShort?: boolean;
}

/** Shows an instant in the reader's language and time zone. */
export function Moment({ at, isShort = false }: MomentProps) {
  const { host } = useApp();
  return <time dateTime={at}>{isShort ? shortMomentText(at, host.locale) : momentText(at, host.locale)}</time>;
}
