// gifenc 1.0.3 has no type declarations. These are the parts that the script for the README's picture uses.
declare module 'gifenc' {
  /** Colors as [red, green, blue], each from 0 to 255. */
  type Palette = readonly (readonly [number, number, number])[];

  interface Frame {
    readonly palette: Palette;
    /** Milliseconds until the next frame. */
    readonly delay: number;
    /** How often the picture repeats, 0 for without end. The first frame says it. */
    readonly repeat?: number;
  }

  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, frame: Frame): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  const gif: {
    readonly GIFEncoder: () => Encoder;
    readonly quantize: (rgba: Uint8Array, maxColors: number) => Palette;
    readonly applyPalette: (rgba: Uint8Array, palette: Palette) => Uint8Array;
  };
  export default gif;
}
