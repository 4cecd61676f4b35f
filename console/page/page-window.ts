/** A window on this machine that can show the page. */
export interface PageWindow {
  /** Opens the page. @returns whether there is a browser that could open it; only the page itself says that it lives */
  open(url: string): Promise<boolean>;
  /**
   * How long the page may take to connect, in milliseconds, before the run goes on in the terminal. Without it, the program
   * waits for as long as it takes.
   */
  readonly patienceMs?: number;
  /** Closes the window if it's still there, and removes what it left on the disk. */
  close(): Promise<void>;
}

/** Returns a window that a person opens themselves: the program only tells the address. */
export function toldWindow(tell: (url: string) => void): PageWindow {
  return {
    open: async (url) => {
      tell(url);
      return true;
    },
    close: async () => {},
  };
}
