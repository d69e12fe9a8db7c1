import type { Finding } from '../../findings/finding.ts';
import { auditContentKept } from './content-kept.ts';
import type { TabFacts } from './facts.ts';
import { auditFilmsShown } from './films-shown.ts';
import { auditFontsLoaded } from './fonts-loaded.ts';
import { auditGraphicsSeen } from './graphics-seen.ts';
import { auditIconsDrawn } from './icons-drawn.ts';
import { auditLegible } from './legible.ts';
import { auditLinks } from './links-lead-somewhere.ts';
import { auditMediaLoaded } from './media-loaded.ts';
import { auditPicturesWhole } from './pictures-whole.ts';
import { auditRawSource } from './raw-source.ts';
import { auditReadable } from './readable.ts';
import { auditReproducible } from './reproducible.ts';
import { auditShownSomewhere } from './shown-somewhere.ts';
import { auditSlidesDrawn } from './slides-drawn.ts';
import { auditTextsApart } from './texts-apart.ts';

const rules = [
  auditSlidesDrawn,
  auditMediaLoaded,
  auditFilmsShown,
  auditIconsDrawn,
  auditPicturesWhole,
  auditFontsLoaded,
  auditContentKept,
  auditShownSomewhere,
  auditTextsApart,
  auditRawSource,
  auditReproducible,
  auditLinks,
  auditReadable,
  auditLegible,
  auditGraphicsSeen,
];

/** Judges a settled tab by every rule. */
export const auditTab = (facts: TabFacts): Finding[] => rules.flatMap((rule) => rule(facts));
