/**
 * sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ICC.1:2004-10), as small as one can be: three primaries adapted
 * to D50, the curve as a formula, one white point. Made here, so that no licence goes with the file.
 */
export function createSrgbProfile(): Uint8Array {
  const curve = Buffer.concat([
    latin1('para\0\0\0\0\0\x03\0\0'),
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
  ]);
  const adaptation = [1.0478, 0.0229, -0.0501, 0.0295, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517];
  const tags: [signature: string, body: Buffer][] = [
    ['desc', localised('sRGB')],
    ['cprt', localised('CC0')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', Buffer.concat([latin1('sf32\0\0\0\0'), ...adaptation.map(fixed)])],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Buffer, number>();
  const bodies: Buffer[] = [];
  let end = 132 + 12 * tags.length;
  const table = tags.map(([signature, body]) => {
    const at = places.get(body) ?? end;
    if (!places.has(body)) {
      const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
      places.set(body, at);
      bodies.push(padded);
      end += padded.length;
    }
    const entry = Buffer.alloc(12);
    entry.write(signature, 'latin1');
    entry.writeUInt32BE(at, 4);
    entry.writeUInt32BE(body.length, 8);
    return entry;
  });
  const header = Buffer.alloc(132);
  header.writeUInt32BE(end, 0);
  header.writeUInt32BE(0x04200000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1'); // for displays, RGB to XYZ
  header.writeUInt16BE(2026, 24); // made on the first of January: a profile has a date, an export no clock
  header.writeUInt16BE(1, 26);
  header.writeUInt16BE(1, 28);
  header.write('acsp', 36, 'latin1');
  for (const [i, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(header, 68 + i * 4);
  header.writeUInt32BE(tags.length, 128);
  return Buffer.concat([header, ...table, ...bodies]);
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** s15Fixed16Number. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

const xyz = (x: number, y: number, z: number): Buffer =>
  Buffer.concat([latin1('XYZ \0\0\0\0'), ...[x, y, z].map(fixed)]);

/** multiLocalizedUnicodeType with one text, in English. */
function localised(text: string): Buffer {
  const body = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(body.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, body]);
}
