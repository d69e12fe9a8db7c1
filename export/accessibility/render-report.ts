import { createHash } from 'node:crypto';
import { escapeUTF8 as plain } from 'entities';
import type { Finding } from '../../findings/finding.ts';
import { fromHere, renderPlace } from '../../findings/render-finding.ts';
import type { AcceptedFinding } from '../audit/accepted.ts';
import type { AxeReport } from '../browser/inspect-with-axe.ts';
import type { AxeFault } from '../in-page/run-axe.ts';
import type { ExportedFile } from '../record/export-record.ts';
import type { Judged, Judgement, Verdict } from './judge.ts';
import { reportStyle } from './report-style.ts';

export interface ReportRequest {
  title: string;
  /** The deck's entry file, absolute. */
  entry: string;
  /** Paths are shown relative to this folder, the deck’s: the report is the same wherever it is made. */
  cwd: string;
  judged: Judged;
  accepted: readonly AcceptedFinding[];
  files: readonly ExportedFile[];
  /** What kept the deck from being exported; rules that look at a PDF have not run then. */
  stoppedBy: readonly Finding[];
  axe: AxeReport | undefined;
}

const words: Record<Verdict, string> = {
  failed: 'Failed',
  passed: 'Passed',
  unknown: 'Not looked at',
  person: 'For a person to judge',
  exempt: 'Does not apply',
};
const principles = ['Perceivable', 'Operable', 'Understandable', 'Robust'] as const;

/** One page for whoever has to file it: self-contained, without scripts; the same deck gives the same bytes. */
export function renderReport({ title, entry, cwd, judged, accepted, files, stoppedBy, axe }: ReportRequest): string {
  const place = (found: Finding) => renderPlace(found, cwd);
  const count = (verdict: Verdict) => judged.criteria.filter((one) => one.verdict === verdict).length;
  const open = judged.criteria.filter(({ criterion: { question }, verdict }) => question && verdict !== 'exempt');
  const body = `<main>
<h1>Accessibility of “${plain(title)}”</h1>
<p>WCAG 2.1, levels A and AA, as they apply to a PDF. Made by seminar-deck from ${plain(fromHere(entry, cwd))}.</p>
${stoppedBy.length > 0 ? `<p class="stopped"><strong>The deck could not be exported</strong>, so that not everything could be looked at:</p>${renderFindings(stoppedBy, place, cwd)}` : ''}
<h2>Result</h2>
<ul class="sums">${(['failed', 'passed', 'unknown', 'person', 'exempt'] as const)
    .filter((verdict) => verdict !== 'unknown' || count(verdict) > 0)
    .map((verdict) => `<li class="${verdict}"><strong>${count(verdict)}</strong> ${words[verdict].toLowerCase()}</li>`)
    .join('')}</ul>
<h2>What was looked at</h2>
${renderFiles(files)}
<p>${
    axe
      ? `axe-core ${plain(axe.version)} has looked at the slides and the handout, too; contrast was measured without it.`
      : 'axe-core did not run: it is not installed beside the deck. <code>npm i -D axe-core</code> adds it.'
  }</p>
<h2>Criterion by criterion</h2>
${principles
  .map((name, i) =>
    renderPrinciple(
      name,
      judged.criteria.filter(({ criterion }) => criterion.id.startsWith(`${i + 1}.`)),
      place,
      cwd,
    ),
  )
  .join('\n')}
<h2>For a person to judge</h2>
<p>No program can answer these. Listen to the PDFs, or read what is said, and tick off.</p>
<ul class="questions">${open.map(({ criterion: { id, question = '' } }) => `<li><span aria-hidden="true">☐</span> <strong>${id}</strong> ${plain(question)}</li>`).join('')}</ul>
${accepted.length > 0 ? `<h2>Accepted by the author</h2>\n<ul>${accepted.map(({ finding, reason }) => `<li>${renderFact(finding, place, cwd)}<br>Reason: ${reason ? plain(reason) : 'none given'}</li>`).join('')}</ul>` : ''}
${judged.beyond.length > 0 ? `<h2>Beyond WCAG</h2>\n${renderFindings(judged.beyond, place, cwd)}` : ''}
</main>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(reportStyle).digest('base64')}'">
<title>Accessibility of “${plain(title)}”</title>
<style>${reportStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function renderFiles(files: readonly ExportedFile[]): string {
  if (files.length === 0) return '<p>The slides as they are drawn, and no PDF.</p>';
  const claim = (holds: boolean, standard: string, why = '') =>
    holds ? `conforms to ${standard}` : `not ${standard}${why && `: ${plain(why)}`}`;
  const rows = files.map(
    ({ product, pages, sha256, pdfUa, pdfUaPart = 1, notPdfUa, pdfA, notPdfA }) =>
      `<tr><th scope="row">${plain(product)}</th><td>${pages}</td><td>${claim(pdfUa, `PDF/UA-${pdfUaPart}`, notPdfUa)}<br>${claim(pdfA, 'PDF/A-2a', notPdfA)}</td><td><code>${sha256}</code></td></tr>`,
  );
  return `<table class="files"><thead><tr><th scope="col">PDF</th><th scope="col">Pages</th><th scope="col">Standards</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

type Place = (found: Finding) => string;

function renderPrinciple(name: string, all: readonly Judgement[], place: Place, cwd: string): string {
  const rows = all.map(
    ({ criterion: { id, name, level, exempt }, verdict, findings, axe }) =>
      `<tr class="${verdict}"><th scope="row">${id} ${plain(name)}</th><td>${level}</td><td>${words[verdict]}</td><td>${
        exempt && verdict === 'exempt' ? plain(exempt) : renderFindings(findings, place, cwd) + renderAxe(axe)
      }</td></tr>`,
  );
  return `<h3>${name}</h3>
<table class="criteria"><thead><tr><th scope="col">Criterion</th><th scope="col">Level</th><th scope="col">Result</th><th scope="col">Where, or why</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

const renderFindings = (findings: readonly Finding[], place: Place, cwd: string): string =>
  findings.length > 0 ? `<ul>${findings.map((one) => `<li>${renderFact(one, place, cwd)}</li>`).join('')}</ul>` : '';

const renderFact = (one: Finding, place: Place, cwd: string): string =>
  `${place(one) ? `<strong>${plain(place(one))}</strong>: ` : ''}${withCode(fromHere(one.what, cwd))} <code>${one.code}</code><br>${withCode(fromHere(one.fix, cwd))}`;

/** What stands between back-ticks is code, as in Markdown; nothing else in a text is markup. */
const withCode = (text: string): string => plain(text).replace(/`([^`]+)`/g, '<code>$1</code>');

function renderAxe(faults: readonly AxeFault[]): string {
  if (faults.length === 0) return '';
  const items = faults.map(
    ({ rule, help, no, html }) =>
      `<li>${no > 0 ? `<strong>slide ${no}</strong>: ` : ''}${plain(help)} (axe: ${plain(rule)})<br><code>${plain(html)}</code></li>`,
  );
  return `<ul>${[...new Set(items)].join('')}</ul>`;
}
