import { useMutation } from '@tanstack/react-query';
import {
  CALENDAR_IMPORT_PATH,
  type CalendarImportVerdict,
  parseCalendarImportVerdict,
} from '../../../contract/calendar-processing.ts';
import { useApp } from '../app/app-context.ts';
import { readCsvFile } from '../csv/read-csv-file.ts';
import { useTexts } from '../texts/use-texts.ts';

/** How the last import ended. */
export type CalendarOutcome =
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: CalendarImportVerdict };

interface CalendarImport {
  readonly start: (file: File) => void;
  /** Repeats the import with the same file. */
  readonly again: () => void;
  readonly isRunning: boolean;
  readonly outcome: CalendarOutcome | undefined;
  readonly error: unknown;
}

/** Sends a chosen file to the server, which stores all of it or nothing. */
export function useCalendarImport(): CalendarImport {
  const { api } = useApp();
  const { csv } = useTexts();
  const importing = useMutation({
    mutationFn: async (file: File): Promise<CalendarOutcome> => {
      const read = await readCsvFile(file, csv);
      if (read.kind === 'refused') return read;
      const verdict = await api({
        path: CALENDAR_IMPORT_PATH,
        method: 'POST',
        body: { csv: read.csv },
        parse: parseCalendarImportVerdict,
      });
      return { kind: 'verdict', verdict };
    },
  });
  return {
    start: (file) => importing.mutate(file),
    again: () => importing.variables && importing.mutate(importing.variables),
    isRunning: importing.isPending,
    outcome: importing.data,
    error: importing.error,
  };
}
