/** @file The names of the months, as the dates of pages have them in a number of languages. */

/** By month: English, German, French, Spanish, Portuguese, Italian, Dutch, what is short for them, Russian and Polish. */
const NAMES: readonly string[] = [
  'january januar janvier enero janeiro gennaio januari jan января stycznia',
  'february februar février febrero fevereiro febbraio februari feb févr февраля lutego',
  'march märz mars marzo março maart mar mär марта marca',
  'april avril abril aprile apr avr abr апреля kwietnia',
  'may mai mayo maio maggio mei мая maja',
  'june juni juin junio junho giugno jun июня czerwca',
  'july juli juillet julio julho luglio jul juil июля lipca',
  'august août agosto augustus aug августа sierpnia',
  'september septembre septiembre setembro settembre sept sep сентября września',
  'october oktober octobre octubre outubro ottobre oct okt октября października',
  'november novembre noviembre novembro nov ноября listopada',
  'december dezember décembre diciembre dezembro dicembre dec dez déc dic декабря grudnia',
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
