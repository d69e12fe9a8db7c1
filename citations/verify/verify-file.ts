import { type Finding, finding } from '../../findings/finding.ts';
import { checkDraft } from '../checks/check-drafts.ts';
import { checkOutside } from '../checks/check-facts.ts';
import type { Acceptance } from '../markdown/acceptance.ts';
import type { TableWords } from '../markdown/find-table-words.ts';
import { placeDetails } from '../markdown/place-details.ts';
import type { PlacedCitation } from '../markdown/quotation.ts';
import { type BareCite, readMarkdown } from '../markdown/read-markdown.ts';
import type { MarkdownFile } from '../markdown/reader.ts';
import { checkClaim } from './check-claim.ts';
import { findCorrection } from './find-correction.ts';
import { defaultKeyOf, type Library } from './library.ts';
import { resolveCitation } from './resolve-citation.ts';
import { type Verdict, verifyQuotation } from './verify-quotation.ts';

/** What a file cites, what became of its quotations, and all there is to say about them, in the order of the file. */
export interface FileReport {
  file: string;
  verdicts: Verdict[];
  citations: PlacedCitation[];
  /** Those of tables that its charts are drawn from: in files of their own. */
  tableCitations: PlacedCitation[];
  findings: Finding[];
  /** Warnings that their slide accepts by name, and altered quotations for which it gives a reason. */
  accepted: Finding[];
  /** Citations that name no source, where there are several. */
  bare: BareCite[];
}

/**
 * Verifies one Markdown file against a library. Pure, and quick enough to run on every change while a deck is written.
 * A `cite` without a key means the only source, unless `defaultKey` says another. What is on no slide that is shown is
 * left out.
 */
export function verifyFile(input: MarkdownFile, library: Library): FileReport {
  const defaultKey = input.defaultKey ?? defaultKeyOf(library);
  const reading = readMarkdown({ ...input, ...(defaultKey === undefined ? {} : { defaultKey }) });
  const isShown = ({ slide }: { slide?: number }) => input.slideOf === undefined || slide !== undefined;
  const citations = reading.citations.filter(isShown);
  const verdicts = reading.quotations
    .filter(isShown)
    .map((quotation) => withReason(verifyQuotation(quotation, library), reading.acceptedAt(quotation.line)))
    .map((verdict) => withCorrection(verdict, input.text, library));
  const tables = reading.tables.filter(({ claims, citations, bare }) =>
    [...claims, ...citations, ...bare].some(isShown),
  );
  const inTables = tables.map((table) => ({ ...table, findings: findInTable(table, library) }));
  const chartLines = new Map(inTables.flatMap(({ chartLine, findings }) => findings.map((one) => [one, chartLine])));
  const findings = [
    ...inTables.flatMap((table) => table.findings),
    ...reading.problems.filter(isShown),
    ...citations.flatMap((placed) => citationProblems(placed, library)),
    ...verdicts.flatMap((verdict) => verdict.findings),
    ...reading.claims.filter(isShown).flatMap((claim) => checkClaim(claim, library)),
    ...reading.outside.filter(isShown).flatMap(checkOutside),
    ...reading.drafts.filter(isShown).map(checkDraft),
  ];
  const isAccepted = (one: Finding) => {
    const { severity, code, line = 0 } = one;
    const reason = reading.acceptedAt(chartLines.get(one) ?? line).get(code);
    return reason !== undefined && (severity === 'warning' || (code === 'QUOTATION_ALTERED' && reason !== ''));
  };
  return {
    file: input.file,
    verdicts,
    citations,
    tableCitations: tables.flatMap((table) => table.citations),
    findings: inOrder(findings.filter((one) => !isAccepted(one))),
    accepted: inOrder(findings.filter(isAccepted)),
    bare: [...reading.bare, ...tables.flatMap((table) => table.bare)].filter(isShown),
  };
}

/** An altered quotation with the reason that its slide gives, if it gives one. */
function withReason(verdict: Verdict, accepted: Acceptance): Verdict {
  const reason = accepted.get('QUOTATION_ALTERED');
  return verdict.status === 'altered' && reason ? { ...verdict, reason } : verdict;
}

/** A verdict whose findings say what would mend them. */
function withCorrection(verdict: Verdict, text: string, library: Library): Verdict {
  const findings = verdict.findings.map((one) => {
    const correction = findCorrection(text, verdict.quotation, one, library);
    return correction ? { ...one, correction } : one;
  });
  return { ...verdict, findings };
}

function findInTable({ claims, citations, problems }: TableWords, library: Library): Finding[] {
  return [
    ...problems.map(({ code, message, place }) => finding(code, message, placeDetails(place))),
    ...citations.flatMap((placed) => citationProblems(placed, library)),
    ...claims.flatMap((claim) => checkClaim(claim, library)),
  ];
}

function citationProblems(placed: PlacedCitation, library: Library): Finding[] {
  return resolveCitation(placed.citation, library, placeDetails(placed)).problems;
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
