/** @file Stands in the bundle for uc.micro, which spells out for markdown-it what each of these two classes holds: V8 knows it. */

export const P: RegExp = /\p{P}/u;
export const S: RegExp = /\p{S}/u;
