/** What a changing process prints between the names of its changes when it has sealed some of them. */
export const SEALED = 'sealed';
