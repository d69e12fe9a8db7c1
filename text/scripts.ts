/**
 * How scripts are written, in the one list that every comparison of texts uses: names of scripts to be put between `[`
 * and `]` in a regular expression with the `u` flag.
 */

const scripts = (names: string): string =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `\\p{Script=${name}}`)
    .join('');

/** Scripts without blanks between words, so that a word or a line may begin anywhere (UAX #14, classes ID, SA, AK). */
export const unspacedScripts: string = scripts(
  `Han Hiragana Katakana Bopomofo Yi Nushu Tangut Thai Lao Khmer Myanmar Tai_Le New_Tai_Lue Tai_Tham Tai_Viet
  Balinese Javanese`,
);

/** Scripts that are painted in another order than they are written in. */
export const rightToLeftScripts: string = scripts(
  `Arabic Hebrew Syriac Thaana Nko Adlam Samaritan Mandaic Hanifi_Rohingya Mende_Kikakui Yezidi Avestan Chorasmian
  Cypriot Elymaic Hatran Imperial_Aramaic Inscriptional_Pahlavi Inscriptional_Parthian Kharoshthi Lydian Manichaean
  Nabataean Old_Hungarian Old_North_Arabian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Palmyrene Phoenician
  Psalter_Pahlavi Sogdian`,
);

const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
const rightToLeft = new RegExp(`[${rightToLeftScripts}]`, 'u');
const broken = new RegExp(`[${unspacedScripts}\\p{Script=Hangul}]`, 'u');

/** Some of the text is in a script without blanks between words. */
export const isUnspaced = (text: string): boolean => unspaced.test(text);

/** Some of the text runs from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Lines may end within the words of the text without a hyphen. */
export const mayBreakAnywhere = (text: string): boolean => broken.test(text);
