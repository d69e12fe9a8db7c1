import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { type Operand, type Operator, readOperators } from '../content-stream.ts';
import { entry } from '../objects.ts';
import { type ColourSpace, greyOf, readColourSpace } from './colour-space.ts';

interface Spaces {
  fill: ColourSpace;
  stroke: ColourSpace;
}
/** Operators that name their space (ISO 32000-1, table 74). */
const direct: Record<string, ColourSpace> = { rg: 'rgb', RG: 'rgb', k: 'cmyk', K: 'cmyk' };
const isStroke = (name: string) => name === name.toUpperCase();

/**
 * Rewrites the colours that a content stream chooses as greys of the same luminance; all else is copied as it is.
 *
 * @param onLeft told what stays in colour
 */
export function greyContent(
  pdf: PDFDocument,
  bytes: Uint8Array,
  resources: PDFObject | undefined,
  onLeft: (what: string) => void,
): Uint8Array {
  const out: Uint8Array[] = [];
  let copied = 0;
  const replace = ({ start, end }: Operator, text: string) => {
    out.push(bytes.subarray(copied, start), Buffer.from(text, 'latin1'));
    copied = end;
  };
  let spaces: Spaces = { fill: 'grey', stroke: 'grey' };
  const saved: Spaces[] = [];
  for (const operator of readOperators(bytes)) {
    const { name, operands } = operator;
    const side = isStroke(name) ? 'stroke' : 'fill';
    const choose = (space: ColourSpace) => {
      spaces = { ...spaces, [side]: space };
    };
    if (name === 'q') saved.push(spaces);
    else if (name === 'Q') spaces = saved.pop() ?? spaces;
    else if (name === 'g' || name === 'G') choose('grey');
    else if (direct[name]) {
      replace(operator, `${write(greyOf(direct[name], numbers(operands)) ?? 0)} ${side === 'fill' ? 'g' : 'G'}`);
      choose('grey');
    } else if (name === 'cs' || name === 'CS') {
      const space = readSpace(pdf, resources, operands[0]);
      choose(space);
      if (space === 'other') onLeft('a colour space of special inks');
      else if (space !== 'pattern') replace(operator, `/DeviceGray ${name}`);
    } else if (/^scn?$/i.test(name)) {
      const grey = greyOf(spaces[side], numbers(operands));
      if (grey !== undefined) replace(operator, `${write(grey)} ${side === 'fill' ? 'sc' : 'SC'}`);
      else if (spaces[side] === 'pattern' && numbers(operands).length > 1) onLeft('a pattern in a colour of its own');
    } else if (name === 'BI' && /\/(?:RGB|CMYK|DeviceRGB|DeviceCMYK)\b/.test(headOf(bytes, operator)))
      onLeft('an inline image');
  }
  return Buffer.concat([...out, bytes.subarray(copied)]);
}

function readSpace(pdf: PDFDocument, resources: PDFObject | undefined, operand: Operand | undefined): ColourSpace {
  const name = operand?.type === 'name' ? operand.value : '';
  const definition = entry(pdf, entry(pdf, resources, 'ColorSpace'), name);
  return readColourSpace(pdf, definition ?? pdf.context.obj(name));
}

const numbers = (operands: readonly Operand[]) =>
  operands.flatMap((operand) => (operand.type === 'number' ? operand.value : []));

/** Finer than the 256 steps of a printer by far. */
const write = (value: number) => String(Number(Math.min(1, Math.max(0, value)).toFixed(5)));

function headOf(bytes: Uint8Array, { start, end }: Operator): string {
  const [head = ''] = Buffer.from(bytes.subarray(start, end))
    .toString('latin1')
    .split(/\sID\s/);
  return head;
}
