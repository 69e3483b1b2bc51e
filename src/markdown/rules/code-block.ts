/** @file Fenced code: to the character, in a fence that nothing inside can close. */

import { htmlOf } from '../html.ts';
import { hasShortcode } from '../liquid.ts';
import type { Rule } from './rule.ts';

export const codeBlock: Rule<'code-block'> = {
  replacement(_content, node) {
    if (node.links !== undefined || hasShortcode(node.value)) return htmlOf(node);
    const language = node.language ?? '';
    // A backtick may not stand in the info string of a backtick fence.
    const character = language.includes('`') ? '~' : '`';
    const fence = character.repeat(Math.max(3, longestRun(node.value, character) + 1));
    const body = node.value === '' ? '' : `${node.value}\n`;
    return `${fence}${language}\n${body}${fence}`;
  },
};

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = text.charAt(at) === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
