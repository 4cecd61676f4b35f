import { createElement, type ReactNode, useState } from 'react';
import { EXPORT_PATHS, type ExportBody, parseExportTicket } from '../../../contract/exports.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';

interface Download {
  readonly download: (body: ExportBody) => void;
  readonly isRunning: boolean;
  /** What went wrong, to be drawn. */
  readonly failure: ReactNode;
}

/** Asks for an address that can be opened once, and has Teams open it: Teams does not save what a page makes by itself. */
export function useDownload(): Download {
  const { api, host } = useApp();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const run = async (body: ExportBody): Promise<void> => {
    setRunning(true);
    setError(undefined);
    try {
      const { url } = await api({ path: EXPORT_PATHS.exports, method: 'POST', body, parse: parseExportTicket });
      await host.openLink(new URL(url, location.href).href);
    } catch (failed) {
      setError(failed);
    } finally {
      setRunning(false);
    }
  };
  return {
    download: (body) => void run(body),
    isRunning,
    failure: error === undefined ? null : createElement(FailureView, { error }),
  };
}
