/** Weights of red, green and blue in what the eye takes for brightness (ITU-R BT.709, for light, not for samples). */
export const weights = [0.2126, 0.7152, 0.0722] as const;

const toLight = (sample: number) => (sample <= 0.04045 ? sample / 12.92 : ((sample + 0.055) / 1.055) ** 2.4);
const toSample = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

/**
 * The grey that is as bright as an sRGB colour (IEC 61966-2-1). Contrasts stay what they were: WCAG measures them in
 * the same luminance.
 *
 * @param rgb samples from 0 to 1
 */
export function greyOfRgb([red = 0, green = 0, blue = 0]: readonly number[]): number {
  if (red === green && green === blue) return red; // exact: black stays black
  return toSample(weights[0] * toLight(red) + weights[1] * toLight(green) + weights[2] * toLight(blue));
}

/** The same for inks, without a profile (ISO 32000-1, 10.3.5). */
export function greyOfCmyk([cyan = 0, magenta = 0, yellow = 0, black = 0]: readonly number[]): number {
  return greyOfRgb([cyan, magenta, yellow].map((ink) => 1 - Math.min(1, ink + black)));
}

/** {@link greyOfRgb} in the language of calculating functions (ISO 32000-1, 7.10.5): three numbers in, one out. */
export const greyInPostScript = (() => {
  const light = 'dup 0.04045 le {12.92 div} {0.055 add 1.055 div 2.4 exp} ifelse';
  const [red, green, blue] = weights;
  return (
    `${light} ${blue} mul exch ${light} ${green} mul add exch ${light} ${red} mul add ` +
    `dup 0.0031308 le {12.92 mul} {${1 / 2.4} exp 1.055 mul 0.055 sub} ifelse`
  );
})();
