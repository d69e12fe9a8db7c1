/**
 * What the signs of KaTeX's fonts are called that Unicode gave no place when they were made (katex/src/symbols.ts):
 * negations as the sign and a stroke through it.
 */
export const signsOfKatex: Readonly<Record<string, string>> = {
  '\uE006': '∤',
  '\uE007': '∦',
  '\uE00C': '≨',
  '\uE00D': '≩',
  '\uE00E': '≧\u0338',
  '\uE00F': '⩾\u0338',
  '\uE010': '⩽\u0338',
  '\uE011': '≦\u0338',
  '\uE016': '⫅\u0338',
  '\uE017': '⫋',
  '\uE018': '⫆\u0338',
  '\uE019': '⫌',
  '\uE01A': '⊊',
  '\uE01B': '⊋',
  '\uE020': '\u0338',
};
