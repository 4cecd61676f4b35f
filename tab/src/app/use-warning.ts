import { Toast, ToastBody, ToastTitle, useToastController } from '@fluentui/react-components';
import { createElement, useCallback } from 'react';
import type { FailureWords } from '../api/failure-words.ts';
import { TOASTER } from './toaster.ts';

const TOAST_MILLISECONDS = 12_000;

/**
 * Returns a function that shows a warning above the current page when something went differently than the user asked
 * for.
 */
export function useWarning(): (words: FailureWords) => void {
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    ({ title, remedy }: FailureWords) => {
      const toast = createElement(
        Toast,
        null,
        createElement(ToastTitle, null, title),
        createElement(ToastBody, null, remedy),
      );
      dispatchToast(toast, { intent: 'warning', timeout: TOAST_MILLISECONDS });
    },
    [dispatchToast],
  );
}
