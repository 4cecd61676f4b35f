import { Toast, ToastBody, ToastTitle, useToastController } from '@fluentui/react-components';
import { createElement, useCallback } from 'react';
import type { FailureWords } from '../api/failure-words.ts';
import { TOASTER } from './toaster.ts';

const TOAST_MILLISECONDS = 12_000;

/** Tells what went otherwise than asked for, above whatever page is there by then. */
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
