import { createElement, type ReactNode, useState } from 'react';
import { EXPORT_PATHS, parseExportTicket } from '../../../contract/exports.ts';
import type { ExportBody } from '../../../contract/pages/export-body.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';

interface Download {
  readonly download: (body: ExportBody) => void;
  readonly isRunning: boolean;
  /** The error message as an element; `null` when there is none. */
  readonly failure: ReactNode;
}

/**
 * Downloads an export. It asks the server for an address that works once, and Teams opens that address, because Teams
 * doesn't save files that a page makes itself.
 */
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
