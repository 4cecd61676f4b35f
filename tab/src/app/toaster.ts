/** The id of the toaster for short messages that need no reply (`useToastController`). */
export const TOASTER = 'app';
