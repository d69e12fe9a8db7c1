import { foldTypography } from '../../text/line-of-text.ts';

/**
 * A letter beside which a mark opens and closes nothing: `a*b*c`, `snake_case_name`. Not those of scripts that put no blank
 * between words, or hang endings on them: there `**bold**` stands among letters.
 */
const letter = String.raw`(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}])[\p{L}\p{N}_])`;
/** How words begin and end that somebody has marked: `(*) … (*)` and `*.ts, *.md` are none. */
const begin = String.raw`[\p{L}\p{N}"“„«‘'(\[「『（]`;
const end = String.raw`[\p{L}\p{M}\p{N}"”“»’')\].,;:!?…%」』）。、！？]`;

/** Words between two like marks. */
function between(mark: string): RegExp {
  const sign = `[${mark[0]}]`;
  const marks = `${sign}{${mark.length}}`;
  const beside = `${letter}|${sign}`;
  const inside = mark === '__' ? '[^_]* [^_]*' : `[^${mark[0]}]*`; // without a blank it is a name, as __init__
  return new RegExp(`(?<!${beside})${marks}(?=${begin})(?:${inside}(?<=${end}))${marks}(?!${beside})`, 'u');
}

/** An attribute list, as `{#id}`, `{.red .big}`, `{: .note}`, `{width=50%}`. */
const attribute = String.raw`(?:[#.][a-z][\w-]*|[a-z][\w-]*=(?:"[^"]*"|'[^']*'|[\w.%#-]+))`;

/** Names of TeX that stand for a sign or a shape in whatever formula. */
const commands =
  'alpha|beta|gamma|delta|epsilon|theta|lambda|mu|pi|rho|sigma|tau|phi|omega|Delta|Sigma|Omega|frac|sqrt|sum|int|prod|' +
  'infty|times|cdot|leq?|geq?|neq|approx|pm|(?:left|right|Right|leftright)arrow|ldots|dots|cdots|quad|item';

/** What is read as code where it stands in a sentence. Each asks for so much that no prose has it. */
const inline: readonly RegExp[] = [
  ...['*', '**', '_', '__', '`', '==', '~', '~~', '++'].map(between),
  /(?<=[\p{L}\p{N})])~[\p{L}\p{N}+-]{1,12}~(?!~)/u, // below the line
  /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,12}\^(?![\p{L}\p{N}^])/u, // above it
  new RegExp(String.raw`\{:?\s*${attribute}(?:\s+${attribute})*\s*\}`, 'iu'),
  /\|\s*:?(?:-{3,}|[–—]+):?\s*\|/, // a table
  /!?(?<!\p{L}|\[)\[\[\p{L}[^[\]]*\]\]/u, // a link of a wiki
  /(?<![\p{L}\p{N}_\]])\[\p{L}[^[\]]{2,}\]\[(?:\d+|\p{Ll}[\w-]{2,}[\w -]*)\]/u, // a link by reference
  /^\s*\[[^\]\s][^\]]*\]:\s*https?:\/\//, // and what it refers to
  /\[\^(?:\d+|\p{L}[\p{L}\p{N}_-]*)\]/u, // a footnote
  /\[-?@\p{L}[\w:.-]*[\],;]/u, // a citation
  /!\[[^\]]*\]\([^)\s]+[^)]*\)/, // an image
  /(?<![\p{L}\p{N}_)\]])\[[^\]]*\p{L}{2}[^\]]*\]\((?:[a-z]+:|[./#])[^)\s]*\)/u, // a link
  /(?<![\p{L}\p{N}_)\]])\[[^\]]*\p{L}{2}[^\]]*\]\([^)\s]*[/#.][^)\s]*\)/u,
  /(?<![\p{L}\p{N}:])[:](?:[a-z][a-z0-9]*(?:[_+-][a-z0-9]+)*|[+-]1):(?![\p{L}\p{N}:])/u, // an emoji
  /\{\+\+.+?\+\+\}|\{[-–—]{1,2}[^\s{}][^{}]*?[-–—]{1,2}\}|\{==.+?==\}|\{>>.+?<<\}|\{~~.+?~~\}/, // remarks of an editor
  /(?<!\\)\\[a-zA-Z]{2,}\*?(?:\[[^\]]*\])?\{[^{}]*\}/, // TeX
  new RegExp(String.raw`(?<![\p{L}\p{N}:\\/])\\(?:${commands})(?![\p{L}\\])`, 'u'),
  /(?<![\p{L}\p{N}$\\])\$(?=[^\s$])(?:[^$]*[\\^_=][^$]*|\p{L})(?<=[^\s$])\$(?![\p{L}\p{N}${])/u, // a formula
  /(?<!\$)\$\$(?!\$)[^$]*[\\^_=+*/\p{L}][^$]*\$\$(?!\$)/u,
  /<[a-z][\w-]*:[a-z][\w-]*(?:\s[^<>]*)?\/?>/, // an icon’s tag
  /<br\s*\/?>|<(b|i|u|em|strong|sub|sup|mark|small|span|font|a)(?:\s[^<>]*)?>[^<]*<\/\1>|<!--/i,
  /\{\s?\{[<%].*?[>%]\s*\}\s?\}|\{%.+?%\}/, // of a maker of sites
  /\{\{\s*[\p{L}_$][^{}]*\}\}/u,
  /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i,
  /(?<![\p{L}\p{N}_&])&(?:nbsp|amp|mdash|ndash|hellip|thinsp|shy|quot|lt|gt|copy)(?![\p{L}\p{N};=])/u,
  /%%[^%\s][^%]*%%/, // a remark
];

/** What is read as code only where a text begins with it. */
const leading: readonly RegExp[] = [
  /^\s*#{2,6} \S/, // a heading
  /^\s*:{2,3}\s?[a-z][\w-]*:{0,3}(?!\S)/i, // a block of some plug-in
  /(?:^|\s):{3,}\s*(?:\{[^}]*\}|[a-z][\w-]*)?(?=\s|$)/i,
  /^\s*\[(?:toc|![a-z]+)\]/i,
  /^\s*(?:!!!|\?\?\?)\+? [a-z]+/,
];

/** A line of the source that begins a block, and how many of them a text must hold to be read as code. */
const blocks: readonly [line: RegExp, atLeast: number][] = [
  [/^# (?!\p{Ll})\S/u, 1], // not the “# of items” of a table
  [/^> ?\p{L}/u, 1],
  [/^[-*+] \S/, 2], // a lone dash may stand before the name of an author, or begin a dialogue
  [/^\d{1,3}[.)] \S/, 2],
];

/**
 * Markup that is printed as text: what a reader takes for code.
 *
 * @param text a text of the page, outside code
 * @param source the slide's Markdown: markup of blocks is told by its lines, and what is escaped there is meant
 * @returns the markup; nothing where there is none
 */
export function findRawMarkup(text: string, source: string): string | undefined {
  for (const pattern of [...leading, ...inline]) {
    const [mark] = pattern.exec(text) ?? [];
    if (mark && !isMeant(mark.trim(), source)) return mark.trim();
  }
  return findRawBlock(text, source);
}

/** The author says that it is to be seen: by a backslash, or by forbidding Vue to read it. */
function isMeant(mark: string, source: string): boolean {
  return source.includes(`\\${mark.slice(0, 2)}`) || (mark.startsWith('{') && /\bv-pre\b/.test(source));
}

function findRawBlock(text: string, source: string): string | undefined {
  const joined = ` ${foldTypography(text)} `;
  const lines = source.split('\n').map((line) => foldTypography(line).trim());
  for (const [start, atLeast] of blocks) {
    const printed = lines.filter((line) => start.test(line) && joined.includes(` ${line} `));
    if (printed.length >= atLeast) return printed[0];
  }
  return undefined;
}
