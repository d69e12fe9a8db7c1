import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { checkAlternatives } from './alternatives.ts';
import { checkAnnotations } from './annotations.ts';
import { checkAppropriateTags } from './appropriate-tags.ts';
import { checkColour } from './archive/colour.ts';
import { checkDocument as checkArchivedDocument } from './archive/document.ts';
import { checkGraphics } from './archive/graphics.ts';
import { checkIdentification } from './archive/identification.ts';
import { checkInteraction } from './archive/interaction.ts';
import { checkUnicode } from './archive/unicode.ts';
import { type CheckReport, createReport, type Fail } from './check-report.ts';
import type { ConditionId } from './conditions.ts';
import { checkEmbeddedFiles } from './embedded-files.ts';
import { checkFileFormat } from './file-format.ts';
import { checkFonts } from './fonts.ts';
import { checkForms } from './forms.ts';
import { checkHeadings } from './headings.ts';
import { checkMedia } from './media.ts';
import { checkMetadata } from './metadata.ts';
import { checkNaturalLanguage } from './natural-language.ts';
import { checkNotes } from './notes.ts';
import { checkOptionalContent } from './optional-content.ts';
import { readPageList } from './page-list.ts';
import { readContent } from './read-content.ts';
import { readXmp } from './read-xmp.ts';
import { createReader } from './reader.ts';
import { checkRealContent } from './real-content.ts';
import { checkRoleMapping } from './role-mapping.ts';
import { checkSecurity } from './security.ts';
import { checkStructureIntegrity } from './structure-integrity.ts';
import { readStructureTree } from './structure-tree.ts';
import type { Check } from './subject.ts';
import { checkTables } from './tables.ts';
import { checkUa2 } from './ua2.ts';
import { checkXObjects } from './xobjects.ts';

/** In the order of the protocol's checkpoints. */
const checks: Check[] = [
  checkFileFormat,
  checkStructureIntegrity,
  checkRealContent,
  checkRoleMapping,
  checkMetadata,
  checkAppropriateTags,
  checkNaturalLanguage,
  checkAlternatives,
  checkHeadings,
  checkTables,
  checkNotes,
  checkOptionalContent,
  checkEmbeddedFiles,
  checkForms,
  checkAnnotations,
  checkMedia,
  checkXObjects,
  checkFonts,
  checkUa2,
  (subject) => subject.part === 2 && checkUnicode(subject),
];

/** What PDF/UA-2 no longer asks, or asks otherwise. */
const notOf2: ReadonlySet<ConditionId> = new Set(['14-002', '14-003', '19-003', '28-012']);

/** In the order of the clauses of ISO 19005-2. */
const archiveChecks: Check[] = [
  checkArchivedDocument,
  checkColour,
  checkGraphics,
  checkUnicode,
  checkInteraction,
  checkIdentification,
];

export type { CheckFailure, CheckReport } from './check-report.ts';

/**
 * Checks any PDF against PDF/UA-1 (ISO 14289-1): every failure condition of the Matterhorn Protocol 1.1 that a program
 * can decide, and a few requirements of the standard beyond it; one that claims PDF/UA-2 by what that asks otherwise; a file that claims PDF/A against PDF/A-2a as well. What only a person can judge is left to one.
 * @throws if the bytes are no PDF at all
 */
export async function checkPdfUa(bytes: Uint8Array): Promise<CheckReport> {
  const { report, fail } = createReport();
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!/^%PDF-\d\.\d[\r\n]/.test(head)) fail('ISO-6.1', 'The file does not begin with %PDF-1.n and a line end.');
  const settings = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, preserveXFA: true };
  const pdf = await PDFDocument.load(bytes, { ...settings, ignoreEncryption: true });
  const encryption = pdf.context.lookup(pdf.context.trailerInfo.Encrypt);
  if (!encryption) {
    checkDocument(pdf, fail);
    if (claimsArchive(pdf)) {
      checkDocument(pdf, fail, archiveChecks);
      if (!pdf.context.trailerInfo.ID) fail('A-6.1.3', 'There is no ID.');
    }
    return { ...report(), standards: [`PDF/UA-${claimedPart(pdf)}`, ...(claimsArchive(pdf) ? ['PDF/A-2a'] : [])] };
  }
  checkSecurity(createReader(pdf, fail), encryption, fail);
  try {
    checkDocument(await PDFDocument.load(bytes, { ...settings, password: '' }), fail);
  } catch {
    fail('REFUSED', 'The file is encrypted with a password or in a way that is not known here.');
  }
  return report();
}

/** 2 if it says that it is PDF/UA-2. */
function claimedPart({ context, catalog }: PDFDocument): 1 | 2 {
  const metadata = catalog instanceof PDFDict ? context.lookup(catalog.get(PDFName.of('Metadata'))) : undefined;
  return metadata instanceof PDFStream && readXmp(metadata.getContents()).parts.includes('2') ? 2 : 1;
}

/** It says that it is some PDF/A. */
function claimsArchive({ context, catalog }: PDFDocument): boolean {
  const metadata = catalog instanceof PDFDict ? context.lookup(catalog.get(PDFName.of('Metadata'))) : undefined;
  return (
    metadata instanceof PDFStream && Buffer.from(metadata.getContents()).includes('http://www.aiim.org/pdfa/ns/id/')
  );
}

/** A document that is open already, read once to be judged by both standards while nothing in it changes. */
export interface OpenDocument {
  /** As `checkPdfUa`. What only its bytes show, such as its first line, is not seen. */
  checkUa: () => CheckReport;
  /**
   * What PDF/A-2, level A (ISO 19005-2) asks beyond PDF/UA-1, as far as a program can decide it for files such as ours.
   * What it does not know it refuses.
   */
  checkArchive: () => CheckReport;
}

export function readOpenPdf(pdf: PDFDocument): OpenDocument {
  const judge = readDocument(pdf);
  const reportOn = (chosen: readonly Check[]) => {
    const { report, fail } = createReport();
    judge(fail, chosen);
    return report();
  };
  return { checkUa: () => reportOn(checks), checkArchive: () => reportOn(archiveChecks) };
}

export const checkOpenPdfUa = (pdf: PDFDocument): CheckReport => readOpenPdf(pdf).checkUa();

export const checkOpenPdfA = (pdf: PDFDocument): CheckReport => readOpenPdf(pdf).checkArchive();

const checkDocument = (pdf: PDFDocument, fail: Fail, chosen: readonly Check[] = checks): void =>
  readDocument(pdf)(fail, chosen);

/** @returns judges what was read; what could not be read counts each time */
function readDocument(pdf: PDFDocument): (fail: Fail, chosen: readonly Check[]) => void {
  const { catalog } = pdf;
  if (!(catalog instanceof PDFDict)) return (fail) => fail('DAMAGED', 'The file has no catalogue.');
  const part = claimedPart(pdf);
  const unread: Parameters<Fail>[] = [];
  let alsoTell: Fail = () => undefined;
  const failToRead: Fail = (...failure) => {
    unread.push(failure);
    alsoTell(...failure);
  };
  const reader = createReader(pdf, failToRead);
  const pages = readPageList(reader, failToRead);
  const numbers = new Map(pages.map(({ dict, number }) => [dict, number]));
  const tree = readStructureTree(reader, failToRead, (page) => numbers.get(page as PDFDict), part);
  const lang = reader.text(catalog, 'Lang') || undefined;
  const content = readContent(reader, tree, pages, lang, failToRead);
  return (failAny, chosen) => {
    const fail: Fail = (condition, ...rest) =>
      part === 2 && notOf2.has(condition) ? undefined : failAny(condition, ...rest);
    for (const failure of unread) fail(...failure);
    alsoTell = fail;
    for (const check of chosen)
      try {
        check({ reader, catalog, pages, tree, content, lang, part, fail });
      } catch (error) {
        // whatever a broken file does to one check, the others go on, and the file does not pass
        fail('DAMAGED', `A check stopped at something unexpected (${(error as Error).message}).`);
      }
  };
}
