/** What we use of the decoders that pdf.js ships without types. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    /** @throws {JpegError} if the bytes are no JPEG */
    parse(bytes: Uint8Array): void;
    getData(request: { width: number; height: number; forceRGB: boolean }): Uint8Array | Uint8ClampedArray;
  }
}
