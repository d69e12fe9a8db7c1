import { hashBytes } from '../../../citations/hash-bytes.ts';
import { createSource, proposePassages, renderPassages, type Source } from '../../../citations/index.ts';

/** A source made of a plain text, numbered as proposed. */
export function smallSource(key: string, text: string): Source {
  const bytes = new TextEncoder().encode(text);
  const { passages } = proposePassages({ key, file: `${key}.txt`, bytes, hash: hashBytes });
  const file = { file: `${key}.passages.yaml`, text: renderPassages(passages) };
  return createSource({ bytes, sha256: hashBytes(bytes), passages: file });
}
