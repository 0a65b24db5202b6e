import type { RawDocument } from '../../base/schema/article.ts';
import type { Notice, Rejected } from '../../base/schema/problem.ts';
import { decodeBytes } from './charset.ts';
import { gzipProblem, problem, rejected } from './problems.ts';
import type { InputBytes } from './read-bytes.ts';
import { binaryKind, looksLikeHtml, looksLikeWords } from './sniff.ts';
import { bombDamage } from './unpack-limit.ts';

/** A text without zero characters: nothing writes them, and what copies a text stops at them. */
export function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function noticesOf(
  read: InputBytes,
  { doubt, zeros }: { readonly doubt: string | null; readonly zeros: number },
  input: string,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (read.damage !== null) {
    notices.push(gzipProblem(input, read.damage, 'The packed file breaks off; what could be unpacked is read'));
  }
  if (doubt !== null) notices.push(problem('bad-encoding', input, doubt));
  if (zeros > 0)
    notices.push(problem('bad-encoding', input, `It holds ${String(zeros)} zero characters; they are left out.`));
  return notices;
}

/** Why bytes are no document, or null. */
function refusal(read: InputBytes, input: string, limits: { maxBytes: number; foreign: boolean }): Rejected | null {
  const { maxBytes, foreign } = limits;
  const { bytes, cut, damage } = read;
  const kind = binaryKind(bytes);
  if (kind !== null && foreign) return rejected('unsupported-format', input, `It is no text: ${kind}.`);
  if (kind !== null) return rejected('binary-input', input, `It is no text: ${kind}.`);
  if (damage === bombDamage) return { input, notice: gzipProblem(input, damage, 'It is not read') };
  if (cut) return rejected('too-large', input, `It is larger than ${String(maxBytes)} bytes.`);
  if (bytes.length > 0) return null;
  if (damage !== null) return { input, notice: gzipProblem(input, damage, 'Nothing could be unpacked') };
  return rejected('empty-input', input, 'It is empty.');
}

/** What is known of bytes before they are read. */
export interface Expected {
  readonly input: string;
  readonly maxBytes: number;
  /** Null means that the content tells. */
  readonly format: 'text' | 'html' | null;
  /** The charset that a server stated, or null. */
  readonly charset?: string | null;
  /** True when the name has an extension that is none of a format's. */
  readonly foreign?: boolean;
}

/** One file's or stream's bytes as a document. */
export function documentOfBytes(
  read: InputBytes,
  { input, maxBytes, format, charset = null, foreign = false }: Expected,
): RawDocument | Rejected {
  const refused = refusal(read, input, { maxBytes, foreign });
  if (refused !== null) return refused;
  const { text: decoded, doubt } = decodeBytes(read.bytes, charset);
  const text = withoutZeros(decoded);
  if (text.trim() === '') return rejected('empty-input', input, 'It holds nothing but white space.');
  if (foreign && !looksLikeHtml(text) && !looksLikeWords(text))
    return rejected('unsupported-format', input, 'Neither its name nor its content is one that is read.');
  return {
    input,
    format: format ?? (looksLikeHtml(text) ? 'html' : 'text'),
    body: text,
    clean: false,
    id: null,
    url: null,
    outlet: null,
    title: null,
    published: null,
    language: null,
    notices: noticesOf(read, { doubt, zeros: decoded.length - text.length }, input),
  };
}
