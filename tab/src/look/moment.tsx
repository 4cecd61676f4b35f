import { useApp } from '../app/app-context.ts';
import { momentText, shortMomentText } from './moments.ts';

interface MomentProps {
  readonly at: string;
  /** Without the year. */
  readonly isShort?: boolean;
}

/** An instant as its reader writes it. */
export function Moment({ at, isShort = false }: MomentProps) {
  const { host } = useApp();
  return <time dateTime={at}>{isShort ? shortMomentText(at, host.locale) : momentText(at, host.locale)}</time>;
}
