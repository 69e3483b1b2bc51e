/** @file The command that adds what a commit's hook has written, as it is pasted into a shell. */

import { visible } from './visible.ts';

export function gitAddLine(files: readonly string[]): string {
  return `git add -- ${[...files].sort().map(shellWord).join(' ')}\n`;
}

/** One word of bash or zsh, whatever the name holds; nothing in it steers the terminal that it is printed on. */
function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_./@%+,:-]+$/u.test(text)) return text;
  if (visible(text) === text) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/./gsu, (character) => {
    if (visible(character) === character) return character;
    const bytes = [...new TextEncoder().encode(character)];
    return bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  });
  return `$'${escaped}'`;
}
