import { type Operand, readOperators } from '../content-stream.ts';

/** What an embedded CMap says (ISO 32000-1, 9.7.5.3). */
export interface CMap {
  /** Codes of `size` bytes from `low` to `high`, byte by byte. */
  codespaces: { size: number; low: Uint8Array; high: Uint8Array }[];
  cidOf: (code: number) => number | undefined;
  /** 0 horizontal, 1 vertical; 0 if it does not say. */
  wmode: number;
  /** Name of the CMap it builds on. */
  uses: string | undefined;
}

/** The predefined CMaps (ISO 32000-1, Table 118) and the character collection of each. */
export const predefinedCMaps: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Identity: 'Identity-H Identity-V',
    GB1: `GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H
      UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V`,
    CNS1: `B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V
      UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V`,
    Japan1: `83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V
      Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H
      UniJIS-UTF16-V`,
    Korea1: `KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H
      UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V`,
  }).flatMap(([collection, names]) => names.split(/\s+/).map((name) => [name, collection])),
);

/** More CIDs than a font can have glyphs are a fault of the file. */
const largestRange = 0xffff;

export function parseCMap(bytes: Uint8Array): CMap {
  const cmap: Omit<CMap, 'cidOf'> = { codespaces: [], wmode: 0, uses: undefined };
  const single = new Map<number, number>();
  const ranges: { from: number; to: number; cid: number }[] = [];
  for (const { name, operands } of readOperators(bytes)) {
    const [first, second] = operands.slice(-2);
    if (name === 'usecmap' && second?.type !== 'name') cmap.uses = first?.type === 'name' ? first.value : undefined;
    else if (name === 'usecmap') cmap.uses = second?.type === 'name' ? second.value : undefined;
    else if (name === 'def' && first?.type === 'name' && first.value === 'WMode' && second?.type === 'number')
      cmap.wmode = second.value;
    else if (name === 'endcodespacerange')
      for (let i = 0; i + 1 < operands.length; i += 2) {
        const [low, high] = [stringAt(operands, i), stringAt(operands, i + 1)];
        if (low && high && low.length > 0) cmap.codespaces.push({ size: low.length, low, high });
      }
    else if (name === 'endcidchar')
      for (let i = 0; i + 1 < operands.length; i += 2) single.set(codeAt(operands, i), numberAt(operands, i + 1));
    else if (name === 'endcidrange')
      for (let i = 0; i + 2 < operands.length; i += 3) {
        const from = codeAt(operands, i);
        const to = Math.min(codeAt(operands, i + 1), from + largestRange);
        ranges.push({ from, to, cid: numberAt(operands, i + 2) });
      }
  }
  ranges.sort((a, b) => a.from - b.from);
  return {
    ...cmap,
    cidOf: (code) => {
      const direct = single.get(code);
      if (direct !== undefined) return direct;
      const range = ranges.find(({ from, to }) => code >= from && code <= to);
      return range && range.cid + code - range.from;
    },
  };
}

const stringAt = (operands: readonly Operand[], index: number) => {
  const operand = operands[index];
  return operand?.type === 'string' ? operand.value : undefined;
};
const codeAt = (operands: readonly Operand[], index: number) =>
  [...(stringAt(operands, index) ?? [])].reduce((code, byte) => code * 256 + byte, 0);
const numberAt = (operands: readonly Operand[], index: number) => {
  const operand = operands[index];
  return operand?.type === 'number' ? operand.value : 0;
};
