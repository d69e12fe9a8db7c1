/**
 * The public face of the PDF library: bytes in, bytes out. It knows nothing of decks, needs no browser and touches no
 * files; documents are those of `@cantoo/pdf-lib`.
 */

// from what a browser printed to what is handed out
export { addOutputIntent, removeOutputIntent } from './archive/output-intent.ts';
// PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): does a file conform?
export { type CheckFailure, type CheckReport, checkOpenPdfA, checkOpenPdfUa, checkPdfUa } from './check/check-pdf.ts';
export { type Condition, type ConditionId, findCondition, machineConditions } from './check/conditions.ts';
export { humanConditions } from './check/human-conditions.ts';
export { renderCheckReport } from './check/render-check.ts';
export { findDamage } from './find-damage.ts';
export { type FinishingRequest, finishPdf } from './finish-pdf.ts';
export { takeOutColour } from './grey/take-out-colour.ts';
export type { Claims } from './render-xmp.ts';
export { type Metadata, setMetadata } from './set-metadata.ts';
export { type Bookmark, setOutline } from './set-outline.ts';
export type { Mark } from './structure/mark.ts';
export { type TaggingRequest, tagPdf } from './structure/tag-pdf.ts';
export { toUa2 } from './ua2/to-ua2.ts';
export { writePdf } from './write-pdf.ts';
