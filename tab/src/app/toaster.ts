/** Short news that need no answer go here (`useToastController`). */
export const TOASTER = 'app';
