/** Why the program can't use a server. Each text is a clause for the end of a sentence about the server. */
export const consoleTroubleTexts = {
  certificate_expired: 'its certificate has expired, or the date of this console is wrong',
  certificate_early: "its certificate isn't valid yet, or the date of this console is wrong",
  certificate_other_name: 'its certificate is for another name; is the address right?',
  certificate_untrusted: "its certificate isn't trusted here",
  refused: 'nothing answers at this address',
  cut: 'the connection was cut',
  no_lookup: "names can't be resolved; is the network connected?",
  no_way: 'there is no route to it; is the network connected?',
  no_such_name: 'no server of this name was found; is the address right?',
  no_https: "it doesn't speak https; is the port right?",
  unreachable: "it couldn't be reached",
  late: "it didn't answer in time",
  busy: 'it is busy',
  passing: 'it has a temporary problem',
  redirects: "it sends to another address, which isn't followed",
  too_large: 'its answer is too large',
  not_of_service: "its answer isn't from Rooms OTP",
  noCode: 'no answer',
  withCode: (trouble: string, code: string) => `${trouble} (${code})`,
  error: (status: number) => `it answers with an error (${status})`,
  answerNotOfService: (status: number) => `its answer (${status}) isn't from Rooms OTP`,
};

export type ConsoleTroubleTexts = typeof consoleTroubleTexts;
