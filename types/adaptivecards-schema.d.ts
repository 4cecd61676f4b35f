// adaptivecards-templating 2.3.1 refers to a source file of the renderer in its type declarations. Without this
// stand-in (see `paths` in tsconfig.json) the compiler would read and check the renderer's own TypeScript sources.
export interface IAdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}
