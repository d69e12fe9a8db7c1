/** The typefaces of a deck, as static TrueType files of installed packages. */
import { fileURLToPath } from 'node:url';

export interface Family {
  /** The name that style sheets use. */
  name: string;
  faces: Face[];
}

/** One weight of a family in one style. */
export interface Face {
  weight: number;
  style: 'normal' | 'italic';
  /**
   * Absolute paths of font files. A character is set from the first that has it; the later ones are companions,
   * such as a Japanese face for a Latin one.
   */
  files: string[];
}

const packaged = (font: string, folder: string, cut: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/${folder}/${cut}/${font}_${cut}.ttf`));
const serif = (cut: string) => packaged('SourceSerif4', 'source-serif-4', cut);
const sans = (cut: string) => packaged('SourceSans3', 'source-sans-3', cut);
const mincho = (cut: string) => packaged('NotoSerifJP', 'noto-serif-jp', cut);
const gothic = (cut: string) => packaged('NotoSansJP', 'noto-sans-jp', cut);

/** Source Serif 4 and Source Sans 3, each with the Japanese face that was drawn to stand beside it. */
export const families: Family[] = [
  {
    name: 'Source Serif 4',
    faces: [
      // the sans has arrows and signs that the serif lacks
      { weight: 400, style: 'normal', files: [serif('400Regular'), sans('400Regular'), mincho('400Regular')] },
      { weight: 600, style: 'normal', files: [serif('600SemiBold'), sans('600SemiBold'), mincho('600SemiBold')] },
      { weight: 400, style: 'italic', files: [serif('400Regular_Italic')] },
      { weight: 600, style: 'italic', files: [serif('600SemiBold_Italic')] },
    ],
  },
  {
    name: 'Source Sans 3',
    faces: [
      { weight: 400, style: 'normal', files: [sans('400Regular'), gothic('400Regular')] },
      { weight: 600, style: 'normal', files: [sans('600SemiBold'), gothic('600SemiBold')] },
      { weight: 400, style: 'italic', files: [sans('400Regular_Italic')] },
      { weight: 600, style: 'italic', files: [sans('600SemiBold_Italic')] },
    ],
  },
];
