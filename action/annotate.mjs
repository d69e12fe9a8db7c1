/** Marks the findings of a report (`--json`) in the diff of a pull request, by GitHub's workflow commands. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [file = ''] = process.argv.slice(2);
if (existsSync(file))
  for (const one of JSON.parse(readFileSync(file, 'utf8')).findings ?? []) console.log(command(one));

/** GitHub reads `%`, line ends and, in properties, `:` and `,` as its own signs. */
function command({ severity, code, what, fix, slide, file: path, line, column }) {
  const text = (value) => String(value).replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign));
  const property = (value) => text(value).replace(/[:,]/g, (sign) => encodeURIComponent(sign));
  const place = [
    path && `file=${property(relative(process.cwd(), path))}`,
    line && `line=${line}`,
    column && `col=${column}`,
    `title=${property(slide ? `${code}, slide ${slide}` : code)}`,
  ];
  return `::${severity} ${place.filter(Boolean).join(',')}::${text(`${what} → ${fix}`)}`;
}
