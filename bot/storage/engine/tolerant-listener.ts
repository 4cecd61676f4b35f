/**
 * Returns a listener that never throws. An error in a listener would end the process, because the driver calls it from
 * an event of the socket.
 * @param failed receives the error
 */
export function tolerant(
  heard: (payload: string) => void,
  failed: (error: unknown) => void,
): (payload: string) => void {
  return (payload) => quietly(() => heard(payload), failed);
}

/** Calls a function and passes its error on instead of throwing it. */
export function quietly(call: () => void, failed: (error: unknown) => void): void {
  try {
    call();
  } catch (error) {
    failed(error);
  }
}
