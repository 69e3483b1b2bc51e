/** @file The names of the months, as the dates of pages have them in a number of languages. */

/** By month: English, German, French, Spanish, Portuguese, Italian, Dutch, and what is short for them. */
const NAMES: readonly string[] = [
  'january januar janvier enero janeiro gennaio januari jan',
  'february februar février febrero fevereiro febbraio februari feb févr',
  'march märz mars marzo março maart mar mär',
  'april avril abril aprile apr avr abr',
  'may mai mayo maio maggio mei',
  'june juni juin junio junho giugno jun',
  'july juli juillet julio julho luglio jul juil',
  'august août agosto augustus aug',
  'september septembre septiembre setembro settembre sept sep',
  'october oktober octobre octubre outubro ottobre oct okt',
  'november novembre noviembre novembro nov',
  'december dezember décembre diciembre dezembro dicembre dec dez déc dic',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** One of the names, whatever its case, for use in a pattern; longer ones first. */
export const MONTH: string = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');

/** From 1. */
export function monthOf(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase());
}
