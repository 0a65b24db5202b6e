import type { NamedInstrument } from './instrument-names.ts';

const adverb = '(?:(?:also|better|commonly|widely|popularly|otherwise|sometimes|often|now) )?';
const calling = String.raw`(?:(?:known|referred to)(?: (?:to|in|by) \p{L}+)? as|called|dubbed|nicknamed)`;
const between = new RegExp(String.raw`^,? (?:(?:which|that) (?:is|was) )?${adverb}${calling} (?:the )?[“"‘']?$`, 'u');
const inBrackets = /^ \((?:(?:or|also) )?(?:the )?[“"‘']?$/u;
/** The end of a list is no other name: "the Bonn Pact, the Lima Pact, or the Oslo Pact, ...". */
const inList = /, (?:the )?$/u;
const orElse = /^, or (?:the )?[“"‘']?$/u;

/**
 * The other name that a sentence gives to the first of some instruments right behind it: "known as the Rio Treaty", "(the Rio Treaty)", ", or the Rio
 * Treaty,"; null when it gives none. Without the comma behind it "or" leaves a choice.
 */
export function aliasIn(sentence: string, [named, other]: readonly NamedInstrument[]): NamedInstrument | null {
  if (named === undefined || other === undefined || named.form === 'description' || other.form === 'description')
    return null;
  const words = sentence.slice(named.end, other.start);
  const after = sentence.slice(other.end);
  const bracketed = inBrackets.test(words) && /^[”"’']?\)/u.test(after);
  const or =
    orElse.test(words) &&
    /^[”"’']?,/u.test(after) &&
    !inList.test(sentence.slice(0, named.start)) &&
    !named.name.includes(', the ');
  return between.test(words) || bracketed || or ? other : null;
}
