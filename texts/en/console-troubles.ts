/** Why a server cannot be used, each as half a sentence about it. */
export const consoleTroubleTexts = {
  certificate_expired: 'its certificate has expired, or the date of this console is wrong',
  certificate_early: 'its certificate is not valid yet, or the date of this console is wrong',
  certificate_other_name: 'its certificate is for another name; is the address right?',
  certificate_untrusted: 'its certificate is not trusted here',
  refused: 'nothing answers at this address',
  cut: 'the connection was cut',
  no_lookup: 'names cannot be looked up; is the network connected?',
  no_way: 'there is no way to it; is the network connected?',
  no_such_name: 'no server of this name was found; is the address right?',
  no_https: 'it does not speak https; is the port right?',
  unreachable: 'it could not be reached',
  late: 'it did not answer in time',
  busy: 'it is busy',
  passing: 'it has a passing problem',
  redirects: 'it sends to another address, which is not followed',
  too_large: 'its answer is too large',
  not_of_service: 'its answer is not of this service',
  noCode: 'no answer',
  withCode: (trouble: string, code: string) => `${trouble} (${code})`,
  error: (status: number) => `it answers with an error (${status})`,
  answerNotOfService: (status: number) => `its answer (${status}) is not of this service`,
};

export type ConsoleTroubleTexts = typeof consoleTroubleTexts;
