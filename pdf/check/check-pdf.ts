import { ParseSpeeds, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { checkAlternatives } from './alternatives.ts';
import { checkAnnotations } from './annotations.ts';
import { checkAppropriateTags } from './appropriate-tags.ts';
import { type CheckReport, createReport, type Fail } from './check-report.ts';
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
import { createReader } from './reader.ts';
import { checkRealContent } from './real-content.ts';
import { checkRoleMapping } from './role-mapping.ts';
import { checkSecurity } from './security.ts';
import { checkStructureIntegrity } from './structure-integrity.ts';
import { readStructureTree } from './structure-tree.ts';
import type { Check } from './subject.ts';
import { checkTables } from './tables.ts';
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
];

export type { CheckFailure, CheckReport } from './check-report.ts';

/**
 * Checks any PDF against PDF/UA-1 (ISO 14289-1): every failure condition of the Matterhorn Protocol 1.1 that a program
 * can decide, and a few requirements of the standard beyond it. What only a person can judge is left to one.
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
    return report();
  }
  checkSecurity(createReader(pdf, fail), encryption, fail);
  try {
    checkDocument(await PDFDocument.load(bytes, { ...settings, password: '' }), fail);
  } catch {
    fail('REFUSED', 'The file is encrypted with a password or in a way that is not known here.');
  }
  return report();
}

/** As `checkPdfUa`, for a document that is open already. What only its bytes show, such as its first line, is not seen. */
export function checkOpenPdfUa(pdf: PDFDocument): CheckReport {
  const { report, fail } = createReport();
  checkDocument(pdf, fail);
  return report();
}

function checkDocument(pdf: PDFDocument, fail: Fail): void {
  const { catalog } = pdf;
  if (!(catalog instanceof PDFDict)) {
    fail('DAMAGED', 'The file has no catalogue.');
    return;
  }
  const reader = createReader(pdf, fail);
  const pages = readPageList(reader, fail);
  const numbers = new Map(pages.map(({ dict, number }) => [dict, number]));
  const tree = readStructureTree(reader, fail, (page) => numbers.get(page as PDFDict));
  const lang = reader.text(catalog, 'Lang') || undefined;
  const content = readContent(reader, tree, pages, lang, fail);
  for (const check of checks)
    try {
      check({ reader, catalog, pages, tree, content, lang, fail });
    } catch (error) {
      // whatever a broken file does to one check, the others go on, and the file does not pass
      fail('DAMAGED', `A check stopped at something unexpected (${(error as Error).message}).`);
    }
}
