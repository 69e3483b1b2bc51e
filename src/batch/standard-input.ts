/** @file The names of standard input on a command line. */

export const STANDARD_INPUT = '-';

/** The second can't be opened where standard input is a socket, as it is for a child of Node's. */
export function isStandardInput(name: string): boolean {
  return name === STANDARD_INPUT || name === '/dev/stdin';
}
