/** Those of the characters that are drawn as a private one is, which no font has: as a box. */
export function findUndrawn(characters: readonly string[]): string[] {
  const context = new OffscreenCanvas(48, 48).getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  const draw = (text: string): string => {
    context.clearRect(0, 0, 48, 48);
    context.font = '24px sans-serif';
    context.fillText(text, 4, 34);
    return context.getImageData(0, 0, 48, 48).data.join();
  };
  const box = draw('\u{10FFFD}');
  return characters.filter((one) => draw(one) === box);
}
