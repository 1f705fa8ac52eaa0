/*
 * Telephone numbers that are told rather than written: in pieces with a tale between them, with letters put in, or backwards.
 */
import { matchesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";

const LENGTH = 10;
const FRENCH = /^0[1-9]\d{8}$/;
const TELEPHONE =
  /\b(?:numeros?|num|tel|telephone|portable|mobile|joindre|joignable|appel[a-z]{0,3}|textos?|sms|phone|call)\b/;
const OF_THING =
  /\b(?:client|dossier|references?|ref|commande|colis|suivi|serie|contrat|erreur|piece|modele|facture|ticket|allocataire|isbn|sudoku|grille)\b[^.!?]{0,40}$/;

/** Words that lead through the pieces of a number. */
const TALE =
  /\b(?:commence|debut|d'?abord|begin|start|first|morceau|la suite|le reste|milieu|fini[rst]?|termine|enfin|ensuite|end|lettres)\b|\b(?:commence|debut|begin|start|termine|morceau)/;
const FIGURES = /\d+/g;
const MAX_PIECES = 6;
const MAX_BETWEEN = 40;
/** What is measured, or when something happens, is no piece. */
const UNIT =
  /^ ?(?:h\b|heures?|€|euros?|ans\b|min|km|m2?\b|kg|cm|personnes?|%|:\d|janv|fev|mars|avr|mai|jui|aout|sept|oct|nov|dec)/;
const SENTENCES = /[!?]/;

type Piece = Range & { digits: string; gap: string };

/** The figures of a text, each with what stands between it and the ones before. */
function piecesOf(folded: string): Piece[] {
  let last = 0;
  return Array.from(folded.matchAll(FIGURES), ({ 0: digits, index }) => {
    const piece = { digits, start: index, end: index + digits.length, gap: folded.slice(last, index) };
    last = piece.end;
    return piece;
  });
}

const mayBegin = (folded: string, { digits, start }: Piece) =>
  /^0[1-9]?$|^0[1-9]\d{2,6}$/.test(digits) && !OF_THING.test(folded.slice(Math.max(0, start - 60), start));
const goesOn = ({ gap }: Piece) => gap.length <= MAX_BETWEEN && !SENTENCES.test(gap);

/** How many pieces from here on are a whole number; 0 when they are none. */
function lengthOf(folded: string, pieces: readonly Piece[]): number {
  let digits = "";
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && !goesOn(piece)) return 0;
    if (UNIT.test(folded.slice(piece.end, piece.end + 12))) return 0;
    digits += piece.digits;
    if (digits.length >= LENGTH) return FRENCH.test(digits) ? index + 1 : 0;
  }
  return 0;
}

function pieceRuns(folded: string): Range[] {
  const pieces = piecesOf(folded);
  return pieces.flatMap((first, from) => {
    if (!mayBegin(folded, first)) return [];
    const whole = pieces.slice(from, from + MAX_PIECES);
    const last = whole[lengthOf(folded, whole) - 1];
    return last ? [{ start: first.start, end: last.end }] : [];
  });
}

function inPieces(folded: string): Range[] {
  return TALE.test(folded) && TELEPHONE.test(folded) ? pieceRuns(folded) : [];
}

/** "06a39b98c11d36", "0x6x3x9…": the same figures without the letters. */
const LETTERED = /\b0\d{0,2}(?:[a-z_*]{1,3}\d{1,4}){3,9}\b/g;

function withLetters(folded: string): Range[] {
  return matchesOf(folded, LETTERED).flatMap(({ 0: found, index }) => {
    const range = { start: index, end: index + found.length };
    const { before, after } = around(folded, range, { before: 60, after: 30 });
    const isSaid = TELEPHONE.test(before) || TELEPHONE.test(after) || /\blett(?:re|er)s?\b/.test(before + after);
    return isSaid && FRENCH.test(found.replace(/\D/g, "")) && !OF_THING.test(before) ? [range] : [];
  });
}

const BACKWARDS = /\b(?:a l'?envers|de droite a gauche|a rebours|inverse[rz]?|retourne[rz]?|backwards?|reverse[d]?)\b/;
const TURNED = /\b(?<![\d.])\d(?:[ .-]?\d){8}[ .-]?0(?![\d])/g;

function backwards(folded: string): Range[] {
  if (!BACKWARDS.test(folded) || !TELEPHONE.test(folded)) return [];
  return matchesOf(folded, TURNED).flatMap(({ 0: found, index }) => {
    const digits = [...found.replace(/\D/g, "")].reverse().join("");
    return FRENCH.test(digits) ? [{ start: index, end: index + found.length }] : [];
  });
}

/** Numbers that only a reader puts together. */
export function toldNumbers(folded: string): Range[] {
  return [...inPieces(folded), ...withLetters(folded), ...backwards(folded)];
}
