/**
 * Fetches the fonts of the handout's own words in a language (`words.css`) before any text is set in them: where the
 * machine has no other font for such a text, Chromium goes on to print boxes once it has been set without them.
 */
export async function loadWordFonts(lang: string): Promise<void> {
  const name = `Handout words ${lang.split('-')[0]?.toLowerCase()}`;
  const faces = [...document.fonts].filter(({ family }) => family.replace(/["']/g, '') === name);
  await Promise.all(faces.map((face) => face.load().catch(() => undefined))); // a missing one is found by the audit
}
